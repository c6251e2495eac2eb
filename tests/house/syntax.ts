/** Reads source text as a syntax tree, so that house tests judge code and not what comments or strings look like. */
import { parseSync } from "vite";

export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export interface Parsed {
  readonly program: SyntaxNode;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
}

/** Throws when the text is not valid TypeScript: a file that cannot be read must not pass unseen. */
export function parse(file: string, text: string): Parsed {
  const lang = file.endsWith("x") ? "tsx" : "ts";
  const { program, comments, errors } = parseSync(file, text, { lang });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { program: program as unknown as SyntaxNode, comments };
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";

/** Calls `visit` for the node and everything below it, outer ones first. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (isNode(child)) walk(child, visit);
    }
  }
}

/** The value of a string literal (or of a template without holes), else undefined. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type === "TSLiteralType") return stringValue(node["literal"]);
  if (node.type === "TemplateLiteral") {
    const quasis = node["quasis"] as readonly { value: { cooked: string } }[];
    return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
  }
  return undefined;
}

/** True for `object.property`, both plain names. */
export function isMember(node: unknown, object: string, property: string): boolean {
  if (!isNode(node) || node.type !== "MemberExpression") return false;
  const [left, right] = [node["object"], node["property"]];
  return isNode(left) && isNode(right) && left["name"] === object && right["name"] === property;
}

/** One-based line of an offset. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;
