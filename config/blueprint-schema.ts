/** Writes the published JSON Schema of the blueprint into docs/. A test fails while the file is not what this writes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blueprintJsonSchema } from "../shared/exporters/index.ts";

const folder = join(import.meta.dirname, "../docs/blueprint");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "blueprint-1.schema.json"), `${JSON.stringify(blueprintJsonSchema(), null, 2)}\n`);
