import { Button } from "antd";
import { useState } from "react";
import type { CaseView } from "../../../workspace/insurance/views.ts";
import type { Fund } from "../../settlement/parts/chosen-fund.ts";
import { words } from "../words.zh.ts";
import { ApplyForm } from "./ApplyForm.tsx";
import { ObjectForm } from "./ObjectForm.tsx";

/** What a hospital may ask for about one of its cases: to be set right, or to be looked at by experts. */
export function OwnCase({ view, fund }: { readonly view: CaseView; readonly fund: Fund }) {
  const [asked, setAsked] = useState<"object" | "apply">();
  const close = () => setAsked(undefined);
  const objected = view.objections.some(({ state }) => state === "open");
  const applied = view.reviews.some(({ state }) => state !== "withdrawn");
  return (
    <>
      <div className="form-buttons">
        {!objected && <Button onClick={() => setAsked("object")}>{words.object}</Button>}
        {!applied && view.kind !== "normal" && view.kind !== "low" && (
          <Button onClick={() => setAsked("apply")}>{words.apply}</Button>
        )}
      </div>
      {asked === "object" && <ObjectForm view={view} fund={fund} onClose={close} />}
      {asked === "apply" && <ApplyForm view={view} fund={fund} onClose={close} />}
    </>
  );
}
