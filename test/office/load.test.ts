import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openStore } from "../../src/storage/open-store.ts";
import type { Store } from "../../src/storage/store.ts";
import { kindsHere, type TestPlace, templateForTests, testPlace } from "../../src/storage/testing.ts";
import { busyOffice } from "./load/busy-office.ts";
import { findLost } from "./load/find-lost.ts";
import { mixedLoad } from "./load/mixed-load.ts";
import { startServer } from "./server-process.ts";

const people = 20;
const steps = 6;

for (const kind of kindsHere) {
  describe(`${people} people at work at once, ${kind} store`, () => {
    it("get no error, lose nothing, and of two who edit one version the second is shown both", async () => {
      const place = await testPlace(kind);
      try {
        const office = await on(place, kind, (store) => busyOffice(store, people));
        const server = await startServer(place.data, place.url);
        const { errors, acknowledged, asked } = await mixedLoad(server.url, office, (step) => step === steps);
        const second = await editTogether(server.url, office.sessions[0]!.cookie, office.shared[0]!);
        await server.kill();
        assert.deepEqual(errors, []);
        assert.ok(acknowledged.reports.length > 0 && acknowledged.comments.length > 0);
        assert.ok(asked.length >= people * steps);
        assert.equal(second.code, "conflict");
        assert.equal(second.current.version, second.sent.version + 1);
        acknowledged.edits.push({ task: office.shared[0]!, version: second.sent.version });
        assert.deepEqual(await on(place, kind, (store) => findLost(store, acknowledged)), []);
      } finally {
        await place.remove();
      }
    });
  });
}

async function on<T>(place: TestPlace, kind: Store["kind"], work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ ...place, template: kind === "embedded" ? await templateForTests() : "" });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

interface Conflict {
  readonly code: string;
  readonly current: { readonly version: number };
  readonly sent: { readonly version: number };
}

/** Two edits of one version sent at once: the answer to the one that was refused. */
async function editTogether(url: string, cookie: string, task: string): Promise<Conflict> {
  const address = new URL(`/api/tasks/${task}`, url);
  const { version } = (await (await fetch(address, { headers: { cookie } })).json()) as { version: number };
  const answers = await Promise.all(
    ["甲改", "乙改"].map((dueText) =>
      fetch(address, {
        method: "PATCH",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ version, dueText }),
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  return (await answers.find(({ status }) => status === 409)!.json()) as Conflict;
}
