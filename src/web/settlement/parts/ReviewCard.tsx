import type { ReactNode } from "react";
import { gradeWords, kindWords } from "../../../settlement/words.zh.ts";
import type { ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { Facts } from "./Facts.tsx";
import { FileLinks } from "./FileLinks.tsx";
import { exact, yuanWords } from "./formats.zh.ts";
import { Opinions } from "./Opinions.tsx";
import { reviewKindWords, reviewWords, words } from "./words.zh.ts";

/** One special-case review as far as the reader may see it. `children` are the steps it asks for. */
export function ReviewCard({
  review,
  from = "reviews",
  children,
}: {
  readonly review: ReviewView;
  /** Where its files are fetched: an expert's own are apart. */
  readonly from?: "reviews" | "assignments";
  readonly children?: ReactNode;
}) {
  const { facts, opinions } = review;
  const anonymous = from === "assignments";
  return (
    <section className="block card-block">
      <Facts
        facts={[
          [words.state, stateOf(review)],
          [words.kind, reviewKindWords[review.kind]],
          [words.hospital, review.hospitalName || undefined],
          [anonymous ? words.numbered : words.case, `${review.case}（${words.monthOf(review.month)}）`],
          [words.appliedAt, momentWords(review.at)],
          [
            words.reason,
            <span key="reason" className="said">
              {review.reason}
            </span>,
          ],
          [words.evidence, <FileLinks key="files" files={review.evidence} of={`${from}/${review.id}`} />],
        ]}
      />
      {facts ? <CaseFacts facts={facts} /> : <p className="quiet">{words.factsGone}</p>}
      {anonymous ? (
        opinions.some(({ state }) => state !== "assigned") && (
          <>
            <h3>{words.ownOpinion}</h3>
            <Opinions opinions={opinions} none="" named={false} />
          </>
        )
      ) : (
        <>
          <h3>{words.opinions}</h3>
          <Opinions
            opinions={opinions}
            none={review.state === "applied" ? words.noOpinions : words.opinionsLater}
          />
        </>
      )}
      {review.state === "decided" && <Decision review={review} />}
      {children}
    </section>
  );
}

/** What an expert decides by; no name of a person or hospital in it. */
function CaseFacts({ facts }: { readonly facts: NonNullable<ReviewView["facts"]> }) {
  return (
    <>
      <h3>{words.facts}</h3>
      <Facts
        facts={[
          [words.group, facts.group || kindWords.ungrouped],
          [words.kind, kindWords[facts.kind]],
          [words.grade, gradeWords[facts.grade]],
          [words.cost, yuanWords(facts.cost)],
          [words.noncompliant, yuanWords(facts.noncompliant)],
          [words.threshold, facts.threshold === null ? undefined : yuanWords(facts.threshold)],
          [words.mean, facts.mean === null ? undefined : yuanWords(facts.mean)],
        ]}
      />
    </>
  );
}

/** The state, with the outcome where it is decided. */
export function stateOf({ state, approved }: Pick<ReviewView, "state" | "approved">): string {
  if (state !== "decided" || approved === null) return reviewWords[state];
  return `${reviewWords[state]}：${approved ? words.approved : words.notApproved}`;
}

function Decision({ review }: { readonly review: ReviewView }) {
  const { approved, unreasonable, points, kind, paidMonth, note, decidedAt } = review;
  return (
    <Facts
      facts={[
        [words.decidedAt, decidedAt === null ? undefined : momentWords(decidedAt)],
        [words.unreasonable, unreasonable === null ? undefined : yuanWords(unreasonable)],
        [kind === "high" ? words.addedPoints : words.newPoints, points === null ? undefined : exact(points)],
        [
          words.transfer,
          approved !== true ? undefined : paidMonth === null ? words.paidAtClearing : words.paidIn(paidMonth),
        ],
        [words.noteLabel, note || undefined],
      ]}
    />
  );
}
