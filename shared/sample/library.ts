/** The sample library as one list of records. */
import type { AnyRecord } from "../document/index.ts";
import { audiences } from "./audiences.ts";
import { claims } from "./claims.ts";
import { medicalModules } from "./modules-medical.ts";
import { promotionalModules } from "./modules-promotional.ts";
import { safetyModules } from "./modules-safety.ts";
import { supportModules } from "./modules-support.ts";
import { products } from "./products.ts";
import { references } from "./references.ts";
import { asRecords } from "./shelving.ts";
import { attributes, triggers } from "./signals.ts";

export function sampleLibrary(): AnyRecord[] {
  return asRecords([
    ...products,
    ...references,
    ...claims,
    ...safetyModules,
    ...promotionalModules,
    ...medicalModules,
    ...supportModules,
    ...audiences,
    ...triggers,
    ...attributes,
  ]);
}
