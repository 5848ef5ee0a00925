import { defuse } from "../../../output/safe-text.ts";
import { longestText } from "../../../settlement/csv/row-reader.ts";
import { toUnits } from "../../../settlement/numbers.ts";
import type { VersionContent } from "./content.ts";
import { fieldWords, valueProblems as problems } from "./words.zh.ts";

/** A part of the content: in a folder, parameters, budget and shares stand in params.json, groups in reference.csv. */
export type ContentPart = keyof VersionContent;

/** Something that keeps a version from settling anything. */
export interface ContentFault {
  readonly part: ContentPart;
  /** 1 is the first row of the part; none where it is about the part as a whole. */
  readonly row?: number | undefined;
  /** Key of the field. */
  readonly field: string;
  /** One sentence: what is wrong and what to do, without the place. */
  readonly says: string;
}

/** Ten trillion yuan: more is no amount that a city knows. */
const mostFen = 10n ** 15n;

interface Range {
  readonly least?: string;
  readonly most?: string;
}

/** Where a value stands, and what is found wrong there. Reads go on after a fault, with a value that fits the type. */
export class Place {
  readonly #faults: ContentFault[];
  readonly #part: ContentPart;
  readonly #row: number | undefined;
  constructor(faults: ContentFault[], part: ContentPart, row?: number) {
    this.#faults = faults;
    this.#part = part;
    this.#row = row;
  }

  fault(field: string, says: string): void {
    this.#faults.push({ part: this.#part, row: this.#row, field, says });
  }

  /** Yuan as fen, not negative. */
  fen(field: string, text: string): bigint {
    const fen = toUnits(text, 2);
    if (fen === undefined || fen > mostFen) this.fault(field, problems.notMoney(text));
    else if (fen < 0n) this.fault(field, problems.belowZero(text));
    else return fen;
    return 0n;
  }

  /** A decimal as an integer of its last digit, within bounds; not negative where there are none. */
  units(field: string, text: string, digits: number, { least = "0", most }: Range = {}): bigint {
    const units = toUnits(text, digits);
    if (units === undefined) this.fault(field, problems.notDecimal(text, digits));
    else if (units < toUnits(least, digits)!) this.fault(field, problems.tooSmall(text, least));
    else if (most !== undefined && units > toUnits(most, digits)!)
      this.fault(field, problems.tooLarge(text, most));
    else return units;
    return 0n;
  }

  /** A count that came as a number. */
  whole(field: string, value: number): bigint {
    if (Number.isSafeInteger(value) && value >= 0) return BigInt(value);
    this.fault(field, problems.notWhole(String(value)));
    return 0n;
  }

  /** A code or name that rows are told apart by. */
  name(field: string, text: string): string {
    if (text.trim() === "") this.fault(field, problems.empty());
    else if (text.length > longestText) this.fault(field, problems.tooLong(longestText));
    // It would come back from a table as another name.
    else if (defuse(text) !== text) this.fault(field, problems.likeFormula(text));
    return text;
  }

  /** Notes a key; a fault where an earlier row has it. */
  once(seen: Map<string, number>, field: string, key: string): void {
    const before = seen.get(key);
    if (before !== undefined) this.fault(field, problems.twice(before));
    else seen.set(key, this.#row ?? 0);
  }
}

/** A fault with its place: 医院第3行“考核系数”：…… */
export function sayFault({ part, row, field, says }: ContentFault): string {
  const { title, fields } = fieldWords[part];
  return `${title}${row === undefined ? "" : `第${row}行`}“${fields[field] ?? field}”：${says}`;
}
