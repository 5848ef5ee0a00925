import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../storage/store.ts";
import { chainHeads, tasks } from "../../storage/tables/index.ts";
import type { Actor } from "../access/actor.ts";
import { RefusedError } from "../refusal.ts";
import { change, type Workspace } from "../workspace.ts";
import { lifeOf, type StepId, stepIds } from "./life.ts";
import { loadTasks } from "./load.ts";
import { reportProgress } from "./report-progress.ts";
import { type TaskState, taskStates } from "./states.ts";
import type { StepInputs } from "./step.ts";
import { happens, takeStep } from "./take.ts";
import { type TestLedger, testLedger } from "./testing.ts";

/** Thrown to undo what a step did, with where it led. */
class Undo extends Error {
  readonly state: string;
  constructor(state: string) {
    super("undone");
    this.state = state;
  }
}

describe("the life of a task", () => {
  let ledger: TestLedger;
  let actors: Readonly<Record<string, Actor>>;
  /** One task a state; the second ones are supervised and wait for an extension, where the state knows both. */
  const plain = new Map<TaskState, string>();
  const loaded = new Map<TaskState, string>();

  before(async () => {
    ledger = await testLedger();
    const { workspace, liaisons } = ledger;
    actors = {
      ...ledger.actors,
      support: liaisons.财政局,
      responsible: liaisons.东溪镇,
      stranger: ledger.stranger,
      countyHead: ledger.countyHead,
    };
    const office = ledger.actors["plan-office"];
    for (const state of taskStates) {
      const first = state === "pending" ? "pending" : "dispatched";
      const id = await ledger.taskIn(first);
      const other = await ledger.taskIn(first);
      if (state !== "pending")
        for (const each of [id, other]) {
          await takeStep(workspace, liaisons.财政局, "sign", each, {});
          if (state !== "dispatched") await takeStep(workspace, liaisons.东溪镇, "sign", each, {});
        }
      if (!["pending", "dispatched"].includes(state))
        for (const each of [id, other]) {
          await takeStep(workspace, ledger.actors.liaison, "sign", each, {});
          if (state !== "signed")
            await reportProgress(workspace, ledger.actors.liaison, each, { done: "开工" });
        }
      if (!["pending", "closed", "aborted"].includes(state)) {
        await takeStep(workspace, office, "supervise", other, { reason: "进度慢" });
        await takeStep(workspace, ledger.actors.liaison, "ask-extension", other, {
          to: "2027-06-30",
          reason: "汛期停工",
        });
      }
      for (const each of [id, other]) {
        const ask = () =>
          takeStep(workspace, ledger.actors.liaison, "ask-close", each, {
            summary: "完成",
            unfinished: "另行推进",
          });
        if (state === "closing") await ask();
        if (state === "closed") await ask().then(() => takeStep(workspace, office, "verify", each, {}));
        if (state === "suspended") await takeStep(workspace, office, "suspend", each, { reason: "待批" });
        if (state === "aborted") await takeStep(workspace, office, "abort", each, { reason: "取消" });
      }
      plain.set(state, id);
      loaded.set(state, other);
    }
  });
  after(() => ledger.close());

  const office = ["plan-office"];
  const supervisors = ["plan-office", "leader"];
  const lead = ["unit-head", "liaison"];
  const parties = [...lead, "support", "responsible"];
  /** Who may take each step, said once more than the permissions say it. */
  const who: { readonly [S in StepId]: readonly string[] } = {
    dispatch: office,
    recall: office,
    sign: parties,
    refuse: lead,
    report: parties,
    "ask-close": lead,
    verify: office,
    return: office,
    reopen: office,
    "ask-extension": lead,
    "approve-extension": office,
    "reject-extension": office,
    suspend: office,
    resume: office,
    abort: office,
    split: ["plan-office", "unit-head"],
    transfer: office,
    supervise: supervisors,
    unsupervise: supervisors,
    remind: supervisors,
  };
  /** Who does not even see the task. */
  const blind = ["administrator", "stranger", "insurer", "hospital", "expert"];
  const second = new Set<StepId>(["approve-extension", "reject-extension", "unsupervise"]);

  const reported: StepInputs["report"] = {
    done: "完成选址",
    next: "",
    problems: "",
    finishes: false,
    evidence: [],
  };
  const inputs = (): { readonly [S in Exclude<StepId, "report">]: StepInputs[S] } => {
    const reason = { reason: "见会议纪要" };
    const units = [{ unit: ledger.unit("教育局"), role: "lead" as const }];
    return {
      dispatch: {},
      recall: reason,
      sign: {},
      refuse: reason,
      "ask-close": { summary: "全部完成", unfinished: "另行推进" },
      verify: {},
      return: reason,
      reopen: reason,
      "ask-extension": { to: "2027-06-30", ...reason },
      "approve-extension": {},
      "reject-extension": reason,
      suspend: reason,
      resume: reason,
      abort: reason,
      split: { into: [{ title: "子任务", units }] },
      transfer: { units, ...reason },
      supervise: reason,
      unsupervise: reason,
      remind: {},
    };
  };

  /** Whom a step refuses, with why, before anything is written; the others may take it. */
  const refusals = (step: StepId, id: string): Promise<ReadonlyMap<string, string>> =>
    change(ledger.workspace, undefined, async (work) => {
      const [task] = await loadTasks(work, [id]);
      const refused = new Map<string, string>();
      for (const [name, actor] of Object.entries(actors)) {
        try {
          const input = step === "report" ? reported : inputs()[step];
          happens({ ...work, actor }, step, task!, input as StepInputs[typeof step]);
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          refused.set(name, error.why.code);
        }
      }
      return refused;
    });

  /** Takes a step and undoes it: where it led, or why it was refused. */
  const attempt = async (step: StepId, id: string, actor: Actor): Promise<string> => {
    const { store } = ledger.workspace;
    const undoing: Workspace = {
      ...ledger.workspace,
      store: {
        ...store,
        transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
          store.transaction<T>(async (tx) => {
            await work(tx);
            const [row] = await tx.select({ state: tasks.state }).from(tasks).where(eq(tasks.id, id));
            throw new Undo(row!.state);
          }),
      },
    };
    try {
      await (step === "report"
        ? reportProgress(undoing, actor, id, { done: "完成选址" })
        : takeStep(undoing, actor, step, id, inputs()[step]));
    } catch (error) {
      if (error instanceof Undo) return `to ${error.state}`;
      if (error instanceof RefusedError) return error.why.code;
      throw error;
    }
    return assert.fail("neither taken nor refused");
  };

  for (const step of stepIds) {
    it(`[LG1] ${step}: its people take it from its states, all others are refused`, async () => {
      const { from, to } = lifeOf(step);
      for (const state of taskStates) {
        const id = (second.has(step) ? loaded : plain).get(state)!;
        const refused = await refusals(step, id);
        for (const [name, actor] of Object.entries(actors)) {
          const outcome = refused.get(name) ?? (await attempt(step, id, actor));
          const about = `${step} by ${name} from ${state}`;
          if (blind.includes(name)) assert.equal(outcome, "not-found", about);
          else if (!who[step].includes(name)) assert.equal(outcome, "forbidden", about);
          else if (!from.includes(state)) assert.equal(outcome, "wrong-state", about);
          else if (step === "report" && state === "dispatched" && name !== "support")
            assert.equal(outcome, "invalid", `${about}: not yet signed`);
          else {
            const allowed = to.flatMap((each) =>
              each === "same" ? state : each === "before" ? ["active"] : each,
            );
            assert.ok(
              allowed.some((each) => outcome === `to ${each}`),
              `${about} led ${outcome}, not to ${allowed}`,
            );
          }
        }
      }
    });
  }

  it("[LG1] a step that is refused writes nothing", async () => {
    const { store } = ledger.workspace;
    const count = async () => {
      const [head] = await store.db.select().from(chainHeads);
      const [versions] = await store.db.select({ sum: sql<number>`sum(${tasks.version})::int` }).from(tasks);
      return [head!.seq, versions!.sum];
    };
    const before = await count();
    for (const step of stepIds) {
      if (step === "report") continue;
      for (const state of taskStates) {
        const refused = () =>
          takeStep(ledger.workspace, ledger.stranger, step, plain.get(state)!, inputs()[step]);
        await assert.rejects(refused, RefusedError);
      }
    }
    assert.deepEqual(await count(), before);
  });

  it("[LG2] what a step needs is asked for, and blank is nothing", async () => {
    for (const step of stepIds) {
      const { needs, from } = lifeOf(step);
      for (const need of needs) {
        if (step === "report") continue;
        const id = (second.has(step) ? loaded : plain).get(
          from.find((state) => state !== "pending") ?? from[0]!,
        )!;
        const blank = { ...inputs()[step], [need]: need === "units" || need === "into" ? [] : " " };
        const actor = ledger.actors[who[step].includes("plan-office") ? "plan-office" : "liaison"];
        await assert.rejects(takeStep(ledger.workspace, actor, step, id, blank), (error) => {
          assert.ok(error instanceof RefusedError && error.why.code === "invalid", `${step} without ${need}`);
          assert.equal(error.why.field, need);
          return true;
        });
      }
    }
  });

  it("[LG1] the table names every state that can be left, and what takes back is a step", () => {
    for (const step of stepIds) {
      const { from, undo } = lifeOf(step);
      assert.ok(from.length > 0);
      if (undo !== undefined) assert.ok(stepIds.includes(undo as StepId), `${step} is undone by ${undo}`);
    }
  });
});
