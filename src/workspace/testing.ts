import { dateAt } from "../calendar/iso-date.ts";
import type { Store } from "../storage/store.ts";
import { testStore } from "../storage/testing.ts";
import type { Actor } from "./access/actor.ts";
import { findActor } from "./access/find-actor.ts";
import { type Grant, type Role, roles, unitRoles } from "./access/roles.ts";
import { startSession } from "./access/sessions.ts";
import type { Happening } from "./events/kinds.ts";
import { newId } from "./new-id.ts";
import type { UnitLevel } from "./units/events.ts";
import { change, type Workspace } from "./workspace.ts";

/** An invented county: its government, departments under city bureaus by line, and towns. */
const city = "云州市";
const county = "青枫县";
const departments = [
  "教育局",
  "民政局",
  "财政局",
  "卫生健康局",
  "农业农村局",
  "住房和城乡建设局",
  "公安局",
  "司法局",
];
const towns = ["东溪镇", "石桥镇", "白果镇", "南坪乡", "望江街道", "古渡街道"];

/** What the group of all towns is called, in tests and in plans. */
export const townGroup = "各乡镇";
const departmentGroup = "县级部门";

export interface TestOffice {
  readonly workspace: Workspace;
  readonly store: Store;
  /** Ids of units by their name without the county's: 县政府, 教育局, 东溪镇, 云州市, 云州市教育局. */
  readonly units: Readonly<Record<string, string>>;
  /** One person for each role; those of a unit belong to 教育局. */
  readonly actors: Readonly<Record<Role, Actor>>;
  /** The liaison of 民政局: to the others' unit a stranger. */
  readonly stranger: Actor;
  /** Head of the county government, above all units of the county. */
  readonly countyHead: Actor;
  /** Id of a person who was disabled. */
  readonly disabled: string;
  unit(name: string): string;
  /** Another person. */
  addPerson(name: string, grants: readonly Grant[]): Promise<Actor>;
  /** The person as they act now, after a change of units or roles. */
  actor(person: string): Promise<Actor>;
  /** The secret of a new session's cookie. */
  logIn(person: string): Promise<string>;
  /** Sets the clock. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** An office to test in, on the store that tests run on; its clock stands still until it is set. */
export async function testOffice(options: { readonly now?: string } = {}): Promise<TestOffice> {
  let now = new Date(options.now ?? "2026-03-02T01:00:00.000Z");
  const clock = () => now;
  const store = await testStore();
  const workspace: Workspace = { store, region: "500000", clock };
  const units: Record<string, string> = {};
  const happenings: Happening[] = [];

  const addUnit = (
    key: string,
    name: string,
    more: { level?: UnitLevel; region?: string; line?: string; group?: string } = {},
  ) => {
    units[key] = newId(clock);
    const { level, region, line, group } = more;
    happenings.push({
      kind: "unit.created",
      subject: units[key],
      data: {
        name,
        kind: level ? "region" : "department",
        level,
        sort: happenings.length,
        parents: { region: region && units[region], line: line && units[line] },
        groups: group ? [group] : [],
      },
    });
  };
  addUnit(city, `${city}人民政府`, { level: "city" });
  addUnit("县政府", `${county}人民政府`, { level: "county", region: city });
  for (const name of departments) {
    addUnit(`${city}${name}`, `${city}${name}`, { region: city });
    addUnit(name, `${county}${name}`, { region: "县政府", line: `${city}${name}`, group: departmentGroup });
  }
  for (const name of towns)
    addUnit(name, `${county}${name}`, { level: "town", region: "县政府", group: townGroup });

  let count = 0;
  const addPersonTo = (list: Happening[], name: string, grants: readonly Grant[]): string => {
    const person = newId(clock);
    count++;
    list.push({ kind: "person.created", subject: person, data: { name, login: `user${count}`, grants } });
    return person;
  };
  const education = units.教育局!;
  const people = roles.map((role) =>
    addPersonTo(happenings, `张${role}`, [unitRoles.includes(role) ? { role, unit: education } : { role }]),
  );
  const stranger = addPersonTo(happenings, "李民政", [{ role: "liaison", unit: units.民政局! }]);
  const countyHead = addPersonTo(happenings, "王县长", [{ role: "unit-head", unit: units.县政府! }]);
  const disabled = addPersonTo(happenings, "赵停用", [{ role: "plan-office" }]);
  happenings.push({ kind: "person.disabled", subject: disabled, data: {} });
  await change(workspace, undefined, (work) => work.record(...happenings));

  const actor = async (person: string) => {
    const found = await findActor(store.db, person, dateAt(now));
    if (!found) throw new Error(`no active person ${person}`);
    return found;
  };
  const actors = await Promise.all(roles.map(async (role, i) => [role, await actor(people[i]!)] as const));
  return {
    workspace,
    store,
    units,
    actors: Object.fromEntries(actors) as Record<Role, Actor>,
    stranger: await actor(stranger),
    countyHead: await actor(countyHead),
    disabled,
    unit(name) {
      const id = units[name];
      if (id === undefined) throw new Error(`no unit ${name}: ${Object.keys(units).join("、")}`);
      return id;
    },
    async addPerson(name, grants) {
      const list: Happening[] = [];
      const person = addPersonTo(list, name, grants);
      await change(workspace, undefined, (work) => work.record(...list));
      return actor(person);
    },
    actor,
    logIn: async (person) =>
      (await store.transaction((tx) => startSession(tx, person, now.toISOString(), "test"))).secret,
    setNow(instant) {
      now = new Date(instant);
    },
    close: () => store.close(),
  };
}
