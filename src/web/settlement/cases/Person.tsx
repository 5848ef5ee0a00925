import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { pathOf } from "../../client.ts";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words } from "../parts/words.zh.ts";

/** Letters that a purpose needs at least: less says nothing. */
const least = 4;

interface Props {
  readonly masked: string;
  readonly path: string;
  readonly fund: Fund;
}

/** Whose case it is: masked until someone says what for; every look is recorded. */
export function Person({ masked, path, fund }: Props) {
  const field = useId();
  const [asked, setAsked] = useState(false);
  const [purpose, setPurpose] = useState("");
  const [seen, setSeen] = useState<string | null>();
  const look = useSettlementWrite<{ readonly person: string | null }>(({ person }) => {
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
      <Modal
        open={asked}
        title={words.openPerson}
        onCancel={() => setAsked(false)}
        footer={[
          <Button key="cancel" onClick={() => setAsked(false)}>
            {words.cancel}
          </Button>,
          <Button
            key="look"
            type="primary"
            loading={look.isPending}
            disabled={purpose.trim().length < least}
            onClick={() =>
              look.mutate({ path: pathOf(path, { ...fund }), body: { purpose: purpose.trim() } })
            }
          >
            {words.openPerson}
          </Button>,
        ]}
      >
        <p>{words.purposeHint}</p>
        <label className="field-label" htmlFor={field}>
          {words.purpose}
        </label>
        <Input.TextArea
          id={field}
          rows={2}
          maxLength={200}
          value={purpose}
          onChange={({ target }) => setPurpose(target.value)}
        />
        <ErrorLine error={look.error} />
      </Modal>
    </>
  );
}
