/** A text in both languages of the help. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** An option of a command: a flag, or one that takes a value. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** How the value is called in the help; a flag has none. */
  readonly value?: string;
  /** The only values that are allowed. */
  readonly choices?: readonly string[];
  /** The command does nothing without it. */
  readonly required?: true;
  readonly about: Text;
}

/** A command as the help shows it and the arguments are read by it. */
export interface CommandSpec {
  readonly name: string;
  /** Names of the files it takes; `...` after the last one allows more. */
  readonly files: readonly string[];
  readonly about: Text;
  readonly options: readonly OptionSpec[];
  /** What the help adds below the options. */
  readonly notes: Text;
}

const json: OptionSpec = {
  name: "json",
  about: { zh: "输出 JSON，标准输出上没有别的内容", en: "Print JSON and nothing else on standard output" },
};

const data: OptionSpec = {
  name: "data",
  value: "DIR",
  about: {
    zh: "数据文件夹，默认 data；设了环境变量 DATABASE_URL 时数据库在 PostgreSQL",
    en: "the data folder, data unless told; with DATABASE_URL set the database is PostgreSQL",
  },
};

/** Options that every command takes. */
export const commonOptions: readonly OptionSpec[] = [
  { name: "help", short: "h", about: { zh: "显示用法", en: "Show how to use it" } },
  {
    name: "lang",
    value: "LANG",
    choices: ["zh", "en"],
    about: {
      zh: "用法只用中文（zh）或英文（en）显示",
      en: "Show the help in Chinese (zh) or English (en) only",
    },
  },
];

export const commands: readonly CommandSpec[] = [
  {
    name: "plan",
    files: ["FILE"],
    about: { zh: "编译一份方案，显示概要", en: "Compile a plan and show a summary" },
    options: [json],
    notes: {
      zh: "FILE 是 .txt .docx .doc .pdf .html 文件；- 表示标准输入。",
      en: "FILE is a .txt, .docx, .doc, .pdf or .html file; - is standard input.",
    },
  },
  {
    name: "check",
    files: ["FILE..."],
    about: {
      zh: "体检方案，列出问题、行列号和原文",
      en: "Check plans: findings with line, column and source line",
    },
    options: [
      {
        name: "format",
        value: "FORMAT",
        choices: ["text", "json", "sarif"],
        about: {
          zh: "text（默认）、json 或 sarif（供编辑器使用）",
          en: "text (default), json, or sarif for editors",
        },
      },
    ],
    notes: {
      zh: "有级别为“错误”的问题时，退出码为 1。Word、PDF 的行号按提取出的文字计。",
      en: "The exit code is 1 where a finding is an error. Lines of Word and PDF files are those of their text.",
    },
  },
  {
    name: "ledger",
    files: ["FILE"],
    about: { zh: "生成任务台账", en: "Write the task ledger" },
    options: [
      {
        name: "output",
        short: "o",
        value: "OUT",
        required: true,
        about: {
          zh: "写到这个文件，格式看扩展名：.xlsx .csv .docx .json",
          en: "the file to write: .xlsx .csv .docx .json",
        },
      },
    ],
    notes: {
      zh: "已有的 OUT 会被替换；写完才替换，不会留下半个文件。",
      en: "An existing OUT is replaced, and only once all of it is written.",
    },
  },
  {
    name: "diff",
    files: ["OLD", "NEW"],
    about: {
      zh: "对比两个版本：目标、时限、单位、任务",
      en: "What a revision changed: targets, dates, units, tasks",
    },
    options: [json],
    notes: {
      zh: "按内容对应，不按编号：重新编号或移动位置不算变化。",
      en: "Matched by content, not by number: renumbering or moving is no change.",
    },
  },
  {
    name: "settle",
    files: ["DIR"],
    about: { zh: "按DRG点数法结算一年", en: "Settle a year of hospital cases by DRG points" },
    options: [
      json,
      {
        name: "output",
        short: "o",
        value: "OUT",
        about: {
          zh: "把明细表（.csv）和汇总表（.xlsx）写到这个文件夹",
          en: "the folder to write the tables (.csv) and the summary (.xlsx) to",
        },
      },
      {
        name: "explain",
        value: "CASE",
        about: { zh: "逐步说明一个病例怎样计算", en: "how one case is calculated, line by line" },
      },
    ],
    notes: {
      zh: "DIR 中要有 cases、hospitals、reference（.csv 或 .xlsx；cases 也可以是 .parquet）和 params.json，可以有 deductions、reviews、overrides。不能接受的行列出原因、不参加结算；文件整体不可信时退出码为 2，不出任何数字。",
      en: "DIR holds cases, hospitals, reference (.csv or .xlsx; cases may be .parquet too) and params.json, and may hold deductions, reviews, overrides. Rows that cannot be accepted are listed with the reason and left out; where a file as a whole cannot be trusted the exit code is 2 and no figure is shown.",
    },
  },
  {
    name: "serve",
    files: [],
    about: {
      zh: "在浏览器里办理：方案、台账、指标",
      en: "The workspace in the browser: plans, ledger, targets",
    },
    options: [
      data,
      {
        name: "port",
        value: "N",
        about: { zh: "端口，默认 4600；0 为任一空闲端口", en: "the port, 4600 unless told; 0 for any" },
      },
      {
        name: "host",
        value: "ADDRESS",
        about: {
          zh: "监听的地址，默认 127.0.0.1（只有本机可以访问）；0.0.0.0 供局域网使用",
          en: "the address to listen on, 127.0.0.1 (this machine alone) unless told; 0.0.0.0 for the network",
        },
      },
    ],
    notes: {
      zh: "新的数据文件夹会建立管理员账号，并显示一次性密码。按 Ctrl+C 停止。",
      en: "A new data folder gets an administrator, whose one-time password is shown. Ctrl+C stops it.",
    },
  },
  {
    name: "backup",
    files: ["FILE"],
    about: { zh: "备份全部数据和文件，办理中也可以", en: "Back up all data and files, also while served" },
    options: [data],
    notes: {
      zh: "已有的 FILE 会被替换；写完并核对无误才替换。",
      en: "An existing FILE is replaced, and only once all of it is written and checked.",
    },
  },
  {
    name: "restore",
    files: ["FILE"],
    about: { zh: "恢复一份备份", en: "Bring a backup back" },
    options: [
      data,
      {
        name: "replace",
        about: {
          zh: "已有数据时也恢复，原有数据移到一旁保留",
          en: "restore where there is data already, which is moved aside and kept",
        },
      },
    ],
    notes: {
      zh: "先核对整个备份，有一处损坏就不动现有数据。内嵌数据库和 PostgreSQL 的备份可以互相恢复。请先停止 luoshi serve。",
      en: "The whole backup is checked first; a damaged one changes nothing. Backups of the embedded database and of PostgreSQL fit each other. Stop luoshi serve before.",
    },
  },
  {
    name: "audit",
    files: ["verify"],
    about: { zh: "核对审计记录是否被改动", en: "Check that nobody changed the audit log" },
    options: [data],
    notes: {
      zh: "逐条重算校验值，指出被改动、删除、插入或调换的记录；有问题时退出码为 1。记下链尾，以后可以证明此前的记录没有变。",
      en: "Recomputes every hash and names what was changed, removed, inserted or reordered; the exit code is then 1. Whoever notes the end of the chain can prove later that nothing before it changed.",
    },
  },
  {
    name: "rebuild",
    files: [],
    about: { zh: "按事件重建全部表并对照", en: "Rebuild every table from the events and compare" },
    options: [
      data,
      { name: "check", about: { zh: "只对照，不改动数据", en: "compare only, change nothing" } },
    ],
    notes: {
      zh: "逐行对照，不一致时列出并以退出码 1 结束。",
      en: "Compared row by row; differences are listed and the exit code is then 1.",
    },
  },
];
