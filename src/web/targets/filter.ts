import type { Light } from "../../workspace/targets/judge/types.ts";
import { lightOrder } from "../../workspace/targets/words.zh.ts";
import type { MatrixFilter } from "./api.ts";

/** The filter that an address says; what it does not know it leaves out. */
export function filterOf(values: URLSearchParams): MatrixFilter {
  const lights = (values.get("light") ?? "").split(",");
  const light = lightOrder.filter((each): each is Light => lights.includes(each));
  const of = (name: string) => values.get(name) || undefined;
  return {
    plan: of("plan"),
    programme: of("programme"),
    unit: of("unit"),
    text: of("text"),
    ...(light.length > 0 && { light }),
  };
}

export const isFiltered = (filter: MatrixFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);
