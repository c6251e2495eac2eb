/** A journey's small picture: boxes in the colour of their function, edges as quiet lines, rules between the stages. */
import { memo, useMemo } from "react";
import type { Thumbnail } from "../../../shared/api/calls.ts";
import { functionClass } from "../../ui/index.ts";

/** More lines than this are a grey cloud. */
const mostEdges = 400;
const pad = 8;

interface Drawn {
  readonly rules: string;
  readonly frames: string;
  readonly edges: string;
  /** One path per function: as cheap at 1,500 boxes as at ten. */
  readonly boxes: readonly (readonly [owner: string, path: string])[];
}

function draw({ width, height, stages, frames, nodes, edges }: Thumbnail, w: number, h: number): Drawn {
  const across = Math.min(0.34, (w - 2 * pad) / Math.max(1, width));
  // Boxes lie flatter than on the canvas, never steeper: a picture is read from left to right.
  const down = Math.min(across * 1.1, (h - 2 * pad) / Math.max(1, height));
  const left = (w - width * across) / 2;
  const top = (h - height * down) / 2;
  const box = nodes.map((node) => ({
    x: left + node.x * across,
    y: top + node.y * down,
    width: Math.max(2, node.width * across),
    height: Math.max(2, Math.min(node.height * down, 9)),
    owner: functionClass(node.function),
  }));
  const paths = new Map<string, string>();
  // The stroke of the same colour rounds the corners; so the path itself lies one px inside.
  for (const { x, y, width: bw, height: bh, owner } of box) {
    const inner = [Math.max(0.5, bw - 2), Math.max(0.5, bh - 2)] as const;
    paths.set(
      owner,
      `${paths.get(owner) ?? ""}M${(x + 1).toFixed(1)} ${(y + 1).toFixed(1)}h${inner[0].toFixed(1)}v${inner[1].toFixed(1)}h-${inner[0].toFixed(1)}z`,
    );
  }
  const lines = edges.slice(0, mostEdges).flatMap(([from, to]) => {
    const a = box[from];
    const b = box[to];
    if (!a || !b) return [];
    const middle = a.x + a.width / 2;
    if (Math.abs(middle - (b.x + b.width / 2)) < a.width / 2)
      return b.y > a.y ? [`M${middle.toFixed(1)} ${a.y.toFixed(1)}V${b.y.toFixed(1)}`] : [];
    // Ways back would cross everything else.
    if (b.x < a.x) return [];
    const [start, end] = [a.x + a.width, b.x];
    const turn = end - Math.min(6, (end - start) / 2);
    return [
      `M${start.toFixed(1)} ${(a.y + a.height / 2).toFixed(1)}H${turn.toFixed(1)}V${(b.y + b.height / 2).toFixed(1)}H${end.toFixed(1)}`,
    ];
  });
  return {
    rules: stages
      .slice(1)
      .map(({ x }) => `M${(left + x * across).toFixed(1)} 0V${h}`)
      .join(""),
    frames: frames
      .map(
        ({ x, y, width: fw, height: fh }) =>
          `M${(left + x * across).toFixed(1)} ${(top + y * down).toFixed(1)}h${(fw * across).toFixed(1)}v${(fh * down).toFixed(1)}h-${(fw * across).toFixed(1)}z`,
      )
      .join(""),
    edges: lines.join(""),
    boxes: [...paths],
  };
}

export interface PictureProps {
  readonly of: Thumbnail;
  /** Of the drawing, in its own units; it fills the width it is given. */
  readonly width?: number;
  readonly height?: number;
}

export const Picture = memo(function Picture({ of, width = 284, height = 104 }: PictureProps) {
  const drawn = useMemo(() => draw(of, width, height), [of, width, height]);
  return (
    <svg className="picture" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path className="picture-rules" d={drawn.rules} />
      <path className="picture-frames" d={drawn.frames} />
      <path className="picture-edges" d={drawn.edges} />
      {drawn.boxes.map(([owner, path]) => (
        <path key={owner} className={`picture-boxes ${owner}`} d={path} />
      ))}
    </svg>
  );
});
