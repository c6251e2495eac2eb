/** Reaches a workspace file through the one backend, and lets go of it whatever happens. */
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { findPlaces } from "../backend/places.ts";
import { type Client, createClient } from "../shared/api/client.ts";
import { fail } from "../shared/api/reply.ts";
import type { Output } from "../shared/api/calls.ts";
import type { Terminal } from "./terminal.ts";
import { words } from "./words.ts";
import { needFolder } from "./write-file.ts";

/** `read` leaves the file and its folder as they are, to the byte; `write` makes the file when it is missing. */
export async function withWorkspace<Result>(
  path: string,
  access: "read" | "write",
  terminal: Terminal,
  visit: (client: Client) => Promise<Result>,
): Promise<Result> {
  const whole = resolve(terminal.folder, path);
  const said = words[terminal.language];
  if (access === "read" && !existsSync(whole))
    fail("not-found", said.noFile(basename(path)), { place: path, way: said.noFileWay });
  needFolder(path, whole, terminal);
  // Loaded only now: help and blueprint files need no database.
  const { openApp } = await import("../backend/app.ts");
  const app = await openApp({
    workspace: whole,
    settingsFolder: findPlaces().settingsFolder,
    clock: () => new Date(),
    newId: () => randomUUID(),
    access,
    report: (line) => terminal.complain(line),
  });
  try {
    return await visit(createClient(app, terminal.language));
  } finally {
    await app.close();
  }
}

type Summary = Output<"workspace.overview">["journeys"][number];

/** The journey with this id, or the only one there is. Throws `not-found` or `bad-input` with the ids to choose from. */
export function chosenJourney(
  journeys: readonly Summary[],
  id: string | undefined,
  place: string,
  { language }: Terminal,
): Summary {
  const w = words[language];
  const way = w.journeysAre(journeys.map((journey) => journey.id));
  if (id !== undefined)
    return journeys.find((journey) => journey.id === id) ?? fail("not-found", w.noJourney(id), { place, way });
  const [only, other] = journeys.filter(({ archived }) => !archived);
  if (!only) return fail("not-found", w.journeysAre([]), { place });
  return other ? fail("bad-input", w.whichJourney, { place, way }) : only;
}
