import type { Grant } from "../access/roles.ts";

import { groupBy } from "../group-by.ts";
import type { TableRow } from "../import/read-table.ts";
import type { ImportRow } from "../import/report.ts";
import { rowWords as words } from "../import/words.zh.ts";
import { personColumns as columns, roleOfWord } from "./person-sheet.zh.ts";
import { findGrantProblem, findLoginProblem, tidyLogin } from "./rules.ts";
import { peopleProblems } from "./words.zh.ts";

/** A person of the list, with all the roles that their rows give. */
export interface PersonDraft {
  readonly name: string;
  readonly login: string;
  readonly phone?: string | undefined;
  readonly grants: readonly Grant[];
  /** Names of the units that the roles are for. */
  readonly units: readonly string[];
}

/** What is there already. */
export interface Known {
  /** Names by login. */
  readonly people: ReadonlyMap<string, string>;
  /** Ids of open units by every name they are called. */
  readonly units: ReadonlyMap<string, readonly string[]>;
}

interface Line {
  readonly row: number;
  readonly name: string;
  readonly login: string;
  readonly phone: string;
  readonly grant?: Grant;
  readonly unitName: string;
  readonly problem?: string;
}

/** What the rows of a list come to: people that can be added, and what is said of each row. */
export function readPeople(
  table: readonly TableRow[],
  known: Known,
): { readonly people: readonly PersonDraft[]; readonly rows: readonly ImportRow[] } {
  const lines = table.map((row) => lineOf(row, known));
  const rows = new Map<Line, ImportRow>();
  const people: PersonDraft[] = [];
  const say = (line: Line, state: ImportRow["state"], says: string) =>
    rows.set(line, { row: line.row, name: line.name, state, says });
  for (const [login, own] of groupBy(lines, ({ login }) => login)) {
    const good: Line[] = [];
    for (const line of own) {
      const problem = line.problem ?? problemBeside(line, good);
      const there = known.people.get(login);
      if (problem !== undefined) say(line, "problem", problem);
      else if (there !== undefined && there !== line.name)
        say(line, "problem", words.loginTaken(login, there));
      else if (there !== undefined) say(line, "exists", words.personExists());
      else {
        say(line, "new", good[0] ? words.anotherRole(good[0].row) : words.added());
        good.push(line);
      }
    }
    if (good[0]) {
      people.push({
        name: good[0].name,
        login,
        phone: good.find(({ phone }) => phone !== "")?.phone,
        grants: good.flatMap(({ grant }) => grant ?? []),
        units: good.flatMap(({ unitName }) => (unitName === "" ? [] : [unitName])),
      });
    }
  }
  return { people, rows: lines.map((line) => rows.get(line)!) };
}

/** What is wrong with a row beside those before it of the same login. */
function problemBeside(line: Line, before: readonly Line[]): string | undefined {
  const first = before[0];
  if (first && first.name !== line.name) return words.loginOther(first.row, first.name);
  const same = before.find(
    ({ grant }) => grant?.role === line.grant?.role && grant?.unit === line.grant?.unit,
  );
  return same && words.twice(same.row);
}

function lineOf({ row, cells }: TableRow, known: Known): Line {
  const cell = (key: keyof typeof columns) => cells[columns[key]] ?? "";
  const name = cell("name").replaceAll(" ", "");
  const phone = cell("phone").normalize("NFKC").replaceAll(" ", "");
  const login = tidyLogin(cell("login") || phone);
  const unitName = cell("unit").replaceAll(" ", "");
  const line = { row, name, login, phone, unitName };
  if (name === "") return { ...line, problem: words.empty(columns.name) };
  if (login === "") return { ...line, login: `row ${row}`, problem: words.loginEmpty() };
  const role = roleOfWord[cell("role")];
  const units = known.units.get(unitName) ?? [];
  const problem =
    findLoginProblem(login) ??
    (cell("role") === "" ? words.empty(columns.role) : undefined) ??
    (role === undefined ? words.choice(columns.role, cell("role"), Object.keys(roleOfWord)) : undefined) ??
    (unitName !== "" && units.length === 0 ? words.parentUnknown(columns.unit, unitName) : undefined) ??
    (units.length > 1 ? words.parentSeveral(columns.unit, unitName, units.length) : undefined);
  if (problem !== undefined || role === undefined)
    return { ...line, problem: problem ?? peopleProblems.grantsEmpty() };
  const grant: Grant = { role, ...(units[0] !== undefined && { unit: units[0] }) };
  const wrong = findGrantProblem([grant]);
  return wrong === undefined ? { ...line, grant } : { ...line, problem: wrong };
}
