import { byId, pathTo } from "../../../plan/ledger.ts";
import type { Item, Plan } from "../../../plan/model.ts";

/**
 * The special plan (专项) that an item stands in, by the name that the plan puts in quotation marks: the same for the
 * chapter that sums it up and the attachment that sets it out. Empty where the plan is of one piece.
 */
export function specialPlanOf(plan: Plan): (item: Item) => string {
  const sections = byId(plan.sections);
  return (item) => {
    for (const { title } of pathTo(item, sections).reverse()) {
      const quoted = /[“"「]([^“”"「」]{2,20})[”"」]专项/.exec(title)?.[1];
      if (quoted) return quoted;
      const named = /^(?:实施|推进|开展)?(.{2,20}?)专项(?:方案|行动|计划)?(?:[(（].*)?$/.exec(title)?.[1];
      if (named) return named;
    }
    return "";
  };
}

/** The year of a section that is about one year alone (2.2019年), the innermost above an item. */
export function yearOfSection(plan: Plan): (item: Item) => string | undefined {
  const sections = byId(plan.sections);
  return (item) => {
    for (const { title } of pathTo(item, sections).reverse()) {
      const year = /^((?:19|20)\d\d)年(?:度)?(?!\s*(?:[—\-~至到]))/.exec(title)?.[1];
      if (year) return year;
    }
    return undefined;
  };
}
