import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { gradeWords } from "../../../settlement/words.zh.ts";
import { pathOf } from "../../client.ts";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { Facts } from "../parts/Facts.tsx";
import { yuanWords } from "../parts/formats.zh.ts";
import { Peers } from "../parts/Peers.tsx";
import { Statement } from "../parts/Statement.tsx";
import { type HospitalRow, validWords } from "./columns.ts";
import { Deductions } from "./Deductions.tsx";
import { HospitalForm } from "./HospitalForm.tsx";
import { words } from "./words.zh.ts";

/** One hospital: its registration, months, peers, and what is taken off it. */
export function HospitalPane({ hospital, fund }: { readonly hospital: HospitalRow; readonly fund: Fund }) {
  const may = useMay()("insurance.manage");
  const [edited, setEdited] = useState(false);
  const { code, name, grade, assessment, prevYearPaid, decision } = hospital;
  return (
    <div className="pane-body">
      <h2>{name}</h2>
      <Facts
        facts={[
          [words.code, code],
          [words.grade, grade === null ? words.noGrade : gradeWords[grade]],
          [words.assessment, assessment ?? undefined],
          [words.prevYearPaidWord, prevYearPaid === null ? undefined : yuanWords(prevYearPaid)],
          [words.valid, validWords(hospital)],
          [words.decision, decision || undefined],
        ]}
      />
      <div className="form-buttons">
        {may && <Button onClick={() => setEdited(true)}>{words.edit}</Button>}
        <Link href={pathOf("/settlement/cases", { ...fund, hospital: code })}>{words.toCases}</Link>
        <Link href={pathOf("/settlement/clearing", { ...fund, open: code })}>{words.clearing}</Link>
      </div>
      <Statement fund={fund} hospital={code} />
      <Peers fund={fund} hospital={code} />
      <Deductions fund={fund} hospital={code} />
      {edited && <HospitalForm hospital={hospital} onClose={() => setEdited(false)} />}
    </div>
  );
}
