import { useEffect, useRef } from "react";
import { Link, useLocation } from "wouter";
import { pathOf } from "../../client.ts";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "./chosen-fund.ts";
import { words } from "./words.zh.ts";

/** The pages of a hospital: its own, and those that show a hospital its own rows. */
const ofHospital = [
  ["/hospital", "总览"],
  ["/hospital/upload", "病例上传"],
  ["/settlement/cases", "病例"],
  ["/settlement/objections", "异议"],
  ["/settlement/reviews", "特病单议"],
  ["/hospital/year", "年终清算"],
] as const;

/** The pages of the insurance office, in the order of the work. */
const ofOffice = [
  ["/settlement", "总览"],
  ["/settlement/months", "月度结算"],
  ["/settlement/cases", "病例"],
  ["/settlement/objections", "异议"],
  ["/settlement/reviews", "特病单议"],
  ["/settlement/clearing", "年终清算"],
  ["/settlement/anomalies", "异常提示"],
  ["/settlement/hospitals", "医院"],
  ["/settlement/groups", "病组"],
  ["/settlement/versions", "参数版本"],
] as const;

/** Leads from one page of settlement to another, with the same year and fund. */
export function SettlementNav({ fund }: { readonly fund: Fund | undefined }) {
  const [path] = useLocation();
  const pages = useMay()("insurance.upload") ? ofHospital : ofOffice;
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is longer than the screen.
  useEffect(() => {
    const here = nav.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (here && nav.current) nav.current.scrollLeft = here.offsetLeft - 24;
  }, []);
  return (
    <nav className="settlement-nav" aria-label={words.pages} ref={nav}>
      {pages.map(([to, title]) => (
        <Link key={to} href={pathOf(to, { ...fund })} aria-current={path === to ? "page" : undefined}>
          {title}
        </Link>
      ))}
    </nav>
  );
}
