import type { Telling } from "../desk/tell.ts";
import type { EventKind, Happening } from "../events/kinds.ts";
import type { LoadedTask } from "./load.ts";
import { answering } from "./whole.ts";

/** Whom an event of a task is told, and what: its units, or the plan office. */
export function tellingsOf(task: LoadedTask, happening: Happening<EventKind>): readonly Telling[] {
  // Subtasks that are made or ended with it have units of their own; they see it in their ledger.
  if (happening.subject !== task.id) return subtaskTellings(task, happening);
  const all = task.parts.map(({ unit }) => unit);
  const own = answering(task.parts).map(({ unit }) => unit);
  const units = (kind: string, to: readonly string[], more: Telling["data"] = {}): Telling[] => [
    { kind, task: task.id, units: to, data: { ...about(task), ...more } },
  ];
  const office = (kind: string, unit: string, more: Telling["data"] = {}): Telling[] => {
    const unitName = task.parts.find((part) => part.unit === unit)?.name;
    return [{ kind, task: task.id, office: true, data: { ...about(task), unit: unitName, ...more } }];
  };

  switch (happening.kind) {
    case "task.dispatched":
      return units(
        "dispatched",
        task.parts.flatMap(({ unit, state }) => (state === "pending" ? unit : [])),
      );
    case "task.recalled":
      return units("recalled", all, reasonOf(happening));
    case "task.refused":
      return office("refused", unitOf(happening), reasonOf(happening));
    case "task.close-asked":
      return office("close-asked", unitOf(happening));
    case "task.verified":
      return units("closed", all);
    case "task.returned":
      return units("returned", own, reasonOf(happening));
    case "task.reopened":
      return units("reopened", all, reasonOf(happening));
    case "task.extension-asked":
      return office("extension-asked", unitOf(happening), reasonOf(happening));
    case "task.extension-decided": {
      const { approved } = happening.data as Happening<"task.extension-decided">["data"];
      return units(approved ? "extension-approved" : "extension-rejected", own, {
        to: task.extension?.to,
      });
    }
    case "task.suspended":
      return units("suspended", all, reasonOf(happening));
    case "task.resumed":
      return units("resumed", all, reasonOf(happening));
    case "task.aborted":
      return units("aborted", all, reasonOf(happening));
    case "task.transferred": {
      const then = (happening.data as Happening<"task.transferred">["data"]).units.map(({ unit }) => unit);
      return units("transferred", [...new Set([...then, ...all])], reasonOf(happening));
    }
    case "task.supervised":
      return units("supervised", all, reasonOf(happening));
    case "task.unsupervised":
      return units("unsupervised", all, reasonOf(happening));
    case "task.reminded":
      return units(
        "reminder",
        task.parts.flatMap(({ unit, state }) => (state === "done" ? [] : unit)),
        { note: (happening.data as Happening<"task.reminded">["data"]).note },
      );
    default:
      return [];
  }
}

function subtaskTellings(task: LoadedTask, happening: Happening<EventKind>): readonly Telling[] {
  if (happening.kind !== "task.created" || task.state === "pending") return [];
  const { no, title, units } = happening.data as Happening<"task.created">["data"];
  return [
    {
      kind: "dispatched",
      task: happening.subject,
      units: units.map(({ unit }) => unit),
      data: { no, title, plan: task.planTitle },
    },
  ];
}

/** What every message about a task can name. */
export function about(task: Pick<LoadedTask, "no" | "title" | "planTitle">): Telling["data"] {
  return { no: task.no, title: task.title, plan: task.planTitle };
}

const reasonOf = ({ data }: Happening<EventKind>) => ({ reason: (data as { reason: string }).reason });
const unitOf = ({ data }: Happening<EventKind>) => (data as { unit: string }).unit;
