/** Brings a workspace to the newest form, one transaction per step; a step that was changed after its release is found out. */
import { createHash } from "node:crypto";
import { fail } from "../../shared/api/reply.ts";
import { type Migration, migrations } from "../migrations/index.ts";
import { type Db, applicationId } from "./connection.ts";

export const checksumOf = (migration: Migration): string => createHash("sha256").update(migration.sql).digest("hex");

export const versionIn = (db: Db): number => Number(db.pragma("user_version", { simple: true }));

/**
 * Runs what is missing. Either a step is wholly there or the file is as before it. Throws `unreadable` when a step that
 * was taken earlier is not the one this version knows.
 */
export function migrate(db: Db, at: string, steps: readonly Migration[] = migrations): void {
  verifyChecksums(db, steps);
  for (const step of steps.slice(versionIn(db))) {
    db.transaction(() => {
      db.exec(step.sql);
      step.move?.(db);
      db.prepare("INSERT INTO migration (version, title, checksum, at) VALUES (?, ?, ?, ?)").run(
        step.to,
        step.title,
        checksumOf(step),
        at,
      );
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${step.to}`);
    }).exclusive();
  }
}

/** Throws `unreadable` when a step that was taken is not the one this version knows. */
export function verifyChecksums(db: Db, steps: readonly Migration[]): void {
  if (versionIn(db) === 0) return;
  const taken = db.prepare("SELECT version, checksum FROM migration ORDER BY version").all() as {
    version: number;
    checksum: string;
  }[];
  for (const step of steps.slice(0, versionIn(db))) {
    if (taken.find(({ version }) => version === step.to)?.checksum !== checksumOf(step))
      fail(
        "unreadable",
        {
          en: `The workspace was brought to form ${step.to} by steps that this version does not know.`,
          de: `Der Arbeitsbereich wurde durch Schritte in Form ${step.to} gebracht, die diese Version nicht kennt.`,
        },
        {
          way: {
            en: "Open it with the version of Itinera that made it.",
            de: "Ihn mit der Version von Itinera öffnen, mit der er erstellt wurde.",
          },
        },
      );
  }
}
