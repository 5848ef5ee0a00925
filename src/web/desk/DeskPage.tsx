import { PageShape } from "../parts/PageShape.tsx";

export function DeskPage() {
  return <PageShape />;
}
