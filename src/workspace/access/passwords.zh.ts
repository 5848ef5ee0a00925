import { longest, type PasswordProblem, shortest } from "./passwords.ts";

/** Why a password will not do and what to do, in one calm sentence. */
export function sayPasswordProblem(problem: PasswordProblem): string {
  switch (problem) {
    case "short":
      return `密码至少${shortest}个字符。可以用几个不相干的词连起来，好记也难猜。`;
    case "long":
      return `密码最多${longest}个字符，请缩短一些。`;
    case "own-name":
      return "密码不能就是登录名或姓名，请换一个别人猜不到的。";
    case "common":
      return "这个密码太常见，容易被猜到，请换一个。";
    case "same":
      return "新密码与原密码相同，请换一个。";
  }
}

export const wrongOldPassword = "原密码不对，密码没有修改。请重新输入原密码。";
