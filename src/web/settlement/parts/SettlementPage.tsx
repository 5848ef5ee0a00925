import { Select, Skeleton } from "antd";
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { FundYear } from "../../../workspace/insurance/views.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "./chosen-fund.ts";
import { SettlementNav } from "./SettlementNav.tsx";
import { useFund } from "./use-settlement.ts";
import { words } from "./words.zh.ts";
import "../../styles/people.css";
import "../../styles/settlement.css";

interface Props {
  readonly title: string;
  readonly says?: ReactNode;
  /** The page's actions, the primary one last. */
  readonly actions?: (fund: Fund) => ReactNode;
  /** The page scrolls as a whole; else its list does. */
  readonly scrolls?: boolean;
  readonly children: (fund: Fund) => ReactNode;
  /** In place of the page where there is no year yet. */
  readonly first?: ReactNode;
}

/** A page of the insurance office: its head, the way to the others, year and fund, and what it holds. */
export function SettlementPage({ title, says, actions, scrolls = false, children, first }: Props) {
  const { years, rows, fund, set } = useFund();
  return (
    <div className={scrolls ? "page-scroll settlement" : "page-fill settlement"}>
      <PageHead title={title} says={fund && (says ?? <span>{words.fundYear(fund.year, fund.fund)}</span>)}>
        {fund && actions?.(fund)}
      </PageHead>
      <div className="settlement-bar">
        <SettlementNav fund={fund} />
        {fund && <FundChoice rows={rows} fund={fund} onChoose={set} />}
      </div>
      <ErrorLine error={years.error} onRetry={() => void years.refetch()} />
      {years.isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
      {years.isSuccess && !fund && (first ?? <NoYears />)}
      {fund && children(fund)}
    </div>
  );
}

function NoYears() {
  const may = useMay()("insurance.manage");
  return (
    <EmptyState says={may ? words.noYears : words.noYearsRead}>
      {may && <Link href="/settlement/versions">{words.noYearsStep}</Link>}
    </EmptyState>
  );
}

interface ChoiceProps {
  readonly rows: readonly FundYear[];
  readonly fund: Fund;
  readonly onChoose: (change: {
    readonly year: string;
    readonly fund: string;
    readonly open: undefined;
  }) => void;
}

/** Year and fund; another closes what is open beside the list. */
export function FundChoice({ rows, fund, onChoose }: ChoiceProps) {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  const funds = rows.filter(({ year }) => year === fund.year).map((each) => each.fund);
  const choose = (year: number, of: string) => onChoose({ year: String(year), fund: of, open: undefined });
  return (
    <div className="fund-choice">
      <Select
        aria-label={words.year}
        value={fund.year}
        options={years.map((year) => ({ value: year, label: words.yearOf(year) }))}
        onChange={(year) => choose(year, fund.fund)}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={words.fund}
        value={fund.fund}
        options={funds.map((each) => ({ value: each, label: each }))}
        onChange={(of) => choose(fund.year, of)}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
