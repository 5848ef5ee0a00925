import type { UnitRole } from "../../workspace/tasks/events.ts";
import type { TaskFilter, TaskRow } from "../../workspace/tasks/views.ts";
import { roleWords } from "../../workspace/tasks/words.zh.ts";
import { agoWords, dayWords } from "../parts/dates.zh.ts";
import { FlagTags } from "../parts/FlagTag.tsx";
import { StateTag } from "../parts/StateTag.tsx";
import { namesByRole, namesInShort } from "../parts/unit-names.ts";
import type { Column } from "../table/column.ts";
import { words } from "./words.zh.ts";

/** A column of the ledger; `sort` is what the server can order by. */
export interface LedgerColumn extends Column<TaskRow> {
  readonly sort?: NonNullable<TaskFilter["sort"]>;
}

const names = (row: TaskRow, role: UnitRole) =>
  row.units.filter((unit) => unit.role === role).map(({ name }) => name);

function unitsColumn(key: UnitRole, title: string, extra: boolean): LedgerColumn {
  return {
    key,
    title,
    width: 150,
    extra,
    text: (row) => names(row, key).join("、"),
    cell: (row) => <span title={namesByRole(row.units, roleWords)}>{namesInShort(names(row, key), 2)}</span>,
  };
}

/** All columns of the ledger, in their order. */
export const columns: readonly LedgerColumn[] = [
  { key: "no", title: words.no, width: 64, text: ({ no }) => no, sort: "plan" },
  { key: "title", title: words.task, width: 320, grow: true, name: true, text: ({ title }) => title },
  {
    key: "state",
    title: words.state,
    width: 96,
    text: ({ state }) => state,
    cell: ({ state }) => <StateTag state={state} />,
  },
  {
    key: "flags",
    title: words.flags,
    width: 168,
    text: () => "",
    cell: (row) => <FlagTags task={row} />,
  },
  unitsColumn("lead", words.lead, false),
  unitsColumn("responsible", words.responsible, true),
  unitsColumn("support", words.support, true),
  {
    key: "due",
    title: words.due,
    width: 136,
    text: ({ due, dueText }) => (due ? dayWords(due, { weekday: false }) : dueText || words.noDue),
    sort: "due",
  },
  {
    key: "progress",
    title: words.percent,
    width: 84,
    align: "right",
    text: ({ progress }) => (progress === undefined ? "" : String(progress)),
  },
  {
    key: "reportedAt",
    title: words.reportedAt,
    width: 124,
    text: ({ reportedAt }) => (reportedAt ? agoWords(reportedAt) : ""),
    sort: "reported",
  },
  { key: "programme", title: words.programme, width: 150, text: ({ programme }) => programme },
  { key: "plan", title: words.plan, width: 200, text: ({ planTitle }) => planTitle },
  { key: "cadence", title: words.cadence, width: 100, extra: true, text: ({ cadence }) => cadence },
  {
    key: "targets",
    title: words.targets,
    width: 72,
    align: "right",
    extra: true,
    text: ({ targets }) => (targets > 0 ? String(targets) : ""),
  },
];
