/** Every export target. Adding one is adding its file and its line here. */
import { blueprint } from "./blueprint.ts";
import type { Exporter } from "./define.ts";

export const exporters = [blueprint] as const;

export function exporterById(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

export type { ExportInput } from "./define.ts";
export type { ExportFile, Loss } from "./files.ts";
export { digestOf, digestSteps, makeBlueprint } from "./blueprint.ts";
export { Blueprint, blueprintFormat, blueprintJsonSchema, blueprintVersion } from "./blueprint-schema.ts";
export { fileName } from "./file-name.ts";
