import { Modal } from "antd";
import type { BulkResult } from "../task/api.ts";
import type { BulkVerb } from "./BulkDialog.tsx";
import { words } from "./words.zh.ts";

interface Props {
  readonly verb: BulkVerb;
  readonly result: BulkResult;
  readonly onClose: () => void;
}

/** What a bulk step did, and for which tasks it was not possible and why. */
export function BulkResultDialog({ verb, result, onClose }: Props) {
  const refused = result.rows.filter(({ outcome }) => outcome === "refused");
  return (
    <Modal
      open
      title={words.bulkDone(words[verb], result.done)}
      okText={words.close}
      cancelButtonProps={{ style: { display: "none" } }}
      onOk={onClose}
      onCancel={onClose}
    >
      {result.unchanged > 0 && <p>{words.bulkUnchanged(result.unchanged)}</p>}
      {refused.length > 0 && (
        <>
          <p>{words.bulkRefused(refused.length)}</p>
          <ul className="refused">
            {refused.map(({ task, no, title, says }) => (
              <li key={task}>
                {no} {title}
                <span className="quiet">{says}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Modal>
  );
}
