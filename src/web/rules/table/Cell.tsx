import { Input } from "antd";
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** A number: right-aligned, with the phone's keys for numbers. */
  readonly numeric?: boolean;
  /** Its place in the grid: column and row. */
  readonly at?: readonly [column: string, row: number];
}

/** A field with what is wrong with it, right below. */
export function Cell({ label, value, fault, onChange, placeholder, numeric = false, at }: Props) {
  const id = useId();
  return (
    <>
      <Input
        aria-label={label}
        aria-invalid={fault !== undefined}
        autoComplete="off"
        className={numeric ? "cell num" : "cell"}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...(fault !== undefined && { status: "error", "aria-describedby": id })}
        {...(numeric && { inputMode: "decimal" })}
        {...(placeholder !== undefined && { placeholder })}
        {...(at && { "data-column": at[0], "data-row": at[1] })}
      />
      {fault !== undefined && (
        <span className="cell-fault" id={id}>
          {fault}
        </span>
      )}
    </>
  );
}
