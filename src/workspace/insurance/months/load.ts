import { and, asc, eq } from "drizzle-orm";
import type { Database, Transaction } from "../../../storage/store.ts";
import { insuranceMonths } from "../../../storage/tables/index.ts";
import { isId } from "../../new-id.ts";
import { found } from "../../refusal.ts";
import { type MonthStep, monthSteps } from "../events.ts";

export type MonthRecord = Omit<typeof insuranceMonths.$inferSelect, "step"> & { readonly step: MonthStep };

/** A fund's months, in order; of all funds and years where none is named. */
export async function loadMonths(
  db: Database,
  region: string,
  of?: { readonly year: number; readonly fund: string },
): Promise<MonthRecord[]> {
  const rows = await db
    .select()
    .from(insuranceMonths)
    .where(
      and(
        eq(insuranceMonths.region, region),
        of && eq(insuranceMonths.year, of.year),
        of && eq(insuranceMonths.fund, of.fund),
      ),
    )
    .orderBy(asc(insuranceMonths.year), asc(insuranceMonths.fund), asc(insuranceMonths.month));
  return rows as MonthRecord[];
}

/** A month by its id, or a refusal that there is none. */
export async function findMonth(db: Database, region: string, id: string): Promise<MonthRecord> {
  return found(isId(id) ? await select(db, region, id) : undefined, "month");
}

/** The month, held until the transaction ends. */
export async function lockMonth(
  tx: Transaction,
  region: string,
  id: string,
): Promise<MonthRecord | undefined> {
  const [row] = await tx
    .select()
    .from(insuranceMonths)
    .where(and(eq(insuranceMonths.region, region), eq(insuranceMonths.id, id)))
    .for("update");
  return row as MonthRecord | undefined;
}

/** The step that follows. */
export function stepAfter(step: MonthStep): MonthStep | undefined {
  return monthSteps[monthSteps.indexOf(step) + 1];
}

async function select(db: Database, region: string, id: string): Promise<MonthRecord | undefined> {
  const [row] = await db
    .select()
    .from(insuranceMonths)
    .where(and(eq(insuranceMonths.region, region), eq(insuranceMonths.id, id)));
  return row as MonthRecord | undefined;
}
