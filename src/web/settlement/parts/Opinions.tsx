import type { ReviewView } from "../../../workspace/insurance/reviews/views.ts";
import { momentWords } from "../../parts/dates.zh.ts";
import { exact, yuanWords } from "./formats.zh.ts";
import { opinionWords, words } from "./words.zh.ts";

interface Props {
  readonly opinions: ReviewView["opinions"];
  /** In place of them where there are none to be seen. */
  readonly none: string;
  /** With whose each is; one's own needs no name. */
  readonly named?: boolean;
}

/** The experts' opinions beside each other; those who took no part with their reason. */
export function Opinions({ opinions, none, named = true }: Props) {
  if (opinions.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="opinions">
      {opinions.map((each, index) => (
        <li key={each.expert ?? index} data-opinion={each.state}>
          {named && <b>{each.expertName ?? words.expertNo(index + 1)}</b>}
          <span>
            {opinionWords[each.state]}
            {each.agrees !== null && `：${each.agrees ? words.agrees : words.disagrees}`}
          </span>
          {each.unreasonable !== null && (
            <span>
              {words.unreasonable} {yuanWords(each.unreasonable)}
            </span>
          )}
          {each.points !== null && (
            <span>
              {words.pointsOfOpinion} {exact(each.points)}
            </span>
          )}
          {each.opinion !== "" && <p className="said">{each.opinion}</p>}
          {each.at !== null && <small>{momentWords(each.at)}</small>}
        </li>
      ))}
    </ul>
  );
}
