import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { kindsHere, testPlace } from "../../src/storage/testing.ts";
import { Client } from "./client.ts";
import { startServer } from "./server-process.ts";

/** How often the server is killed, and after how many writes at most. */
const kills = 3;
const mostWrites = 20;

for (const kind of kindsHere) {
  describe(`a server that is killed while it writes, ${kind} store`, () => {
    it("has everything that it acknowledged, and an unbroken chain", async () => {
      const place = await testPlace(kind);
      const acknowledged: string[] = [];
      try {
        let server = await startServer(place.data, place.url);
        let client = new Client(server.url);
        await client.enter("admin", server.password!, "Fenghuang-2026-lu");
        for (let round = 0; round < kills; round++) {
          const writing = write(client, `第${round}轮`, acknowledged);
          const enough = acknowledged.length + 1 + Math.floor(Math.random() * mostWrites);
          while (acknowledged.length < enough) await sleep(1);
          // In the middle of the next one, wherever that is.
          await sleep(Math.random() * 20);
          await server.kill();
          await writing;
          server = await startServer(place.data, place.url);
          client = new Client(server.url, client.cookie);
          const { rows } = await client.ask<{ rows: { id: string }[] }>("GET", "/api/units");
          const there = new Set(rows.map(({ id }) => id));
          assert.deepEqual(
            acknowledged.filter((id) => !there.has(id)),
            [],
          );
        }
        const lines = (await (await client.send("GET", "/api/audit/verify")).text()).trim().split("\n");
        const { report } = JSON.parse(lines.at(-1)!) as { report: { checked: number; faults: unknown[] } };
        assert.deepEqual(report.faults, []);
        assert.ok(report.checked > acknowledged.length);
        await server.kill();
      } finally {
        await place.remove();
      }
    });
  });
}

/** Writes units one after the other until the server is gone; notes the id of each that was acknowledged. */
async function write(client: Client, name: string, acknowledged: string[]): Promise<void> {
  for (let i = 0; ; i++) {
    try {
      const unit = { name: `${name}第${i}科`, kind: "department" };
      acknowledged.push((await client.ask<{ id: string }>("POST", "/api/units", unit)).id);
    } catch (error) {
      // The connection breaks off with the server; a refusal would be a fault of the test.
      if (error instanceof TypeError) return;
      throw error;
    }
  }
}
