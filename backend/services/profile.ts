/** The person at this machine: name and role, kept in the settings folder; they sign every row of the journal. */
import { mkdirSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Handlers } from "../../shared/api/calls.ts";
import { Id, Name } from "../../shared/journey/index.ts";
import { type Actor, RoleName } from "../../shared/review/index.ts";
import { writeWhole } from "../store/disk.ts";
import { rethrow } from "../store/faults.ts";
import type { Desk } from "./desk.ts";

const Stored = z.object({ id: Id, name: Name.min(1), role: RoleName });

export interface Profile {
  readonly current: Actor | null;
  /** Whose name stands under what is written now; before anybody said who they are, the account of this machine. */
  signer(): Actor;
  /** The id stays the same for ever, whatever the name becomes. Throws `read-only` or `disk-full` when it cannot be kept. */
  set(name: string, role: Actor["role"]): Actor;
}

export function openProfile(settingsFolder: string, newId: () => string): Profile {
  const path = join(settingsFolder, "profile.json");
  let current = readProfile(path);
  const fallback: Actor = { id: "account", name: accountName(), role: "designer" };
  return {
    get current() {
      return current;
    },
    signer: () => current ?? fallback,
    set(name, role) {
      const next = { id: current?.id ?? newId(), name, role };
      try {
        mkdirSync(settingsFolder, { recursive: true });
        writeWhole(path, `${JSON.stringify(next, null, 2)}\n`);
      } catch (error) {
        rethrow(error, path);
      }
      current = next;
      return next;
    },
  };
}

/** Unreadable means nobody yet: the start asks again, which is better than a start that fails. */
function readProfile(path: string): Actor | null {
  try {
    return Stored.safeParse(JSON.parse(readFileSync(path, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

function accountName(): string {
  try {
    return userInfo().username.toWellFormed().slice(0, 200) || "This machine";
  } catch {
    return "This machine";
  }
}

export function profileCalls({ workspace }: Desk, profile: Profile): Pick<Handlers, "profile.get" | "profile.set"> {
  return {
    "profile.get": () => ({ profile: profile.current }),
    "profile.set"({ name, role }) {
      const before = profile.current;
      const next = profile.set(name, role);
      // Who a person says they are may change at any time, also over a file that can only be read; then there is no journal.
      const changed = before?.name !== name || before.role !== role;
      if (changed && !workspace.readOnly)
        workspace.write((signature) =>
          workspace.journal.add({ kind: "profile", payload: { before, after: next } }, signature),
        );
      return { profile: next };
    },
  };
}
