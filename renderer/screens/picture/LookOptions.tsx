/** How the picture looks: theme, ground, and what is shown besides the drawing. */
import type { Coverage } from "../../../shared/review/index.ts";
import { isWhollyApproved } from "../../picture/request.ts";
import { Checkbox, FieldRow, FieldRows, Segmented } from "../../ui/index.ts";
import { pictureWords as words } from "../../words/picture.ts";
import type { Wish } from "./order-of.ts";

export function LookOptions(props: {
  readonly wish: Wish;
  readonly coverage: Pick<Coverage, "total" | "approved">;
  onChange(values: Partial<Wish>): void;
}) {
  const { wish, coverage, onChange } = props;
  const isPdf = wish.format === "pdf";
  const approved = isWhollyApproved(coverage);
  const why = coverage.total === 0 ? words.markNoContent : words.markNeeded(coverage.approved, coverage.total);
  return (
    <>
      <FieldRows>
        <FieldRow label={words.theme}>
          <Segmented
            label={words.theme}
            value={wish.theme}
            onChange={(theme) => onChange({ theme })}
            options={(["light", "dark"] as const).map((id) => ({ id, label: words.themes[id] }))}
          />
        </FieldRow>
        {!isPdf && (
          <FieldRow label={words.ground}>
            <Segmented
              label={words.ground}
              value={wish.ground}
              onChange={(ground) => onChange({ ground })}
              options={(["filled", "transparent"] as const).map((id) => ({ id, label: words.grounds[id] }))}
            />
          </FieldRow>
        )}
      </FieldRows>
      <div className="picture-shows" role="group" aria-label={words.show}>
        <Checkbox label={words.withLegend} isSelected={wish.legend} onChange={(legend) => onChange({ legend })} />
        <Checkbox
          label={words.withProblems}
          isSelected={wish.problems}
          onChange={(problems) => onChange({ problems })}
        />
        <Checkbox
          label={words.withComments}
          isSelected={wish.comments}
          onChange={(comments) => onChange({ comments })}
        />
        <Checkbox
          label={words.withMark}
          hint={approved ? words.markNotNeeded : isPdf ? `${why} ${words.markAlways}` : why}
          isSelected={!approved && (isPdf || wish.mark)}
          isDisabled={approved || isPdf}
          onChange={(mark) => onChange({ mark })}
        />
      </div>
    </>
  );
}
