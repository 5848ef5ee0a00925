import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { getTableName, sql } from "drizzle-orm";
import * as tables from "../../storage/tables/index.ts";
import { whyNotOfRecord } from "../audit/rebuild.zh.ts";
import { createPerson, disablePerson, editPerson, grantRoles } from "../people/write.ts";
import { type TestOffice, testOffice } from "../testing.ts";
import { closeUnits } from "../units/close.ts";
import { createUnit, editUnit, moveUnit, renameUnit } from "../units/write.ts";
import { checkRebuild } from "./rebuild.ts";
import { notOfRecord, rebuilt } from "./rebuilt-tables.ts";

describe("rebuild", () => {
  let office: TestOffice;
  before(async () => {
    office = await testOffice();
    const { workspace, actors } = office;
    const office1 = actors["plan-office"];
    const unit = await createUnit(workspace, office1, {
      name: "青枫县数据局",
      kind: "department",
      parents: { region: office.unit("县政府") },
      names: [{ name: "数据局", kind: "short" }],
      groups: ["县级部门"],
    });
    await renameUnit(
      workspace,
      office1,
      { id: unit, version: 1 },
      { name: "青枫县数据发展局", from: "2026-03-01" },
    );
    await editUnit(workspace, office1, { id: unit, version: 2 }, { groups: [], sort: 3 });
    await moveUnit(
      workspace,
      office1,
      { id: unit, version: 3 },
      { hierarchy: "region", parent: office.unit("云州市"), from: "2026-03-02" },
    );
    await closeUnits(workspace, office1, {
      units: [{ id: unit, version: 4 }],
      on: "2026-03-02",
      successor: office.unit("财政局"),
    });
    const { id } = await createPerson(workspace, actors.administrator, {
      name: "钱新人",
      login: "Qian.Xin",
      phone: "023-48600000",
      grants: [{ role: "viewer", unit: office.unit("财政局") }],
    });
    await editPerson(workspace, actors.administrator, { id, version: 1 }, { phone: "" });
    await grantRoles(workspace, actors.administrator, { id, version: 2 }, [{ role: "leader" }]);
    await disablePerson(workspace, actors.administrator, { id, version: 3 });
  });
  after(() => office.close());

  it("[AU6] gives every table again from the events, and leaves nothing behind", async () => {
    const report = await checkRebuild({ store: office.store, regions: [office.workspace.region] });
    assert.deepEqual(report.differences, []);
    assert.ok(report.tables.find(({ table }) => table === "units")!.rows > 20);
    const { rows } = await office.store.db.execute(
      sql`select 1 from information_schema.schemata where schema_name = 'luoshi_rebuild'`,
    );
    assert.deepEqual(rows, []);
  });

  it("[AU6] shows the row that was changed past the events", async () => {
    await office.store.transaction(async (tx) => {
      await tx.execute(sql`update people set phone = '110' where login = 'qian.xin'`);
    });
    const { differences } = await checkRebuild({ store: office.store, regions: [office.workspace.region] });
    assert.deepEqual(
      differences.map(({ table, onlyStored, onlyRebuilt }) => [table, onlyStored.length, onlyRebuilt.length]),
      [["people", 1, 1]],
    );
    assert.equal((differences[0]!.onlyStored[0] as { phone: string }).phone, "110");
  });

  it("says of every table whether it is compared, and why not", () => {
    const said = [
      ...rebuilt.map(({ table }) => getTableName(table)),
      ...notOfRecord.filter((name) => !name.includes(".")),
    ];
    assert.deepEqual(said.sort(), Object.values(tables).map(getTableName).sort());
    assert.deepEqual(Object.keys(whyNotOfRecord).sort(), [...notOfRecord].sort());
  });
});
