import { displayWidth, padEnd } from "../output/width.ts";
import { globalOptions } from "./args.ts";
import type { Environment } from "./io.ts";
import { type CommandSpec, commands, commonOptions, type OptionSpec, type Text } from "./spec.ts";

type Lang = keyof Text;

const words = {
  zh: { usage: "用法：", commands: "命令：", options: "选项：", codes: "退出码：", stop: "。" },
  en: { usage: "Usage: ", commands: "Commands:", options: "Options:", codes: "Exit codes: ", stop: "." },
} as const;

const about: Text = {
  zh: "落实：把实施方案、试点方案、行动计划、实施细则编译成任务台账，并做体检。",
  en: "Luoshi compiles official Chinese implementation plans, checks them and writes their task ledger.",
};
const stdin: Text = { zh: "文件可以写 -，表示标准输入。", en: "A file may be -, for standard input." };
const codes: Text = {
  zh: "0 完成；1 体检发现错误；2 用法不对或文件读不了，标准错误上有一句说明。",
  en: "0 done, 1 a finding of severity error, 2 wrong use or unreadable input, with one line on standard error.",
};
const more: Text = {
  zh: "luoshi 命令 --help 显示这个命令的用法。",
  en: "luoshi COMMAND --help shows the options of a command.",
};

/**
 * The help in both languages, or in the one asked for. Chinese comes first except where the user's own language is
 * English.
 */
export function helpText(
  command: CommandSpec | undefined,
  lang: string | undefined,
  env: Environment,
): string {
  const page = (one: Lang) => (command ? commandHelp(command, one) : overview(one));
  if (lang === "zh" || lang === "en") return page(lang);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  const order: readonly Lang[] = /^en(?![a-z])/i.test(locale) ? ["en", "zh"] : ["zh", "en"];
  return order.map(page).join("\n");
}

function overview(lang: Lang): string {
  const usages = commands.map((command) => [usageOf(command), command.about[lang]] as const);
  return [
    about[lang],
    "",
    words[lang].commands,
    ...columns(usages),
    "",
    words[lang].options,
    ...optionLines(globalOptions, lang),
    "",
    stdin[lang],
    `${words[lang].codes}${codes[lang]}`,
    more[lang],
    "",
  ].join("\n");
}

function commandHelp(command: CommandSpec, lang: Lang): string {
  return [
    `${words[lang].usage}${usageOf(command)}`,
    "",
    `${command.about[lang]}${words[lang].stop}`,
    command.notes[lang],
    "",
    words[lang].options,
    ...optionLines([...command.options, ...commonOptions], lang),
    "",
  ].join("\n");
}

/** `luoshi ledger FILE -o OUT` */
export function usageOf({ name, files, options }: CommandSpec): string {
  const own = options.map((option) => {
    const written = `${option.short ? `-${option.short}` : `--${option.name}`}${option.value ? ` ${option.value}` : ""}`;
    return option.required ? written : `[${written}]`;
  });
  return ["luoshi", name, ...files, ...own].join(" ");
}

function optionLines(options: readonly OptionSpec[], lang: Lang): string[] {
  return columns(
    options.map(({ name, short, value, about: text }) => [
      `${short ? `-${short}, ` : "    "}--${name}${value ? ` ${value}` : ""}`,
      text[lang],
    ]),
  );
}

/** Two columns, the second aligned. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => displayWidth(left))) + 2;
  return rows.map(([left, right]) => `  ${padEnd(left, width)}${right}`);
}
