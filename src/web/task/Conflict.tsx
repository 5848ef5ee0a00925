import { Alert, Button } from "antd";
import { type Compared, conflictRows } from "./conflict-rows.ts";
import { words } from "./words.zh.ts";

interface Props {
  /** The task as it was when the form was opened, and as the server has it now. */
  readonly before: Compared;
  readonly current: unknown;
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Someone else was quicker: what is different now, and whether one still wants what one wrote. */
export function Conflict({ before, current, busy, onKeep, onDrop }: Props) {
  const rows = conflictRows(before, current);
  return (
    <Alert
      type="warning"
      role="alertdialog"
      aria-label={words.conflictTitle}
      className="conflict"
      title={words.conflictTitle}
      description={
        <>
          <p>{rows.length > 0 ? words.conflictHint : words.conflictSame}</p>
          {rows.length > 0 && (
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">{words.conflictField}</th>
                  <th scope="col">{words.conflictBefore}</th>
                  <th scope="col">{words.conflictNow}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ field, before: was, now }) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>{was}</td>
                    <td>{now}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div className="form-buttons">
            <Button onClick={onDrop}>{words.conflictDrop}</Button>
            <Button type="primary" loading={busy} onClick={onKeep}>
              {words.conflictKeep}
            </Button>
          </div>
        </>
      }
    />
  );
}
