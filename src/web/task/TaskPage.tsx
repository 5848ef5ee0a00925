import { PageShape } from "../parts/PageShape.tsx";

export function TaskPage() {
  return <PageShape />;
}
