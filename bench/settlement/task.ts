// A process of its own, so that its peak memory is that of one task: node --import tsx task.ts TASK FOLDER
// Prints what was measured as JSON.
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { explainer } from "../../src/settlement/explain/explain.ts";
import { sayStep } from "../../src/settlement/explain/explain.zh.ts";
import { readFolder } from "../../src/settlement/folder/from-folder.ts";
import { settleCases } from "../../src/settlement/kernel.ts";
import { casesCsv } from "../../src/settlement/output/cases-csv.ts";
import { settle } from "../../src/settlement/settle.ts";
import { addUp } from "../../src/settlement/sums.ts";
import { randomOf } from "../../test/settlement/generate.ts";
import { median } from "../measure.ts";
import { doubleTables, exactPayments, settleInDoubles } from "./double.ts";
import { countDisagreements, timeDuckDb } from "./duckdb.ts";

const [task, folder] = process.argv.slice(2);
if (!task || !folder) throw new Error("task.ts needs a task and a folder");

const baseline = process.memoryUsage.rss();
/** Seconds of processor time since then: a busy machine stretches the clock, not these. */
const since = (before: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const seconds = async (work: () => unknown) => {
  const before = process.cpuUsage();
  await work();
  return since(before);
};
const secondsOf = (work: () => unknown) => {
  const before = process.cpuUsage();
  work();
  return since(before);
};
/** Median seconds of works that take turns; the first round warms up. */
const compare = <Name extends string>(works: Readonly<Record<Name, () => unknown>>): Record<Name, number> => {
  const names = Object.keys(works) as Name[];
  const rounds = Array.from({ length: 6 }, () => names.map((name) => secondsOf(works[name]))).slice(1);
  return Object.fromEntries(
    names.map((name, i) => [name, median(rounds.map((round) => round[i]!))]),
  ) as Record<Name, number>;
};
const print = (measured: object) =>
  console.log(JSON.stringify({ ...measured, bytes: process.resourceUsage().maxRSS * 1024 - baseline }));

function writeTo(name: string, pieces: Iterable<Uint8Array>): void {
  const file = openSync(join(folder!, name), "w");
  for (const piece of pieces) writeSync(file, piece);
  fsyncSync(file);
  closeSync(file);
}

switch (task) {
  case "columns": {
    let count = 0;
    const taken = await seconds(async () => {
      count = (await readFolder(folder)).input.cases.count;
    });
    print({ seconds: taken, count });
    break;
  }
  case "payments": {
    const taken = await seconds(async () => {
      const { input, indexed } = await readFolder(folder);
      settle(input, indexed);
    });
    print({ seconds: taken });
    break;
  }
  case "chain": {
    const taken = await seconds(async () => {
      const { input, indexed } = await readFolder(folder);
      writeTo("trace.csv", casesCsv(settle(input, indexed)));
    });
    print({ seconds: taken });
    break;
  }
  case "trace": {
    // 13 bytes a case: class, points, and the cell that they were looked up in.
    const taken = await seconds(async () => {
      const { input, indexed } = await readFolder(folder);
      const { results } = settle(input, indexed);
      const bytes = ({
        buffer,
        byteOffset,
        byteLength,
      }: Uint8Array | Float64Array | Uint16Array | Uint32Array) =>
        new Uint8Array(buffer, byteOffset, byteLength);
      writeTo("trace.bin", [
        bytes(results.kind),
        bytes(results.points),
        bytes(Uint32Array.from(input.cases.cell)),
      ]);
    });
    print({ seconds: taken });
    break;
  }
  case "kernel": {
    const { input, indexed } = await readFolder(folder);
    const settlement = settle(input, indexed);
    const { cases, hospitals, parameters } = input;
    const doubles = doubleTables(settlement);
    const taken = compare({
      kernel: () => settleCases(cases, indexed.kernel),
      exact: () => addUp(cases, settleCases(cases, indexed.kernel), hospitals.length, parameters),
      means: () => settleInDoubles(settlement, doubles, { means: true }),
      double: () => settleInDoubles(settlement, doubles, { means: false }),
      read: () => {
        let sum = 0;
        for (let i = 0; i < cases.count; i++)
          sum +=
            cases.cell[i]! + cases.total[i]! + cases.noncompliant[i]! + cases.cash[i]! + cases.selfPay[i]!;
        for (let i = 0; i < cases.count; i++) sum += cases.hospital[i]! + cases.month[i]! + cases.status[i]!;
        return sum;
      },
    });
    const exact = exactPayments(settlement);
    const inDoubles = settleInDoubles(settlement, doubles, { means: true });
    const wrong = exact.filter((fen, at) => fen !== inDoubles[at]).length;
    const explain = explainer(settlement);
    const random = randomOf(7);
    const some = Array.from({ length: 100_000 }, () => random(cases.count));
    const spoken = () => some.reduce((sum, i) => sum + explain(i).map(sayStep).join("\n").length, 0);
    const explained = median([1, 2, 3].map(() => secondsOf(spoken)));
    const asData = median(
      [1, 2, 3].map(() => secondsOf(() => some.reduce((sum, i) => sum + explain(i).length, 0))),
    );
    print({
      ...taken,
      wrong,
      payments: exact.filter((fen) => fen > 0).length,
      explained: some.length / explained,
      asData: some.length / asData,
    });
    break;
  }
  case "duckdb":
    print(await timeDuckDb(folder));
    break;
  case "agreement":
    print(await countDisagreements(folder));
    break;
  default:
    throw new Error(`no task ${task}`);
}
