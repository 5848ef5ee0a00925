import type { StepView } from "../../workspace/tasks/views.ts";

/** All that the forms of the steps can hold; each step has its own part of it. */
export interface FormValues {
  readonly unit?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly summary?: string;
  readonly unfinished?: string;
  readonly to?: string;
  readonly lead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly support?: readonly string[];
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
  /** By target: for what period, and the figure as it was typed. */
  readonly values?: Readonly<Record<string, { readonly period?: string; readonly value?: string }>>;
}

/** What is sent of a form: what the step takes, without what was left empty. */
export function bodyOf(
  step: StepView,
  values: FormValues,
  { version, evidence }: { readonly version: number; readonly evidence: readonly string[] },
): object {
  const unit = values.unit ?? step.units[0];
  const own = unit !== undefined && step.id !== "split" ? { unit } : {};
  if (step.id === "report") {
    const figures = Object.entries(values.values ?? {}).flatMap(([target, { period, value }]) => {
      const figure = plainFigure(value);
      return period && figure !== "" ? [{ target, period, value: figure }] : [];
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
function unitsOf({ lead = [], responsible = [], support = [] }: FormValues) {
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

/** A figure as people type it: full-width digits, separators of thousands and spaces are evened out. */
export function plainFigure(text: string | undefined): string {
  return (text ?? "").normalize("NFKC").replace(/[\s,，]/g, "");
}

function without(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
}
