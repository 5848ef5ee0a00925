import { Button } from "antd";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** In place of a page: what is the matter, and the step out of it. */
export function Notice({ title, hint, action, onAction }: Props) {
  return (
    <section className="notice" role="alert">
      <h1>{title}</h1>
      <p>{hint}</p>
      {action && (
        <Button type="primary" onClick={onAction}>
          {action}
        </Button>
      )}
    </section>
  );
}
