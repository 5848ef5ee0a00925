import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Hono } from "hono";
import { planner, revisedPlan, samplePlan } from "../../workspace/plans/testing.ts";
import type {
  DraftView,
  ImportedPlan,
  PlanView,
  ProposedRevision,
  RevisionChanges,
} from "../../workspace/plans/views.ts";
import { type TestOffice, testOffice } from "../../workspace/testing.ts";
import { createApp } from "../app.ts";
import { sessionCookie } from "../http/identify.ts";
import { perform } from "../perform.ts";

describe("API of plans", () => {
  let office: TestOffice;
  let app: Hono;
  let cookie: string;
  before(async () => {
    office = await testOffice();
    app = createApp({ perform, assets: new Map(), workspace: office.workspace });
    cookie = `${sessionCookie}=${await office.logIn(planner(office).person)}`;
  });
  after(() => office.close());

  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      headers: {
        cookie,
        "sec-fetch-site": "same-origin",
        ...(body !== undefined && !(body instanceof FormData) && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
  const get = async <T>(path: string) => (await (await send("GET", path)).json()) as T;
  const fileForm = (text: string | Uint8Array<ArrayBuffer>, name: string) => {
    const form = new FormData();
    form.append("file", new File([text], name));
    return form;
  };

  it("[PL4] a file is imported, downloaded as it was sent, and known when it is pasted", async () => {
    const answer = await send("POST", "/api/plans", fileForm(samplePlan, "../养老 方案.txt"));
    assert.equal(answer.status, 200);
    const { plan, known } = (await answer.json()) as ImportedPlan;
    assert.equal(known, false);
    const { revision, revisions } = await get<PlanView>(`/api/plans/${plan}`);
    assert.equal(revisions[0]!.name, "养老 方案.txt");
    const file = await send("GET", `/api/plans/${plan}/revisions/${revision}/document`);
    assert.match(file.headers.get("content-disposition") ?? "", /^attachment; /);
    assert.equal(await file.text(), samplePlan);

    const pasted = new FormData();
    pasted.append("text", samplePlan);
    assert.deepEqual(await (await send("POST", "/api/plans", pasted)).json(), {
      plan,
      title: "青枫县养老服务提升行动实施方案",
      known: true,
    });
  });

  it("[PL4] what is no plan is refused in a sentence that says what to do", async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    const answer = await send("POST", "/api/plans", fileForm(picture, "扫描件.png"));
    assert.equal(answer.status, 422);
    assert.match(((await answer.json()) as { title: string }).title, /图片/);
    assert.equal((await send("POST", "/api/plans", new FormData())).status, 400);
  });

  it("[PL7] [PL8] from a file to the ledger, and on to its revision", async () => {
    const text = samplePlan.replace("提升行动", "优化行动");
    const { plan } = (await (
      await send("POST", "/api/plans", fileForm(text, "一.txt"))
    ).json()) as ImportedPlan;
    const draft = await get<DraftView>(`/api/plans/${plan}/draft`);
    const corrected = await send("PUT", `/api/plans/${plan}/corrections`, {
      corrections: [{ kind: "task", anchor: draft.tasks[3]!.anchor, change: { due: "2026-11-30" } }],
    });
    assert.equal(corrected.status, 200);
    const wrong = await send("PUT", `/api/plans/${plan}/corrections`, {
      corrections: [{ kind: "task", anchor: draft.tasks[3]!.anchor, change: { due: "2026-13-01" } }],
    });
    assert.equal(wrong.status, 422);
    assert.equal((await send("POST", `/api/plans/${plan}/names/accept`, {})).status, 200);
    await send("PUT", `/api/plans/${plan}/names`, { decisions: [{ name: "有关部门", units: [] }] });
    const { version } = await get<DraftView>(`/api/plans/${plan}/draft`);
    const published = await send("POST", `/api/plans/${plan}/publish`, {
      year: 2026,
      version,
      leave: ["task-without-due"],
    });
    assert.equal(published.status, 200);

    const before = await get<PlanView>(`/api/plans/${plan}`);
    const proposed = await send(
      "POST",
      `/api/plans/${plan}/revisions?version=${before.version}`,
      fileForm(revisedPlan.replace("提升行动", "优化行动"), "二.txt"),
    );
    const { revision } = (await proposed.json()) as ProposedRevision;
    const path = `/api/plans/${plan}/revisions/${revision}`;
    const { changes, version: now } = await get<RevisionChanges>(`${path}/changes`);
    assert.equal(changes.length, 5);
    const decisions = Object.fromEntries(changes.map(({ id, choices }) => [id, choices[0]!]));
    const accepted = await send("POST", `${path}/accept`, { version: now, decisions });
    assert.equal(accepted.status, 200);
    assert.equal((await get<PlanView>(`/api/plans/${plan}`)).revisionNo, 2);
  });
});
