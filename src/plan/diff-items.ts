import type { Change, ChangePlace, FieldChange, Subject } from "./change.ts";
import { byId, metricWords } from "./ledger.ts";
import { match } from "./match.ts";
import type { Item, Plan } from "./model.ts";
import { sameWords } from "./same-words.ts";
import { cadenceWords, dateWords, figureWords } from "./words.ts";

/** A target, date, stage, duty or parameter in the words by which two revisions are compared. */
interface Entry {
  readonly name: string;
  readonly value: string;
  /** Only a target has a date beside its value. */
  readonly date: string;
  /** The title of the section it stands in: tells apart what has the same name. */
  readonly context: string;
  readonly place: ChangePlace;
}

/** What changed among targets, deadlines, stages, recurring duties and parameters of rules. */
export function diffItems(before: Plan, after: Plan): Change[] {
  return (Object.keys(entries) as (keyof typeof entries)[]).flatMap((subject) =>
    diffEntries(subject, entries[subject](before), entries[subject](after)),
  );
}

const entries = {
  target: (plan: Plan) =>
    entriesOf(plan, plan.targets, (target) => ({
      name: metricWords(target),
      value: figureWords(target),
      date: dateWords(target.by ?? ""),
    })),
  deadline: (plan: Plan) =>
    entriesOf(plan, plan.deadlines, ({ action, due }) => ({ name: action, value: dateWords(due), date: "" })),
  stage: (plan: Plan) =>
    entriesOf(plan, plan.stages, ({ name, start, end }) => ({
      name,
      value: periodWords(start, end),
      date: "",
    })),
  standard: (plan: Plan) =>
    entriesOf(plan, plan.standards, (standard) => ({
      name: standard.name,
      value: figureWords(standard),
      date: "",
    })),
  cadence: (plan: Plan) =>
    entriesOf(plan, plan.cadences, (cadence) => ({
      name: `${cadence.actor ?? ""}${cadence.action}`,
      value: cadenceWords(cadence),
      date: "",
    })),
} as const satisfies Partial<Record<Subject, (plan: Plan) => Entry[]>>;

function entriesOf<T extends Item>(
  plan: Plan,
  items: readonly T[],
  words: (item: T) => Pick<Entry, "name" | "value" | "date">,
): Entry[] {
  const sections = byId(plan.sections);
  return items.map((item) => ({
    ...words(item),
    context: sameWords(sections.get(item.section ?? "")?.title ?? ""),
    place: { id: item.id, span: item.span },
  }));
}

/** A target for another year is another target: only what agrees in value or date can be a change of it. */
function diffEntries(subject: Subject, before: readonly Entry[], after: readonly Entry[]): Change[] {
  const key =
    (...fields: ("context" | "date" | "value")[]) =>
    (entry: Entry) =>
      [sameWords(entry.name), ...fields.map((field) => entry[field])].join("|");
  const { pairs, removed, added } = match(
    before,
    after,
    [
      key("context", "date", "value"),
      key("context", "date"),
      key("date", "value"),
      key("date"),
      key("context", "value"),
      key("value"),
    ],
    {
      text: (entry) => sameWords(entry.name),
      score: (a, b, dice) =>
        a.date !== b.date && a.value !== b.value
          ? 0
          : (dice + (a.value === b.value ? 0.2 : 0) + (a.context === b.context ? 0.05 : 0)) / 0.7,
    },
  );
  const one = (how: "added" | "removed") => (entry: Entry) =>
    change({
      subject,
      how,
      name: entry.name,
      value: entry.value,
      date: entry.date,
      [how === "added" ? "after" : "before"]: entry.place,
    });
  return [
    ...pairs.flatMap(([old, now]) => {
      const fields = fieldsOf(old, now);
      return fields.length === 0
        ? []
        : change({
            subject,
            how: "changed",
            name: now.name,
            value: now.value,
            date: now.date,
            fields,
            before: old.place,
            after: now.place,
          });
    }),
    ...added.map(one("added")),
    ...removed.map(one("removed")),
  ];
}

function fieldsOf(before: Entry, after: Entry): FieldChange[] {
  const fields: FieldChange[] = [];
  if (sameWords(before.name) !== sameWords(after.name)) {
    fields.push({ field: "name", before: before.name, after: after.name });
  }
  for (const field of ["value", "date"] as const) {
    if (before[field] !== after[field]) fields.push({ field, before: before[field], after: after[field] });
  }
  return fields;
}

/** A change whose absent parts are empty. */
export function change(parts: Pick<Change, "subject" | "how" | "name"> & Partial<Change>): Change {
  return { fields: [], roles: [], also: [], ...parts };
}

function periodWords(start: string | undefined, end: string | undefined): string {
  return start === end ? dateWords(start ?? "") : `${dateWords(start ?? "")}至${dateWords(end ?? "")}`;
}
