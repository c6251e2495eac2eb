/** A blueprint as somebody else's program would take it: parsed, and checked against the published schema by a validator of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const published = join(import.meta.dirname, "../../../docs/blueprint/blueprint-1.schema.json");

export interface BlueprintFile {
  readonly draft: boolean;
  readonly semanticHash: string;
  readonly journey: { readonly title: string };
  readonly stages: readonly { readonly name: string }[];
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly approvals: readonly { readonly node: string; readonly state: string }[];
  readonly findings: readonly { readonly severity: string }[];
}

/** Throws with what the schema objects to. */
export function readBlueprint(text: string): BlueprintFile {
  const parsed: unknown = JSON.parse(text);
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
  const validate = ajv.compile(JSON.parse(readFileSync(published, "utf8")) as object);
  if (!validate(parsed)) throw new Error(`the file does not fit its schema: ${ajv.errorsText(validate.errors)}`);
  return parsed as BlueprintFile;
}
