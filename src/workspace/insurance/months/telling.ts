import { and, count, eq } from "drizzle-orm";
import { insuranceObjections } from "../../../storage/tables/index.ts";
import type { Role } from "../../access/roles.ts";
import type { Telling } from "../../desk/tell.ts";
import type { Work } from "../../workspace.ts";
import type { MonthRecord } from "./load.ts";
import { uploadedOf } from "./uploaded.ts";

type At = Pick<Work, "tx" | "region">;

const insurers: readonly Role[] = ["insurer"];

/** Whom the beginning of a step is told. `month` stands in the step that began. */
export async function tellingsOfMove(at: At, month: MonthRecord): Promise<Telling[]> {
  const { all, missing } = await unitsOf(at, month);
  const toHospitals = (kind: string, hospitals: readonly string[]): Telling => ({
    kind,
    hospitals,
    page: hospitalPage(month),
    data: aboutMonth(month),
  });
  const toOffice = (kind: string, data: Telling["data"] = {}): Telling => ({
    kind,
    roles: insurers,
    page: officePage(month),
    data: { ...aboutMonth(month), ...data },
  });
  switch (month.step) {
    case "upload":
      return [toHospitals("insurance-month-opened", all)];
    case "grouping":
      return [
        toOffice("insurance-month-grouping", { missing: missing.length }),
        toHospitals("insurance-month-missed", missing),
      ];
    case "feedback":
      return [toHospitals("insurance-month-feedback", all)];
    case "final":
      return [toOffice("insurance-month-final", { open: await openObjections(at, month) })];
    case "payment":
      return [toOffice("insurance-month-payment"), toHospitals("insurance-month-final-result", all)];
    case "published":
      return [toOffice("insurance-month-published"), toHospitals("insurance-month-published", all)];
  }
}

/** Whom the end of a step is reminded of. */
export async function tellingsOfReminder(at: At, month: MonthRecord): Promise<Telling[]> {
  const kind = `insurance-month-reminder-${month.step}`;
  const data = aboutMonth(month);
  const office: Telling = { kind, roles: insurers, page: officePage(month), data };
  switch (month.step) {
    case "upload": {
      const { missing } = await unitsOf(at, month);
      return [{ kind, hospitals: missing, page: hospitalPage(month), data }];
    }
    case "feedback": {
      const { all } = await unitsOf(at, month);
      return [{ kind, hospitals: all, page: hospitalPage(month), data }];
    }
    case "final":
      return [{ ...office, data: { ...data, open: await openObjections(at, month) } }];
    case "grouping":
    case "payment":
      return [office];
    case "published":
      return [];
  }
}

/** Units of the hospitals that have to do with the month, and of those that did not send their file. */
async function unitsOf({ tx, region }: At, month: MonthRecord) {
  const { hospitals, sent } = (await uploadedOf(tx, region, month))(month.month);
  return {
    all: hospitals.map(({ unit }) => unit),
    missing: hospitals.filter(({ code }) => !sent.has(code)).map(({ unit }) => unit),
  };
}

async function openObjections({ tx, region }: At, { year, fund, month }: MonthRecord): Promise<number> {
  const t = insuranceObjections;
  const [row] = await tx
    .select({ n: count() })
    .from(t)
    .where(
      and(eq(t.region, region), eq(t.year, year), eq(t.fund, fund), eq(t.month, month), eq(t.state, "open")),
    );
  return row?.n ?? 0;
}

function aboutMonth({ year, month, fund, due }: MonthRecord): Telling["data"] {
  return { year, month, fund, day: due ?? undefined };
}

function officePage({ year, fund, id }: MonthRecord): string {
  return `/settlement/months?${new URLSearchParams({ year: String(year), fund, open: id })}`;
}

/** Where a hospital's people see the month, or send its file. */
function hospitalPage({ year, fund, month, step }: MonthRecord): string {
  const sends = step === "upload" || step === "grouping";
  const query = new URLSearchParams({ year: String(year), fund, month: String(month) });
  return `${sends ? "/hospital/upload" : "/hospital"}?${query}`;
}
