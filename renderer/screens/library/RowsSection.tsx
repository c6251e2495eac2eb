/** A list inside a library record: rows that are added, filled in and taken away, each as one step. */
import type { ReactNode } from "react";
import { IconButton, Section } from "../../ui/index.ts";
import { useForm } from "./form-ground.ts";

export interface RowsSectionProps<Row> {
  readonly title: string;
  /** Said where there are no rows. */
  readonly none: string;
  readonly rows: readonly Row[];
  nameOf(row: Row): string;
  removeName(row: Row): string;
  onChange(rows: Row[]): void;
  /** The row's fields. */
  render(row: Row, at: number, put: (row: Row) => void): ReactNode;
  /** What adds a row. */
  adding(append: (row: Row) => void): ReactNode;
}

export function RowsSection<Row>(props: RowsSectionProps<Row>) {
  const { title, none, rows, nameOf, removeName, onChange, render, adding } = props;
  const { isReadOnly } = useForm();
  return (
    <Section title={title} count={rows.length || undefined}>
      {rows.length === 0 && <p className="muted">{none}</p>}
      {rows.map((row, at) => (
        // Rows have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="library-row" role="group" aria-label={nameOf(row)}>
          {render(row, at, (next) => onChange(rows.map((one, i) => (i === at ? next : one))))}
          {!isReadOnly && (
            <IconButton
              name={removeName(row)}
              icon="x"
              size="small"
              onPress={() => onChange(rows.filter((_, i) => i !== at))}
            />
          )}
        </div>
      ))}
      {!isReadOnly && adding((row) => onChange([...rows, row]))}
    </Section>
  );
}
