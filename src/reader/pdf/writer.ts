import { rowLine, tidy } from "../line.ts";
import { type Block, continueTable, type TableBlock } from "./blocks.ts";
import { joinWrapped } from "./lines.ts";
import type { Line } from "./page.ts";
import { goesOn, type Measure } from "./paragraphs.ts";

/** A place in the lines written so far. */
interface Place {
  readonly line: number;
  readonly offset: number;
}

/** Writes the blocks of pages as lines of text, joins what goes on, and remembers where pages begin. */
export class Writer {
  readonly #lines: string[] = [];
  readonly #starts: Place[] = [];
  #last: Block | undefined;
  #area: Measure | undefined;

  page(blocks: readonly Block[], area: Measure): void {
    this.#starts.push({ line: this.#lines.length, offset: 0 });
    // Nothing goes on from an upright page to a level one.
    if (area !== this.#area) this.#last = undefined;
    this.#area = area;
    for (const [i, block] of blocks.entries()) {
      if (block.kind === "line") this.#line(block.line, area, i === 0);
      else this.#table(block, i === 0);
    }
  }

  finish(): { text: string; pages: number[] } {
    const offsets: number[] = [];
    let offset = 0;
    for (const line of this.#lines) {
      offsets.push(offset);
      offset += line.length + 1;
    }
    const text = this.#lines.join("\n");
    return { text, pages: this.#starts.map((at) => (offsets[at.line] ?? text.length) + at.offset) };
  }

  #line(line: Line, area: Measure, turned: boolean): void {
    const last = this.#last;
    if (last?.kind === "line" && goesOn(last.line, line, area, turned)) {
      const before = this.#lines.pop()!;
      if (turned) this.#beginAt({ line: this.#lines.length, offset: before.length });
      this.#lines.push(tidy(joinWrapped(before, line.text)));
    } else this.#lines.push(tidy(line.text));
    this.#last = { kind: "line", line };
  }

  #table(table: TableBlock, turned: boolean): void {
    const last = this.#last;
    const continued = turned && last?.kind === "table" ? continueTable(last, table) : undefined;
    if (continued?.lastRow) {
      const before = this.#lines.pop()!;
      this.#beginAt({ line: this.#lines.length, offset: before.length });
      this.#rows([continued.lastRow]);
    }
    const rows = continued?.added ?? table.rows;
    this.#rows(rows);
    const whole = last?.kind === "table" && continued ? [...last.rows, ...rows] : rows;
    this.#last = { ...table, rows: whole };
  }

  #rows(rows: readonly (readonly string[])[]): void {
    for (const row of rows) {
      const line = rowLine(row.map(tidy));
      if (line !== undefined) this.#lines.push(line);
    }
  }

  /** The page begins inside a line that the page before has begun. */
  #beginAt(place: Place): void {
    this.#starts[this.#starts.length - 1] = place;
  }
}
