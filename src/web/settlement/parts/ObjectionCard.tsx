import type { ReactNode } from "react";
import type { ObjectionView } from "../../../workspace/insurance/objections/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { correctionWords } from "./corrections.zh.ts";
import { Facts } from "./Facts.tsx";
import { FileLinks } from "./FileLinks.tsx";
import { objectionWords, words } from "./words.zh.ts";

/** One objection: what the hospital says and wants, and what was answered. `children` are the steps it asks for. */
export function ObjectionCard({
  objection,
  children,
}: {
  readonly objection: ObjectionView;
  readonly children?: ReactNode;
}) {
  const { hospitalName, month, reason, wants, granted, state, evidence, answer, at, answeredAt, effect } =
    objection;
  return (
    <section className="block card-block">
      <Facts
        facts={[
          [words.state, objectionWords[state]],
          [words.hospital, hospitalName],
          [words.case, `${objection.case}（${words.monthOf(month)}）`],
          [words.objectedAt, momentWords(at)],
          [
            words.reason,
            <span key="reason" className="said">
              {reason}
            </span>,
          ],
          [words.wants, correctionWords(wants)],
          [words.evidence, <FileLinks key="files" files={evidence} of={`objections/${objection.id}`} />],
          [
            words.answer,
            answer === "" ? undefined : (
              <span key="answer" className="said">
                {answer}
              </span>
            ),
          ],
          [words.granted, granted === null ? undefined : correctionWords(granted)],
          [words.effect, effect === null || state === "rejected" ? undefined : words.effects[effect]],
          [words.answeredAt, answeredAt === null ? undefined : momentWords(answeredAt)],
        ]}
      />
      {children}
    </section>
  );
}
