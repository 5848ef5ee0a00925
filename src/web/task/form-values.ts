import type { Ask } from "../../workspace/targets/views.ts";
import type { UnitRole } from "../../workspace/tasks/events.ts";
import type { StepView, TaskView } from "../../workspace/tasks/views.ts";

/** Units as the pickers of a form hold them. */
export interface UnitsByRole {
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly support?: readonly string[];
}

/** All that the forms of the steps can hold; each step has its own part of it. */
export interface FormValues extends UnitsByRole {
  readonly unit?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly summary?: string;
  readonly unfinished?: string;
  readonly to?: string;
  readonly into?: readonly {
    readonly title?: string;
    readonly units?: readonly string[];
    readonly due?: string;
  }[];
  readonly done?: string;
  readonly progress?: number | null;
  readonly next?: string;
  readonly problems?: string;
  readonly finishes?: boolean;
  /** By target: for what period, and the figures as they were typed. */
  readonly values?: Readonly<Record<string, TypedFigures>>;
}

/** The figures that the value of a target can be made of. */
export const figureFields = ["value", "numerator", "denominator", "weight"] as const;
export type FigureField = (typeof figureFields)[number];
export type TypedFigures = { readonly period?: string } & { readonly [F in FigureField]?: string };

/** What is sent of a form: what the step takes, without what was left empty. */
export function bodyOf(
  step: StepView,
  values: FormValues,
  { version, evidence }: { readonly version: number; readonly evidence: readonly string[] },
): object {
  const unit = values.unit ?? step.units[0];
  const own = unit !== undefined && step.id !== "split" ? { unit } : {};
  if (step.id === "report") {
    const figures = Object.entries(values.values ?? {}).flatMap(([target, typed]) => {
      const plain = without(
        Object.fromEntries(figureFields.map((field) => [field, plainFigure(typed[field])])),
      );
      return typed.period && Object.keys(plain).length > 0
        ? [{ target, period: typed.period, ...plain }]
        : [];
    });
    return without({
      ...own,
      done: values.done,
      progress: values.progress ?? undefined,
      next: values.next,
      problems: values.problems,
      finishes: values.finishes,
      evidence: evidence.length > 0 ? evidence : undefined,
      values: figures.length > 0 ? figures : undefined,
    });
  }
  const { reason, note, summary, unfinished, to } = values;
  return without({
    ...own,
    version,
    reason,
    note,
    summary,
    unfinished,
    to,
    units: step.id === "transfer" ? unitsOf(values) : undefined,
    into: values.into?.map(({ title = "", units = [], due }) =>
      without({
        title,
        due,
        units: units.map((each, at) => ({ unit: each, role: at === 0 ? "lead" : "support" })),
      }),
    ),
  });
}

/** A unit that is named twice keeps the weightier role. */
export function unitsOf({ lead = [], responsible = [], support = [] }: UnitsByRole) {
  const named = new Set<string>();
  return (
    [
      ["lead", lead],
      ["responsible", responsible],
      ["support", support],
    ] as const
  ).flatMap(([role, units]) =>
    units.flatMap((unit) => {
      if (named.has(unit)) return [];
      named.add(unit);
      return [{ unit, role }];
    }),
  );
}

/** The units of a task as the pickers hold them. */
export function byRole(units: TaskView["units"]): Required<UnitsByRole> {
  const of = (role: UnitRole) => units.filter((each) => each.role === role).map(({ unit }) => unit);
  return { lead: of("lead"), responsible: of("responsible"), support: of("support") };
}

/** The figures that a report of a target asks for, in their order. */
export function figuresAsked(ask: Ask): readonly FigureField[] {
  if (ask === "quotient") return ["numerator", "denominator"];
  return ask === "value-and-weight" ? ["value", "weight"] : ["value"];
}

/** What is wrong with a figure: it is no number, or another of the same target is filled in and this one is not. */
export function figureProblem(
  field: FigureField,
  typed: TypedFigures | undefined,
  ask: Ask,
): "not-decimal" | "missing" | undefined {
  const figure = plainFigure(typed?.[field]);
  if (figure !== "") return /^-?\d{1,24}(\.\d{1,12})?$/.test(figure) ? undefined : "not-decimal";
  return figuresAsked(ask).some((other) => plainFigure(typed?.[other]) !== "") ? "missing" : undefined;
}

/** A figure as people type it: full-width digits, separators of thousands and spaces are evened out. */
export function plainFigure(text: string | undefined): string {
  return (text ?? "").normalize("NFKC").replace(/[\s,，]/g, "");
}

function without(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
