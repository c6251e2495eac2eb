/** Every template, in the order in which they are offered. Adding one is adding its file and its line here. */
import { blank } from "./blank.ts";
import { congressFollowUp } from "./congress-follow-up.ts";
import { launch } from "./launch.ts";
import { supportProgramme } from "./support-programme.ts";

export const templates = [blank, launch, supportProgramme, congressFollowUp] as const;

export type { Template } from "./define.ts";
