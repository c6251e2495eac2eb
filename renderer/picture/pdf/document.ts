/** Puts pages together as one PDF: contents, fonts, links between pages, an outline by stage. No clock: the same pages give the same bytes. */
import type { Typesetter } from "../font/typesetter.ts";
import { onto, say } from "../matrix.ts";
import type { Rect } from "../../canvas/scene/grid.ts";
import { type VectorPen, createVectorPen } from "../vector-pen.ts";
import { writeFonts } from "./fonts.ts";
import { createPdfFile, textOf } from "./objects.ts";
import { createPdfInk, createResources } from "./pdf-ink.ts";

/** In points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

export interface PdfDocument {
  /** `mark`: its name in the outline. `page` counts from 1. */
  page(mark: string | null): { readonly pen: VectorPen; link(area: Rect, page: number): void };
  /** `missing`: letters that are shown as an empty box. */
  finish(): Promise<{ readonly file: Blob; readonly missing: readonly string[] }>;
}

interface Page {
  readonly mark: string | null;
  readonly operators: readonly string[];
  readonly links: { readonly rect: readonly number[]; readonly page: number }[];
}

export function createPdf(
  paper: Paper,
  type: Typesetter,
  facts: { readonly title: string; readonly subject: string; readonly language: string },
): PdfDocument {
  const resources = createResources();
  const pages: Page[] = [];
  return {
    page(mark) {
      const ink = createPdfInk(paper.height, resources);
      const pen = createVectorPen(ink, type);
      const links: Page["links"] = [];
      pages.push({ mark, operators: ink.operators, links });
      return {
        pen,
        link(area, page) {
          const [x0, y0] = onto(pen.at, area.x, area.y);
          const [x1, y1] = onto(pen.at, area.x + area.width, area.y + area.height);
          links.push({ rect: [x0, paper.height - y1, x1, paper.height - y0], page });
        },
      };
    },
    async finish() {
      const file = createPdfFile();
      const [root, tree, info, shared, outline] = [1, 2, 3, 4, 5].map(() => file.reserve());
      const ids = pages.map(() => file.reserve());
      const target = (page: number): string => `[${ids[page - 1]} 0 R /Fit]`;
      for (const [i, { operators, links }] of pages.entries()) {
        const content = file.reserve();
        await file.stream(content, "", operators.join("\n"));
        const notes = links
          .filter(({ page }) => ids[page - 1] !== undefined)
          .map(
            ({ rect, page }) =>
              `<< /Type /Annot /Subtype /Link /Rect [${rect.map(say).join(" ")}] /Border [0 0 0] /Dest ${target(page)} >>`,
          );
        file.put(
          ids[i] ?? 0,
          `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${say(paper.width)} ${say(paper.height)}] /Resources ${shared} 0 R /Contents ${content} 0 R${notes.length > 0 ? ` /Annots [${notes.join(" ")}]` : ""} >>`,
        );
      }
      const fonts = await writeFonts(file, resources);
      const covers = [...resources.alphas].map(([share, name]) => `/${name} << /ca ${share} /CA ${share} >>`);
      file.put(shared ?? 0, `<< /Font << ${fonts} >> /ExtGState << ${covers.join(" ")} >> >>`);
      file.put(tree ?? 0, `<< /Type /Pages /Count ${ids.length} /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] >>`);
      const marks = pages.flatMap(({ mark }, i) => (mark === null ? [] : [{ mark, page: i + 1, id: file.reserve() }]));
      marks.forEach(({ mark, page, id }, i) => {
        const [before, after] = [marks[i - 1], marks[i + 1]];
        file.put(
          id,
          `<< /Title ${textOf(mark)} /Parent ${outline} 0 R /Dest ${target(page)}${before ? ` /Prev ${before.id} 0 R` : ""}${after ? ` /Next ${after.id} 0 R` : ""} >>`,
        );
      });
      const [first, last] = [marks[0], marks.at(-1)];
      file.put(
        outline ?? 0,
        `<< /Type /Outlines${first && last ? ` /First ${first.id} 0 R /Last ${last.id} 0 R` : ""} /Count ${marks.length} >>`,
      );
      file.put(
        info ?? 0,
        `<< /Title ${textOf(facts.title)} /Subject ${textOf(facts.subject)} /Creator (Itinera) /Producer (Itinera) >>`,
      );
      file.put(
        root ?? 0,
        `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outline} 0 R /Lang ${textOf(facts.language)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
      );
      return { file: file.finish(root ?? 0, info ?? 0), missing: [...resources.missing] };
    },
  };
}
