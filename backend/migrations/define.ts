/** What a migration is: numbered, never changed after its release, one transaction. */
import type { Db } from "../store/connection.ts";

export interface Migration {
  /** `user_version` after it. */
  readonly to: number;
  readonly title: string;
  /** Plain SQL; its SHA-256 is kept in the file and compared on every open. */
  readonly sql: string;
  /** Work on the data that SQL cannot do, in the same transaction after `sql`. */
  readonly move?: (db: Db) => void;
}
