import type { DialectName } from "./dialect.ts";

/** A rule whose numbers may need more digits than the dialect's exact types have. Narrower bounds of inputs help. */
export class TooLargeForSqlError extends Error {
  readonly dialect: DialectName;
  readonly digits: number;
  readonly most: number;

  constructor(dialect: DialectName, digits: number, most: number) {
    super(`the rule may need ${digits} digits; ${dialect} has ${most}`);
    this.name = "TooLargeForSqlError";
    this.dialect = dialect;
    this.digits = digits;
    this.most = most;
  }
}
