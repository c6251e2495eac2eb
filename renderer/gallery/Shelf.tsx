/** A shelf of the gallery and a cell on it. */
import type { ReactNode } from "react";

export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="ga-shelf" aria-label={title}>
      <h2>{title}</h2>
      <div className="ga-cells">{children}</div>
    </section>
  );
}

export function CellOf({
  title,
  size = "",
  children,
}: {
  title: string;
  size?: "" | "is-wide" | "is-two" | "ga-flush" | "ga-flush is-two";
  children: ReactNode;
}) {
  return (
    <div className={`ga-cell ${size}`}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
