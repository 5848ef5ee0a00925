import { Skeleton } from "antd";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import { OwnCase } from "../../hospital/case/OwnCase.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import { CaseExplained } from "../parts/CaseExplained.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { ObjectionCard } from "../parts/ObjectionCard.tsx";
import { ReviewCard } from "../parts/ReviewCard.tsx";
import { useSettlement } from "../parts/use-settlement.ts";
import { caseKey, type OpenCase } from "./open-case.ts";
import { Person } from "./Person.tsx";
import { words } from "./words.zh.ts";

/** One case explained, with what was objected to and reviewed of it. */
export function CasePane({ fund, open }: { readonly fund: Fund; readonly open: OpenCase }) {
  const may = useMay();
  const key = caseKey(open);
  const found = useSettlement<CaseView>(`cases/${key}`, { ...fund });
  if (found.error) return <ErrorLine error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const view = found.data;
  return (
    <div className="pane-body">
      <h2>{words.pane(view.case)}</h2>
      {may("insurance.upload") && <OwnCase view={view} fund={fund} />}
      <CaseExplained
        view={view}
        {...(may("insurance.person") &&
          view.person !== null && {
            person: <Person key={key} masked={view.person} path={`cases/${key}/person`} fund={fund} />,
          })}
      />
      {view.objections.length > 0 && <h2>{words.objections}</h2>}
      {view.objections.map((objection) => (
        <ObjectionCard key={objection.id} objection={objection} />
      ))}
      {view.reviews.length > 0 && <h2>{words.reviews}</h2>}
      {view.reviews.map((review) => (
        <ReviewCard key={review.id} review={review} />
      ))}
    </div>
  );
}
