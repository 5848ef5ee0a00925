import type { Source } from "../../rules/expression.ts";
import type { RuleSource } from "./views.ts";

/** A source as people cite it, without the offsets that only a program reads. */
export const citedOf = ({ document, article }: Source): RuleSource => ({ document, article });
