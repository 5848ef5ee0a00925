import { PageShape } from "../parts/PageShape.tsx";

export function MessagesPage() {
  return <PageShape />;
}
