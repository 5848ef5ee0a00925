import type { ReactNode } from "react";

interface Props {
  /** What this is. */
  readonly title: ReactNode;
  /** How many, or what else is worth a line under the title. */
  readonly says?: ReactNode;
  /** Where one came from. */
  readonly back?: ReactNode;
  /** The primary action, at the right, after the others. */
  readonly children?: ReactNode;
}

/** The head of a page: its one h1 and its actions. */
export function PageHead({ title, says, back, children }: Props) {
  return (
    <header className="page-header">
      <div className="page-title">
        {back}
        <h1>{title}</h1>
        {says && <p className="page-facts">{says}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  );
}
