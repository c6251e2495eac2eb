/** All migrations in order. A released one is never edited: the next form is the next file. */
import type { Migration } from "./define.ts";
import { migration as first } from "./1.ts";

export const migrations: readonly Migration[] = [first];

/** The form this version reads and writes. */
export const newestVersion = migrations.length;

export type { Migration } from "./define.ts";
