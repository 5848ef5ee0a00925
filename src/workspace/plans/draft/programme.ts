import { pathTo } from "../../../plan/ledger.ts";
import type { Item, Plan, Section } from "../../../plan/model.ts";

/** Titles of chapters that hold all the work of a plan: the heading below says more. */
const general =
  /^(?:主要|重点|工作|目标|具体|总体|改革|试点|建设|实施|专项|[和与及、])*(?:任务|工作|措施|举措|内容|行动|安排|清单)(?:及分工|分工)?$/;

/**
 * The special plan or chapter that an item stands in, without its number; empty for what stands in none.
 * @param item its own heading is not its chapter
 */
export function programmeOf(
  item: Item & { readonly title?: string },
  plan: Plan,
  sections: ReadonlyMap<string, Section>,
): string {
  const path = pathTo(item, sections).filter(
    (section) => section.span.start !== item.span.start && section.title !== item.title,
  );
  const inside = path[0]?.title === plan.meta.title && path.length > 1 ? path.slice(1) : path;
  const [outer, inner] = inside.map(({ title }) => nameOf(title));
  if (outer === undefined) return "";
  return general.test(outer) && inner !== undefined ? inner : outer;
}

/** The name in quotation marks of a special plan; else the title without the plan's period in brackets. */
function nameOf(title: string): string {
  const quoted = /[“"「]([^“”"「」]{2,20})[”"」]专项/.exec(title)?.[1];
  return quoted ?? title.replace(/[(（][^()（）]*年[^()（）]*[)）]$/, "");
}
