/** Finds every way in which a file reaches another one, and judges it by the table of arrows. */
import { posix } from "node:path";
import { observers, table, type Row } from "./arrows.ts";
import { isNode, isMember, lineOf, parse, stringValue, walk, type SyntaxNode } from "./syntax.ts";

export interface Reach {
  /** As written; undefined when it is computed and nobody can tell where it goes. */
  readonly to: string | undefined;
  readonly line: number;
}

/** Static, side-effect, re-exported, dynamic, type-only, `import("x").Type`, `require`, worker URLs and `/// <reference>`. */
export function reachesOf(file: string, text: string): Reach[] {
  const { program, comments } = parse(file, text);
  const found: Reach[] = [];
  const add = (source: unknown, node: SyntaxNode): void => {
    found.push({ to: stringValue(source), line: lineOf(text, node.start) });
  };
  walk(program, (node) => {
    const first = (node["arguments"] as readonly unknown[] | undefined)?.[0];
    switch (node.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "ImportExpression":
      case "TSImportType":
        add(node["source"], node);
        break;
      case "ExportNamedDeclaration":
        if (isNode(node["source"])) add(node["source"], node);
        break;
      case "TSExternalModuleReference":
        add(node["expression"], node);
        break;
      case "CallExpression": {
        const callee = node["callee"];
        const isRequire = isNode(callee) && callee["name"] === "require";
        if (isRequire || isMember(callee, "require", "resolve")) add(first, node);
        break;
      }
      case "NewExpression": {
        const callee = node["callee"];
        const base = (node["arguments"] as readonly unknown[])[1];
        const isLocal = isNode(base) && isNode(base["property"]) && isNode(base["object"]);
        if (isNode(callee) && callee["name"] === "URL" && isLocal) {
          if ((base["object"] as SyntaxNode).type === "MetaProperty") add(first, node);
        }
        break;
      }
      default:
    }
  });
  for (const { value, start } of comments) {
    const reference = /^\/\s*<reference\s+(?:path|types|lib)\s*=\s*["']([^"']+)/.exec(value);
    if (reference) found.push({ to: `reference:${reference[1]}`, line: lineOf(text, start) });
  }
  return found;
}

const isIn = (path: string, folderOrFile: string): boolean =>
  path === folderOrFile || path.startsWith(`${folderOrFile}/`);

/** The row of the table a file belongs to: the one with the longest room. */
function rowOf(file: string): Row | undefined {
  return table.filter(({ room }) => isIn(file, room)).toSorted((a, b) => b.room.length - a.room.length)[0];
}

function allowed({ files, packages, node }: Row): string {
  const all = [...files, ...packages, ...(node ? ["node:*"] : [])];
  return all.length === 0 ? "nothing but itself" : all.join(", ");
}

function mayReach(row: Row, file: string, to: string): boolean {
  if (to.startsWith("node:")) return row.node === true;
  if (!to.startsWith(".") && !to.startsWith("/")) {
    return row.packages.some((name) => isIn(to, name));
  }
  const path = posix.join(posix.dirname(file), to.replace(/\?.*$/, ""));
  return [row.room, ...row.files].some((target) => isIn(path, target));
}

/** One sentence per forbidden import of `file`, each naming what would have been allowed. */
export function violationsIn(file: string, text: string): string[] {
  if (observers.some((room) => isIn(file, room))) return [];
  const row = rowOf(file);
  if (row === undefined) {
    return [`${file}: no row of tests/house/arrows.ts covers this file. Add one, with its arrows.`];
  }
  return reachesOf(file, text).flatMap(({ to, line }) => {
    if (to === undefined) {
      return row.room === "config"
        ? []
        : [`${file}:${line}: imports a computed path. Write it out, so that it can be checked.`];
    }
    if (mayReach(row, file, to)) return [];
    return [`${file}:${line}: ${row.room} may not import ${to}. It may import: ${allowed(row)}.`];
  });
}
