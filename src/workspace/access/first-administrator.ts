import { sql } from "drizzle-orm";
import { people } from "../../storage/tables/index.ts";
import { change, type Workspace } from "../workspace.ts";
import { giveOneTimePassword, keepGiven } from "./change-password.ts";
import { firstAdministratorName } from "./first-administrator.zh.ts";

const login = "admin";

/** The account that a new office begins with. */
export interface FirstAdministrator {
  readonly person: string;
  readonly login: string;
  readonly password: string;
}

/**
 * An office that has nobody yet gets its first person, who may set up everything. The one-time password is told here
 * and nowhere kept; undefined where there is somebody already.
 */
export async function firstAdministrator(workspace: Workspace): Promise<FirstAdministrator | undefined> {
  if ((await workspace.store.db.select({ id: people.id }).from(people).limit(1)).length > 0) return undefined;
  const given = await giveOneTimePassword();
  const made = await change(workspace, undefined, async (work) => {
    // Two servers that start at once make one administrator.
    await work.tx.execute(sql`lock table ${people} in share row exclusive mode`);
    if ((await work.tx.select({ id: people.id }).from(people).limit(1)).length > 0) return undefined;
    const person = work.newId();
    await work.record({
      kind: "person.created",
      subject: person,
      data: {
        name: firstAdministratorName,
        login,
        grants: [{ role: "administrator" }, { role: "plan-office" }],
      },
    });
    await keepGiven(work.tx, person, given, work.now);
    return person;
  });
  return made === undefined ? undefined : { person: made, login, password: given.password };
}
