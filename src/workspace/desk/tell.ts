import { and, eq, inArray, or } from "drizzle-orm";
import { grants, inbox, people } from "../../storage/tables/index.ts";
import type { Role } from "../access/roles.ts";
import { groupBy } from "../tasks/group.ts";
import type { Work } from "../workspace.ts";

/** Something that people have to know. */
export interface Telling {
  /** Which sentence of words.zh.ts says it. */
  readonly kind: string;
  readonly task?: string;
  /** The page that the message leads to where it is about no task. */
  readonly page?: string;
  /** The liaisons and heads of these units. */
  readonly units?: readonly string[];
  /** Those who speak for these units as hospitals. */
  readonly hospitals?: readonly string[];
  /** The plan office. */
  readonly office?: boolean;
  /** Everyone who has one of these roles for the whole office. */
  readonly roles?: readonly Role[];
  readonly people?: readonly string[];
  /** What the sentence names. */
  readonly data: Readonly<Record<string, string | number | undefined>>;
}

const planOffice: Role = "plan-office";

/** Rows that one statement inserts. */
const batch = 1000;

/**
 * Puts messages into inboxes, in the change that they tell of. Nobody is told what they did themselves; what one
 * change tells a person several times over becomes one message that counts.
 */
export async function tell(work: Work, tellings: readonly Telling[]): Promise<void> {
  if (tellings.length === 0) return;
  const { tx, region, actor, now } = work;
  const units = new Set(tellings.flatMap((each) => each.units ?? []));
  const hospitals = new Set(tellings.flatMap((each) => each.hospitals ?? []));
  const roles = new Set(
    tellings.flatMap((each) => [...(each.office ? [planOffice] : []), ...(each.roles ?? [])]),
  );
  const named = new Set(tellings.flatMap((each) => each.people ?? []));
  const reached = await tx
    .select({ person: grants.person, role: grants.role, unit: grants.unit })
    .from(grants)
    .innerJoin(people, and(eq(people.id, grants.person), eq(people.state, "active")))
    .where(
      or(
        units.size > 0
          ? and(inArray(grants.unit, [...units]), inArray(grants.role, ["liaison", "unit-head"]))
          : undefined,
        hospitals.size > 0
          ? and(inArray(grants.unit, [...hospitals]), eq(grants.role, "hospital"))
          : undefined,
        roles.size > 0 ? inArray(grants.role, [...roles]) : undefined,
        named.size > 0 ? inArray(grants.person, [...named]) : undefined,
      ),
    );
  const ofUnit = groupBy(
    reached.filter(({ role }) => role === "liaison" || role === "unit-head"),
    ({ unit }) => unit,
  );
  const ofHospital = groupBy(
    reached.filter(({ role }) => role === "hospital"),
    ({ unit }) => unit,
  );
  const ofRole = groupBy(reached, ({ role }) => role);
  const active = new Set(reached.map(({ person }) => person));

  const messages = tellings.flatMap((telling) => {
    const persons = new Set([
      ...(telling.units ?? []).flatMap((unit) => (ofUnit.get(unit) ?? []).map(({ person }) => person)),
      ...(telling.hospitals ?? []).flatMap((unit) =>
        (ofHospital.get(unit) ?? []).map(({ person }) => person),
      ),
      ...[...(telling.office ? [planOffice] : []), ...(telling.roles ?? [])].flatMap((role) =>
        (ofRole.get(role) ?? []).map(({ person }) => person),
      ),
      ...(telling.people ?? []).filter((person) => active.has(person)),
    ]);
    if (actor) persons.delete(actor.person);
    return [...persons].map((person) => ({ person, telling }));
  });
  const groups = groupBy(messages, ({ person, telling }) => `${person} ${telling.kind}`);
  const rows = [...groups.values()].map((group) => {
    const { person, telling } = group[0]!;
    const isOne = group.length === 1;
    return {
      region,
      id: work.newId(),
      person,
      at: now,
      kind: telling.kind,
      task: isOne ? (telling.task ?? null) : null,
      data: { ...telling.data, page: telling.page, ...(isOne ? {} : { count: group.length }) },
    };
  });
  for (let from = 0; from < rows.length; from += batch)
    await tx.insert(inbox).values(rows.slice(from, from + batch));
}
