import type { Span } from "../../message/span.ts";
import type { Task } from "../../plan/model.ts";
import type { Subject } from "../check.ts";
import { outlineOf, type Place } from "../outline/outline.ts";

/** Finds the section that a task is; none for a row of a table, which stands inside a section. */
export function taskPlaces(subject: Subject): (task: Task) => Place | undefined {
  const places = new Map(outlineOf(subject).places.map((place) => [place.section.id, place]));
  return ({ section, span }) => {
    const place = section === undefined ? undefined : places.get(section);
    return place && span.start <= place.section.span.end ? place : undefined;
  };
}

/** The place that is shown for a task: its heading, or its row. */
export function headOf(task: Task, place: Place | undefined): Span {
  return place?.section.span ?? task.span;
}
