/** Where a file lies: databases do not keep their promises on network shares and in folders that a service synchronises. */
import { statfsSync } from "node:fs";
import { dirname } from "node:path";

export type FolderKind = "local" | "network" | "synced";

/** `f_type` of file systems whose locks and syncs cannot be relied on: NFS, SMB, SMB2, CIFS, FUSE, 9P. */
const networkTypes: ReadonlySet<number> = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x65735546, 0x01021997]);

/** Folder names that the common synchronising programs give. */
const syncedNames =
  /^(onedrive|dropbox|google ?drive|icloud ?drive|com~apple~clouddocs|mobile documents|nextcloud|owncloud|box( sync)?|pcloud ?drive)( |-|$)/i;

/** `fileSystem` gives the type of the file system that holds a folder, or undefined when it cannot be told. */
export function folderKind(path: string, fileSystem: (folder: string) => number | undefined = readType): FolderKind {
  // A Windows share: \\server\share
  if (/^[\\/]{2}[^\\/?.]/.test(path)) return "network";
  const type = fileSystem(dirname(path));
  if (type !== undefined && networkTypes.has(type >>> 0)) return "network";
  // Split by hand: a path of the one platform is to be told on the other, too.
  const folders = path.split(/[\\/]/).slice(0, -1);
  return folders.some((name) => syncedNames.test(name)) ? "synced" : "local";
}

function readType(folder: string): number | undefined {
  try {
    return Number(statfsSync(folder).type);
  } catch {
    return undefined;
  }
}
