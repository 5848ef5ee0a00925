import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import { words } from "./words.zh.ts";

/** A field of which someone else changed the content, said in words. */
export interface ConflictRow {
  readonly field: string;
  readonly before: string;
  readonly now: string;
}

interface Props {
  /** What is different now from when the form was opened. */
  readonly rows: readonly ConflictRow[];
  readonly busy: boolean;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Someone else was quicker: what is different now, and whether one still wants what one wrote. */
export function Conflict({ rows, busy, onKeep, onDrop }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // It stands below a form that may be longer than the window.
  useEffect(() => place.current?.scrollIntoView({ block: "nearest" }), []);
  return (
    <div ref={place}>
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
    </div>
  );
}
