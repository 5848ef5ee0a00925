import type { ReviewView } from "../../workspace/insurance/reviews/views.ts";
import { words } from "./words.zh.ts";

export type OwnState = "waiting" | "given" | "recused";

export const stateWords: Readonly<Record<OwnState, string>> = {
  waiting: words.waiting,
  given: words.given,
  recused: words.recused,
};

/** How far an expert is with a review: of its opinions an expert gets the own one alone. */
export function ownState({ opinions }: Pick<ReviewView, "opinions">): OwnState {
  const own = opinions[0]?.state ?? "assigned";
  return own === "assigned" ? "waiting" : own;
}
