/** Makes an SVG of a sheet. The same journey, look and facts give the same bytes. */
import { isInFlow } from "../../shared/kinds/index.ts";
import type { Typesetter } from "./font/typesetter.ts";
import type { Pace } from "./pace.ts";
import { paintGrid, paintInPieces, pictureOf } from "./paint-subject.ts";
import type { Facts, Look } from "./request.ts";
import type { Sheet } from "./sheet.ts";
import { createSvgInk } from "./svg/svg-ink.ts";
import { createVectorPen } from "./vector-pen.ts";
import { pictureWords as words } from "../words/picture.ts";

export async function makeSvg(sheet: Sheet, look: Look, facts: Facts, type: Typesetter, pace: Pace): Promise<Blob> {
  const ink = createSvgInk(sheet.width, sheet.height);
  const pen = createVectorPen(ink, type);
  const { area, scene, cards, nodes, routes } = sheet.subject;
  sheet.under(pen);
  const ground = { x: -area.x, y: -area.y, zoom: 1, dpr: 1, width: area.width, height: area.height };
  const picture = pictureOf(scene, cards, look.colours);
  const leave = pen.enter(sheet.at.x, sheet.at.y, 1);
  const uncut = pen.clipTo({ x: 0, y: 0, width: area.width, height: area.height });
  paintGrid(pen, ground, picture);
  await paintInPieces(pen, ground, picture, { nodes, routes }, pace);
  uncut();
  leave();
  sheet.over(pen);
  const about = words.about(facts.title, nodes.filter(({ node }) => isInFlow(node)).length);
  return new Blob(ink.finish({ title: facts.title, about, language: facts.language }), { type: "image/svg+xml" });
}
