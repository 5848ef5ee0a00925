import { tidy } from "../../../../settlement/csv/fields.ts";
import type { Grade } from "../../../../settlement/tables.ts";
import { readTable, type TableRow } from "../../../import/read-table.ts";
import { RefusedError } from "../../../refusal.ts";
import type { VersionContent, VersionGroup } from "../content.ts";
import type { ContentFault, ContentPart } from "../fault.ts";
import type { Fund } from "../funds.ts";
import { readContent } from "../to-input.ts";
import { folderProblems as problems, valueProblems } from "../words.zh.ts";
import { hospitalColumns, nameOfField, overrideColumns, referenceColumns } from "./names.ts";
import type { FileProblem, FileRead, GivenFile } from "./problem.ts";
import { moneyOf, readParams } from "./read-params.ts";

/** What the files of a folder come to. */
export interface FolderRead {
  /** Not to be used where there are problems. */
  readonly content: VersionContent | undefined;
  /** The one that params.json names. */
  readonly fund: Fund | undefined;
  readonly files: readonly FileRead[];
  readonly problems: readonly FileProblem[];
}

/** Files of a folder that hold a version, and those that hold what happens in the year. */
const tables = ["hospitals", "reference", "overrides"] as const;
type TableName = (typeof tables)[number];
const ofTheYear = ["cases", "deductions", "reviews"];
const gradeByWord = new Map<string, Grade>([
  ["三级", 3],
  ["二级", 2],
  ["一级", 1],
  ["未定级", 1],
  ["3", 3],
  ["2", 2],
  ["1", 1],
]);

/** Reads the files of a folder of `luoshi settle` to a version's content, finding all that is wrong in them. */
export async function fromFolder(given: readonly GivenFile[]): Promise<FolderRead> {
  return new FolderReader().read(given);
}

class FolderReader {
  readonly #problems: FileProblem[] = [];
  /** Names of the files, by what they hold. */
  readonly #files = new Map<string, string>();
  readonly #rows = new Map<string, number>();
  /** Rows of the spreadsheet, by part of the content. */
  readonly #lines = new Map<ContentPart, number[]>();

  async read(given: readonly GivenFile[]): Promise<FolderRead> {
    const bytes = this.#sort(given);
    const params =
      bytes.params && readParams(bytes.params, (column, says) => this.#tell("params", null, column, says));
    const hospitals = this.#hospitals(
      await this.#table("hospitals", bytes.hospitals, Object.values(hospitalColumns).slice(0, 4)),
    );
    const { group, grade, cases, cost } = referenceColumns;
    const { reference, groups } = this.#reference(
      await this.#table("reference", bytes.reference, [group, grade, cases, cost]),
    );
    const overrides = this.#overrides(
      await this.#table("overrides", bytes.overrides, Object.values(overrideColumns)),
    );
    const content = params && { ...contentOf(params), hospitals, groups, reference, overrides };
    const read =
      this.#problems.length === 0 && content ? readContent(content, params?.fund ?? "").faults : [];
    for (const fault of read) this.#fault(fault);
    return {
      content,
      fund: params?.fund,
      files: [...this.#files].map(([of, file]) => ({
        file,
        rows: this.#rows.get(of) ?? 0,
        problems: this.#problems.filter((each) => each.file === file).length,
      })),
      problems: this.#problems,
    };
  }

  /** Takes the files by their names; tells what is missing, there twice or unknown. */
  #sort(given: readonly GivenFile[]): Partial<Record<TableName | "params", Uint8Array>> {
    const bytes: Partial<Record<TableName | "params", Uint8Array>> = {};
    for (const { name, bytes: own } of given) {
      const file = name.split(/[\\/]/).at(-1)!;
      const [, stem = "", ending = ""] = /^(.*)\.([^.]*)$/.exec(file.toLowerCase()) ?? [];
      const of =
        ending === "json" && stem === "params"
          ? "params"
          : tables.find((each) => each === stem && ["csv", "xlsx"].includes(ending));
      if (of === undefined) {
        if (!ofTheYear.includes(stem))
          this.#problems.push({ file, row: null, column: "", says: problems.unknownFile() });
      } else if (bytes[of])
        this.#problems.push({ file, row: null, column: "", says: problems.fileTwice(this.#files.get(of)!) });
      else {
        bytes[of] = own;
        this.#files.set(of, file);
      }
    }
    for (const [of, file] of [
      ["params", "params.json"],
      ["hospitals", "hospitals.csv"],
      ["reference", "reference.csv"],
    ] as const)
      if (!bytes[of]) this.#problems.push({ file, row: null, column: "", says: problems.missingFile() });
    return bytes;
  }

  async #table(
    of: TableName,
    bytes: Uint8Array | undefined,
    columns: readonly string[],
  ): Promise<readonly TableRow[]> {
    if (!bytes) return [];
    try {
      const rows = await readTable(bytes, columns);
      this.#rows.set(of, rows.length);
      return rows;
    } catch (error) {
      if (!(error instanceof RefusedError) || error.why.code !== "invalid") throw error;
      this.#tell(of, null, "", error.why.says);
      return [];
    }
  }

  #hospitals(rows: readonly TableRow[]): VersionContent["hospitals"] {
    this.#lines.set(
      "hospitals",
      rows.map(({ row }) => row),
    );
    return rows.map((row) => ({
      code: text(row, "hospital"),
      grade: this.#grade("hospitals", row),
      assessment: text(row, hospitalColumns.assessment),
      prevYearPaid: moneyOf(text(row, hospitalColumns.prevYearPaid)),
      ...optional("accountingUnit", text(row, hospitalColumns.accountingUnit)),
    }));
  }

  #reference(rows: readonly TableRow[]): Pick<VersionContent, "reference" | "groups"> {
    const columns = referenceColumns;
    const groups = new Map<string, VersionGroup>();
    const lines: number[] = [];
    this.#lines.set(
      "reference",
      rows.map(({ row }) => row),
    );
    this.#lines.set("groups", lines);
    const reference = rows.map((row) => {
      const tell = (column: string, says: string) => this.#tell("reference", row.row, column, says);
      const group = text(row, columns.group);
      const basic = text(row, columns.basic);
      if (!["", "0", "1"].includes(basic)) tell(columns.basic, valueProblems.notChoice(basic, ["0", "1"]));
      const own: VersionGroup = {
        group,
        ...optional("name", text(row, columns.name)),
        basic: basic === "1",
        ...optional("weight", text(row, columns.weight)),
      };
      const before = groups.get(group);
      if (!before) {
        groups.set(group, own);
        lines.push(row.row);
      }
      for (const key of ["basic", "weight", "name"] as const)
        if (before && before[key] !== own[key]) tell(columns[key], problems.contradicts(group));
      const cases = text(row, columns.cases).replaceAll(",", "");
      if (!/^\d{1,15}(\.0+)?$/.test(cases)) tell(columns.cases, valueProblems.notWhole(cases));
      return {
        group,
        grade: this.#grade("reference", row),
        cases: Number(cases),
        cost: moneyOf(text(row, columns.cost)),
      };
    });
    return { reference, groups: [...groups.values()] };
  }

  #overrides(rows: readonly TableRow[]): VersionContent["overrides"] {
    const columns = overrideColumns;
    this.#lines.set(
      "overrides",
      rows.map(({ row }) => row),
    );
    return rows.map((row) => ({
      group: text(row, columns.group),
      grade: this.#grade("overrides", row),
      coefficient: text(row, columns.coefficient),
      decision: text(row, columns.decision),
    }));
  }

  /** 3, 2 or 1 (一级 and without a grade), as a figure or in words. */
  #grade(of: TableName, row: TableRow): Grade {
    const written = text(row, "grade");
    const grade = gradeByWord.get(written);
    if (grade === undefined) this.#tell(of, row.row, "grade", valueProblems.notGrade(written));
    return grade ?? 1;
  }

  #fault({ part, row, field, says }: ContentFault): void {
    const of =
      part === "groups" ? "reference" : (tables as readonly string[]).includes(part) ? part : "params";
    const line = row === undefined ? null : (this.#lines.get(part)?.[row - 1] ?? null);
    this.#tell(of, line, nameOfField(part, field), says);
  }

  #tell(of: string, row: number | null, column: string, says: string): void {
    this.#problems.push({ file: this.#files.get(of)!, row, column, says });
  }
}

function contentOf({ parameters, budget, monthShares }: NonNullable<ReturnType<typeof readParams>>) {
  return { parameters, budget, monthShares };
}

function text({ cells }: TableRow, column: string): string {
  return tidy(cells[column] ?? "");
}

function optional<K extends string>(key: K, value: string): { readonly [key in K]?: string } {
  return (value === "" ? {} : { [key]: value }) as { readonly [key in K]?: string };
}
