/** Every verb. Adding one is adding its file and its line here. */
import type { Verb } from "../define.ts";
import { check } from "./check.ts";
import { diff } from "./diff.ts";
import { exportVerb } from "./export.ts";
import { importVerb } from "./import.ts";
import { list } from "./list.ts";
import { newVerb } from "./new.ts";
import { serve } from "./serve.ts";
import { verify } from "./verify.ts";

export const verbs: readonly Verb[] = [newVerb, list, check, exportVerb, importVerb, diff, verify, serve];
