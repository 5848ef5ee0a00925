import type { Plan } from "../../plan/model.ts";

/**
 * The place that a plan is for, down to the smallest that its title names: a title begins with the whole chain, the
 * compiler keeps its first link.
 */
export function regionOf({ meta }: Pick<Plan, "meta">): string | undefined {
  const { region, title = "", issuer = "" } = meta;
  for (const words of [title, issuer.replace(/^中共/, "")]) {
    const chain = /^(?:\p{Script=Han}{1,8}?(?:省|自治区|自治州|地区|盟|市|县|区|旗|镇|乡|街道)){1,4}/u.exec(
      words,
    )?.[0];
    if (chain !== undefined && (region === undefined || chain.startsWith(region))) return chain;
  }
  return region;
}
