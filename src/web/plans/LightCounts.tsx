import { Light } from "../parts/Light.tsx";

const order = ["red", "yellow", "green", "grey", "blue"];

/** How many targets show each light; nothing where none was judged. */
export function LightCounts({ lights }: { readonly lights: Readonly<Record<string, number>> }) {
  const shown = order.filter((light) => (lights[light] ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <p className="light-counts">
      {shown.map((light) => (
        <span key={light}>
          <Light light={light} /> {lights[light]}
        </span>
      ))}
    </p>
  );
}
