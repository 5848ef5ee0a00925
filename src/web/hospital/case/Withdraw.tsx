import { App, Button, Popconfirm } from "antd";
import { useSettlementWrite } from "../../settlement/parts/use-settlement.ts";
import { words as common } from "../../settlement/parts/words.zh.ts";
import { words } from "../words.zh.ts";

interface Props {
  readonly of: "objections" | "reviews";
  readonly id: string;
  readonly version: number;
}

/** Takes back what the hospital asked for, while nobody has dealt with it. */
export function Withdraw({ of, id, version }: Props) {
  const { message } = App.useApp();
  const send = useSettlementWrite<unknown>(() => void message.success(words.withdrawn), { quiet: false });
  return (
    <Popconfirm
      title={words.withdrawAsk}
      okText={words.withdraw}
      cancelText={common.cancel}
      onConfirm={() => send.mutate({ path: `${of}/${id}/withdraw`, body: { version } })}
    >
      <Button loading={send.isPending}>{words.withdraw}</Button>
    </Popconfirm>
  );
}
