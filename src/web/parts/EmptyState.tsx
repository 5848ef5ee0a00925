import type { ReactNode } from "react";

interface Props {
  /** What will stand here, and when. */
  readonly says: ReactNode;
  /** The step that fills it. */
  readonly children?: ReactNode;
}

/** In place of a list that has nothing: what will stand here and the step that fills it. */
export function EmptyState({ says, children }: Props) {
  return (
    <div className="empty" role="status">
      <p>{says}</p>
      {children}
    </div>
  );
}
