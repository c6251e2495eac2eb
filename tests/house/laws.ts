/** Laws of the house that can be read off a file: no clock or chance in shared/, no question for a kind's name elsewhere. */
import { isMember, isNode, lineOf, parse, stringValue, walk, type SyntaxNode } from "./syntax.ts";

/** Where shared code asks for the time or for chance instead of being given them. */
export function impurities(file: string, text: string): string[] {
  const found: string[] = [];
  walk(parse(file, text).program, (node) => {
    const say = (what: string): void => {
      found.push(`${file}:${lineOf(text, node.start)}: ${what}. Times, ids and chance come in as arguments.`);
    };
    const callee = node["callee"];
    const isDate = isNode(callee) && callee["name"] === "Date";
    const bare = (node["arguments"] as readonly unknown[] | undefined)?.length === 0;
    if (node.type === "CallExpression" && isDate) say("Date() reads the clock");
    if (node.type === "NewExpression" && isDate && bare) say("new Date() reads the clock");
    if (isMember(node, "Date", "now")) say("Date.now reads the clock");
    if (isMember(node, "Math", "random")) say("Math.random is chance");
  });
  return found;
}

/** Names of other things that come in kinds: a session's event may be an "entry" of the journal. */
const notNodes = new Set(["event"]);

const isKindQuestion = (node: unknown): boolean => {
  if (!isNode(node)) return false;
  if (node.type === "MemberExpression") {
    const { object, property } = node;
    if (isNode(object) && notNodes.has(String(object["name"]))) return false;
    return isNode(property) && (property["name"] === "kind" || stringValue(property) === "kind");
  }
  if (node.type === "ChainExpression") return isKindQuestion(node["expression"]);
  return node.type === "Identifier" && (node["name"] === "kind" || node["name"] === "kindId");
};

/** Where code compares a node's kind with the name of one, or switches on it. `kinds` are the ids there are. */
export function kindQuestions(file: string, text: string, kinds: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const say = (node: SyntaxNode, kind: string): void => {
    found.push(
      `${file}:${lineOf(text, node.start)}: asks whether a kind is "${kind}". Give the kind a field that answers what you want to know.`,
    );
  };
  walk(parse(file, text).program, (node) => {
    if (node.type === "BinaryExpression" && /^[!=]==?$/.test(String(node["operator"]))) {
      const sides = [node["left"], node["right"]];
      const kind = sides.map(stringValue).find((value) => value !== undefined);
      if (kind !== undefined && kinds.has(kind) && sides.some(isKindQuestion)) say(node, kind);
    }
    if (node.type === "SwitchStatement" && isKindQuestion(node["discriminant"])) {
      for (const { test } of node["cases"] as readonly { test: unknown }[]) {
        const kind = stringValue(test);
        if (kind !== undefined && kinds.has(kind)) say(node, kind);
      }
    }
  });
  return found;
}
