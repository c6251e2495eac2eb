/** Lists as people write them, in Markdown, in a mail or on a slide: headings or outer points become stages, points become steps. */
import type { TextRow } from "./delimited.ts";

interface Point {
  readonly row: number;
  /** Columns before the mark; a tab counts four. */
  readonly depth: number;
  readonly isMarked: boolean;
  readonly isHeading: boolean;
  readonly text: string;
}

const mark = /^(?:[-*+•·–—◦▪▫‣●○□☐☑]|o(?=\s)|\[[ xX]?\]|\(?\d{1,3}[.)]|[a-z][.)])\s+(?:\[[ xX]?\]\s+)?/;
const heading = /^#{1,6}\s+(.+?)\s*#*$|^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/;

/** The line without what marks it as a point of a list. */
export const withoutMark = (line: string): string => line.trim().replace(mark, "");

export const isMarked = (line: string): boolean => mark.test(line.trim());

/** Three columns: stage, step, text. Row numbers are those of the lines. A heading over headings is the plan's title. */
export function readList(lines: readonly TextRow[]): { readonly title: string; readonly rows: TextRow[] } {
  const points = lines.flatMap(({ row, cells }): Point[] => {
    const line = cells[0] ?? "";
    const bare = line.trim();
    if (bare === "") return [];
    const depth = [.../^\s*/.exec(line)![0]].reduce((sum, sign) => sum + (sign === "\t" ? 4 : 1), 0);
    const title = heading.exec(bare);
    const text = title ? (title[1] ?? title[2] ?? "") : withoutMark(line);
    return [
      {
        row,
        depth,
        isMarked: isMarked(line),
        isHeading: title !== null,
        text: text.replace(/^(\*\*|__)(.+?)\1/, "$2"),
      },
    ];
  });
  const marked = points.some((point) => point.isMarked);
  const isAbove = (at: number): boolean => {
    const [point, next] = [points[at], points[at + 1]];
    if (!point || !next || next.isHeading) return false;
    // A bare line over points is their heading; so is one that ends in a colon.
    return (
      (marked && !point.isMarked && next.isMarked && point.depth <= next.depth) ||
      (point.text.endsWith(":") && !point.isMarked)
    );
  };
  const headings = new Set([...points.keys()].filter((at) => points[at]?.isHeading || isAbove(at)));
  const steps = [...points.keys()].filter((at) => !headings.has(at));
  const outer = Math.min(...steps.map((at) => points[at]?.depth ?? 0));
  const isOuter = (at: number): boolean => (points[at]?.depth ?? 0) <= outer;
  const holds = (at: number): boolean => {
    const next = steps[steps.indexOf(at) + 1];
    return next !== undefined && !isOuter(next) && (points[next]?.depth ?? 0) > (points[at]?.depth ?? 0);
  };
  const outers = steps.filter(isOuter);
  // Without headings, outer points that all hold others are the stages.
  if (headings.size === 0 && outers.length > 0 && outers.length < steps.length && outers.every(holds))
    for (const at of outers) headings.add(at);
  const [first] = points;
  if (!first || !headings.has(0) || !headings.has(1)) return { title: "", rows: rowsOf(points, headings) };
  const below = new Set([...headings].filter((at) => at > 0).map((at) => at - 1));
  return { title: first.text.replace(/\s*:$/, ""), rows: rowsOf(points.slice(1), below) };
}

function rowsOf(points: readonly Point[], headings: ReadonlySet<number>): TextRow[] {
  const rows: { row: number; stage: string; name: string; more: string[]; depth: number }[] = [];
  let stage = "";
  let used = true;
  points.forEach(({ row, depth, isMarked: isPoint, text }, at) => {
    if (headings.has(at)) {
      if (!used) rows.push({ row: row - 1, stage, name: "", more: [], depth });
      stage = text.replace(/\s*:$/, "");
      used = false;
      return;
    }
    const last = rows.at(-1);
    const belongs = last && used && last.name !== "" && depth > last.depth;
    const goesOn = belongs || (last && used && !isPoint && depth > 0 && points[at - 1]?.isMarked === true);
    if (last && goesOn) last.more.push(text);
    else rows.push({ row, stage, name: text, more: [], depth });
    used = true;
  });
  if (!used) rows.push({ row: points.at(-1)?.row ?? 1, stage, name: "", more: [], depth: 0 });
  return rows.map(({ row, stage: of, name, more }) => ({ row, cells: [of, name, more.join("\n")] }));
}
