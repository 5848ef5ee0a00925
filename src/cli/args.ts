import { parseArgs } from "node:util";
import { UsageError } from "./errors.ts";
import { type CommandSpec, commands, commonOptions, type OptionSpec } from "./spec.ts";
import { suggestion } from "./suggestion.ts";

/** What the user asked for. */
export type Request =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly command?: CommandSpec; readonly lang?: string }
  | {
      readonly kind: "run";
      readonly command: CommandSpec;
      readonly files: readonly string[];
      /** Values by option; a flag that was given is "". */
      readonly options: ReadonlyMap<string, string>;
    };

const hint = "用法见 luoshi --help";
const version: OptionSpec = {
  name: "version",
  short: "V",
  about: { zh: "显示版本", en: "Show the version" },
};
/** Options that stand before a command, or without one. */
export const globalOptions: readonly OptionSpec[] = [...commonOptions, version];

/** Reads the arguments after `luoshi`. Throws UsageError. */
export function readArgs(argv: readonly string[]): Request {
  const first = argv.findIndex((argument, index) => isWord(argument) && argv[index - 1] !== "--lang");
  const name = first < 0 ? undefined : argv[first];
  const command = name === undefined ? undefined : findCommand(name);
  const rest = first < 0 ? argv : [...argv.slice(0, first), ...argv.slice(first + 1)];
  const { options, files } = readOptions(
    rest,
    command ? [...command.options, ...globalOptions] : globalOptions,
  );

  const lang = options.get("lang");
  if (options.has("help") || name === "help") {
    const about = command ?? (files[0] === undefined ? undefined : findCommand(files[0]));
    return { kind: "help", ...(about ? { command: about } : {}), ...(lang ? { lang } : {}) };
  }
  if (options.has("version")) return { kind: "version" };
  if (!command)
    throw new UsageError(`没有写命令：${commands.map((known) => known.name).join("、")}。${hint}`);
  checkFiles(command, files);
  return { kind: "run", command, files, options };
}

function findCommand(name: string): CommandSpec | undefined {
  if (name === "help") return undefined;
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const known = commands.map((command) => command.name);
  throw new UsageError(
    `没有“${name}”这个命令。${suggestion(name, known) || `可用的有 ${known.join("、")}。`}${hint}`,
  );
}

function readOptions(argv: readonly string[], specs: readonly OptionSpec[]) {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      specs.map(({ name, short, value }) => [
        name,
        { type: value ? ("string" as const) : ("boolean" as const), ...(short ? { short } : {}) },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<string, string>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specs.find(({ name }) => name === token.name);
    if (!spec) throw unknownOption(token.rawName, specs);
    if (options.has(spec.name)) throw new UsageError(`${token.rawName} 写了两次。请只留一个`);
    options.set(spec.name, checkedValue(spec, token.rawName, token.value));
  }
  return { options, files };
}

function checkedValue(spec: OptionSpec, raw: string, value: string | undefined): string {
  if (!spec.value) {
    if (value !== undefined) throw new UsageError(`${raw} 后面不能带值：${value}`);
    return "";
  }
  if (value === undefined || value === "" || /^-./.test(value)) {
    throw new UsageError(`${raw} 后面缺少 ${spec.value}。${hint}`);
  }
  if (spec.choices && !spec.choices.includes(value)) {
    throw new UsageError(
      `${raw} 只能是 ${spec.choices.join("、")}，不能是“${value}”。${suggestion(value, spec.choices)}`,
    );
  }
  return value;
}

function unknownOption(raw: string, specs: readonly OptionSpec[]): UsageError {
  const known = specs.map(({ name }) => `--${name}`);
  return new UsageError(`没有 ${raw} 这个选项。${suggestion(raw, known)}${hint}`);
}

function checkFiles({ name, files: wanted }: CommandSpec, files: readonly string[]): void {
  const many = wanted.at(-1)?.endsWith("...") ?? false;
  if (files.length < wanted.length) {
    const missing = wanted.slice(files.length).map((file) => file.replace("...", ""));
    throw new UsageError(`${name} 命令缺少文件 ${missing.join(" ")}。${hint}`);
  }
  if (!many && files.length > wanted.length) {
    const count = wanted.length === 0 ? "不读文件" : `只读${wanted.length}个文件`;
    throw new UsageError(`${name} 命令${count}，多了“${files[wanted.length]}”。${hint}`);
  }
  if (files.filter((file) => file === "-").length > 1) throw new UsageError("标准输入（-）只能读一次");
}

function isWord(argument: string): boolean {
  return !argument.startsWith("-");
}
