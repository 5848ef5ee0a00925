import { Link } from "wouter";
import type { ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { pathOf } from "../../client.ts";
import { Withdraw } from "../../hospital/case/Withdraw.tsx";
import { useMay } from "../../shell/me.ts";
import { caseKey } from "../cases/open-case.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { ReviewCard } from "../parts/ReviewCard.tsx";
import { Assign } from "./Assign.tsx";
import { Decide } from "./Decide.tsx";
import { words } from "./words.zh.ts";

/** One review with the step that waits for the office. */
export function ReviewPane({ review, fund }: { readonly review: ReviewView; readonly fund: Fund }) {
  const may = useMay();
  const manages = may("insurance.manage");
  const open = review.state === "applied" || review.state === "assigned";
  return (
    <div className="pane-body">
      <h2>{words.pane(review.case)}</h2>
      <Link href={pathOf("/settlement/cases", { ...fund, open: caseKey(review) })}>{words.toCase}</Link>
      <ReviewCard review={review} />
      {manages && review.state === "assigned" && <Decide review={review} />}
      {manages && open && <Assign review={review} />}
      {may("insurance.upload") && review.state === "applied" && (
        <Withdraw of="reviews" id={review.id} version={review.version} />
      )}
    </div>
  );
}
