// A process of its own, so that its peak memory is that of one compilation: node --import tsx bench/large.ts FILE
// Prints { seconds, megabytes, tasks } as JSON.
import { readFileSync } from "node:fs";
import { loadBuilt } from "./built.ts";

const file = process.argv[2];
if (!file) throw new Error("bench/large.ts needs a file");

const { compile } = await loadBuilt();
const before = process.hrtime.bigint();
const plan = await compile(new Uint8Array(readFileSync(file)), "large.txt");
const seconds = Number(process.hrtime.bigint() - before) / 1e9;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ seconds, megabytes, tasks: plan.tasks.length }));
