/** Compares a folder of one-thing-per-file with the list in its index.ts. */
import { posix } from "node:path";
import { reachesOf } from "./imports.ts";
import { isNode, parse, stringValue, walk, type SyntaxNode } from "./syntax.ts";

/** The expression inside `as const`, `satisfies …`, `Object.freeze(…)` and `define…(…)`. */
function inner(node: unknown): readonly SyntaxNode[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return inner(node["expression"]);
    case "CallExpression":
      return (node["arguments"] as readonly unknown[]).flatMap(inner);
    default:
      return [node];
  }
}

interface Declaration {
  readonly value: readonly SyntaxNode[];
  readonly exported: boolean;
}

function topLevel(program: SyntaxNode): Declaration[] {
  return (program["body"] as readonly SyntaxNode[]).flatMap((statement) => {
    const exported = statement.type === "ExportNamedDeclaration";
    const declaration = exported ? statement["declaration"] : statement;
    if (!isNode(declaration) || declaration.type !== "VariableDeclaration") return [];
    return (declaration["declarations"] as readonly SyntaxNode[]).map(({ init }) => ({
      value: inner(init),
      exported,
    }));
  });
}

/** The `id` (or, without one, the `name`) of the thing a file exports; undefined when it exports no such thing. */
function idIn(file: string, text: string): string | undefined {
  for (const { value, exported } of topLevel(parse(file, text).program)) {
    for (const object of value) {
      if (!exported || object.type !== "ObjectExpression") continue;
      const fields = new Map<string, string>();
      for (const property of object["properties"] as readonly SyntaxNode[]) {
        const key = isNode(property["key"]) ? property["key"]["name"] : undefined;
        const literal = stringValue(property["value"]);
        if (typeof key === "string" && literal !== undefined) fields.set(key, literal);
      }
      const id = fields.get("id") ?? fields.get("name");
      if (id !== undefined) return id;
    }
  }
  return undefined;
}

/** The files whose exports stand in a list (an array or a record) at the top of an index file. */
function listedIn(index: string, text: string): string[] {
  const { program } = parse(index, text);
  const from = new Map<string, string>();
  for (const statement of program["body"] as readonly SyntaxNode[]) {
    const source = stringValue(statement["source"]);
    if (statement.type !== "ImportDeclaration" || source === undefined) continue;
    for (const { local } of statement["specifiers"] as readonly { local: { name: string } }[]) {
      from.set(local.name, posix.join(posix.dirname(index), source));
    }
  }
  const found = new Set<string>();
  for (const { value } of topLevel(program)) {
    for (const list of value) {
      if (list.type !== "ArrayExpression" && list.type !== "ObjectExpression") continue;
      walk(list, (node) => {
        const file = node.type === "Identifier" ? from.get(String(node["name"])) : undefined;
        if (file !== undefined) found.add(file);
      });
    }
  }
  return [...found].toSorted();
}

const importedIn = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The files that others of them import. Read once per list: the same product is asked for every folder. */
function importedAmong(everything: readonly string[], read: (file: string) => string): ReadonlySet<string> {
  const known = importedIn.get(everything);
  if (known) return known;
  const imported = new Set(
    everything.flatMap((file) => reachesOf(file, read(file)).map(({ to = "" }) => posix.join(posix.dirname(file), to))),
  );
  importedIn.set(everything, imported);
  return imported;
}

/**
 * One sentence per disagreement. `read` gives the text of a file. A file without an id that some other of `everything`
 * imports is what things have in common, not a thing; one that nobody imports was forgotten.
 */
export function registryProblems(
  folder: string,
  everything: readonly string[],
  read: (file: string) => string,
): string[] {
  const files = everything.filter((file) => file.startsWith(`${folder}/`));
  const index = `${folder}/index.ts`;
  if (!files.includes(index)) return [`${folder}: index.ts, the list of what is here, is missing.`];

  const code = files.filter((file) => /\.tsx?$/.test(file));
  // A group folder may keep its own list, which the folder's list spreads.
  const listed = listedIn(index, read(index)).flatMap((file) =>
    file.endsWith("/index.ts") && files.includes(file) ? listedIn(file, read(file)) : [file],
  );
  const imported = importedAmong(everything, read);
  const problems: string[] = [];
  for (const file of code.filter((name) => !name.endsWith("/index.ts"))) {
    const id = idIn(file, read(file));
    const name = posix.basename(file).replace(/\.tsx?$/, "");
    const isListed = listed.includes(file);
    if (id === undefined && !isListed && imported.has(file)) continue;
    if (id === undefined) problems.push(`${file}: exports nothing with an id of its own.`);
    else if (id !== name) problems.push(`${file}: is called "${id}" inside. One name on every shelf.`);
    if (!isListed) problems.push(`${file}: is not in the list of ${index}.`);
  }
  for (const file of listed) {
    if (!code.includes(file)) problems.push(`${index}: lists ${file}, which is not a file of this folder.`);
  }
  return problems;
}
