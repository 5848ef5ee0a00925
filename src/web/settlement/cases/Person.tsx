import { useState } from "react";
import type { CasePerson } from "../../../workspace/insurance/cases/views.ts";
import { pathOf } from "../../client.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { PurposeDialog } from "../parts/PurposeDialog.tsx";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words } from "../parts/words.zh.ts";

interface Props {
  readonly masked: string;
  readonly path: string;
  readonly fund: Fund;
}

/** Whose case it is: masked until someone says what for; every look is recorded. */
export function Person({ masked, path, fund }: Props) {
  const [asked, setAsked] = useState(false);
  const [seen, setSeen] = useState<string | null>();
  const look = useSettlementWrite<CasePerson>(({ person }) => {
    setSeen(person);
    setAsked(false);
  });
  if (seen !== undefined) return <span>{seen ?? words.unknown}</span>;
  return (
    <>
      {masked}{" "}
      <button type="button" className="text-button" onClick={() => setAsked(true)}>
        {words.openPerson}
      </button>
      {asked && (
        <PurposeDialog
          verb={words.openPerson}
          busy={look.isPending}
          error={look.error}
          onGive={(purpose) => look.mutate({ path: pathOf(path, { ...fund }), body: { purpose } })}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
