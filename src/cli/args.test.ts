import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readArgs } from "./args.ts";
import { UsageError } from "./errors.ts";

/** What the arguments ask for, in one line. */
function asked(line: string): string {
  const request = readArgs(line.split(" ").filter(Boolean));
  switch (request.kind) {
    case "version":
      return "version";
    case "help":
      return ["help", request.command?.name, request.lang].filter(Boolean).join(" ");
    case "run":
      return [
        request.command.name,
        ...request.files,
        ...[...request.options].map(([name, value]) => `${name}=${value}`),
      ].join(" ");
  }
}

describe("arguments", () => {
  for (const [line, wanted] of [
    ["plan a.txt", "plan a.txt"],
    ["plan --json a.txt", "plan a.txt json="],
    ["plan -", "plan -"],
    ["plan -- --json", "plan --json"],
    ["check a b c --format sarif", "check a b c format=sarif"],
    ["check --format=json a", "check a format=json"],
    ["ledger a -o b.xlsx", "ledger a output=b.xlsx"],
    ["ledger -ob.xlsx a", "ledger a output=b.xlsx"],
    ["ledger --output=b.csv a", "ledger a output=b.csv"],
    ["diff old new --json", "diff old new json="],
    ["serve --port 0 --data d", "serve port=0 data=d"],
    ["--help", "help"],
    ["-h", "help"],
    ["help", "help"],
    ["help plan", "help plan"],
    ["plan --help", "help plan"],
    ["--help plan --lang en", "help plan en"],
    ["--lang zh --help", "help zh"],
    ["--version", "version"],
    ["-V", "version"],
  ] as const) {
    it(`luoshi ${line}`, () => assert.equal(asked(line), wanted));
  }
});

describe("wrong use is told in one line that says what to do", () => {
  for (const [line, message] of [
    [
      "",
      "没有写命令：plan、check、ledger、diff、settle、serve、backup、restore、audit、rebuild。用法见 luoshi --help",
    ],
    ["paln a", "没有“paln”这个命令。是不是想用 plan？用法见 luoshi --help"],
    ["chekc a", "没有“chekc”这个命令。是不是想用 check？用法见 luoshi --help"],
    [
      "xyz",
      "没有“xyz”这个命令。可用的有 plan、check、ledger、diff、settle、serve、backup、restore、audit、rebuild。用法见 luoshi --help",
    ],
    ["plan", "plan 命令缺少文件 FILE。用法见 luoshi --help"],
    ["plan a b", "plan 命令只读1个文件，多了“b”。用法见 luoshi --help"],
    ["check", "check 命令缺少文件 FILE。用法见 luoshi --help"],
    ["diff a", "diff 命令缺少文件 NEW。用法见 luoshi --help"],
    ["serve a", "serve 命令不读文件，多了“a”。用法见 luoshi --help"],
    ["plan a --jsno", "没有 --jsno 这个选项。是不是想用 --json？用法见 luoshi --help"],
    ["plan a -x", "没有 -x 这个选项。用法见 luoshi --help"],
    ["plan a --json=1", "--json 后面不能带值：1"],
    ["plan a --json --json", "--json 写了两次。请只留一个"],
    ["check a --format", "--format 后面缺少 FORMAT。用法见 luoshi --help"],
    ["check a --format sarff", "--format 只能是 text、json、sarif，不能是“sarff”。是不是想用 sarif？"],
    ["ledger a -o", "-o 后面缺少 OUT。用法见 luoshi --help"],
    ["ledger -o --lang a", "-o 后面缺少 OUT。用法见 luoshi --help"],
    ["diff - -", "标准输入（-）只能读一次"],
  ] as const) {
    it(`luoshi ${line}`, () => assert.throws(() => asked(line), new UsageError(message)));
  }
});
