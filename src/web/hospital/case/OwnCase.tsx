import { Button } from "antd";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { CaseView, MonthRow } from "../../../workspace/insurance/views.ts";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { useSettlementRows } from "../../settlement/parts/use-settlement.ts";
import { words } from "../words.zh.ts";
import { ApplyForm } from "./ApplyForm.tsx";
import { askable } from "./askable.ts";
import { ObjectForm } from "./ObjectForm.tsx";

/** What a hospital may ask for about one of its cases: to be set right, or to be looked at by experts. */
export function OwnCase({ view, fund }: { readonly view: CaseView; readonly fund: Fund }) {
  const [asked, setAsked] = useState<"object" | "apply">();
  const months = useSettlementRows<MonthRow>("months", { ...fund });
  const opener = useRef<HTMLElement>(undefined);
  // A closed form leaves the focus where it was taken from.
  useEffect(() => {
    if (asked === undefined) opener.current?.focus();
  }, [asked]);
  const open = (what: "object" | "apply") => (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget;
    setAsked(what);
  };
  const close = () => setAsked(undefined);
  const may = askable(view, months.rows?.find(({ month }) => month === view.month)?.step);
  if (!may.object && !may.apply) return null;
  return (
    <>
      <div className="form-buttons">
        {may.object && <Button onClick={open("object")}>{words.object}</Button>}
        {may.apply && <Button onClick={open("apply")}>{words.apply}</Button>}
      </div>
      {asked === "object" && <ObjectForm view={view} fund={fund} onClose={close} />}
      {asked === "apply" && <ApplyForm view={view} fund={fund} onClose={close} />}
    </>
  );
}
