import { App, Button, Form, Modal, Select } from "antd";
import { useState } from "react";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useMay } from "../../shell/me.ts";
import type { Fund } from "../parts/chosen-fund.ts";
import { useSettlementWrite } from "../parts/use-settlement.ts";
import { words as common } from "../parts/words.zh.ts";
import { words } from "./words.zh.ts";

const months = Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: common.monthOf(i + 1) }));

/** Opens a month by hand, for those that did not open by themselves. */
export function OpenMonth({ fund }: { readonly fund: Fund }) {
  const { message } = App.useApp();
  const may = useMay()("insurance.manage");
  const [asked, setAsked] = useState(false);
  const [month, setMonth] = useState<number>();
  const open = useSettlementWrite<unknown>(() => {
    setAsked(false);
    if (month !== undefined) void message.success(words.opened(month));
  });
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.open}</Button>
      <Modal
        open={asked}
        title={`${words.open}：${common.fundYear(fund.year, fund.fund)}`}
        okText={words.open}
        cancelText={common.cancel}
        okButtonProps={{ disabled: month === undefined }}
        confirmLoading={open.isPending}
        onCancel={() => setAsked(false)}
        onOk={() => open.mutate({ path: "months", body: { ...fund, month } })}
      >
        <p>{words.openHint}</p>
        <Form layout="vertical">
          <Form.Item label={common.month} htmlFor="open-month">
            <Select id="open-month" options={months} value={month} onChange={setMonth} />
          </Form.Item>
        </Form>
        <ErrorLine error={open.error} />
      </Modal>
    </>
  );
}
