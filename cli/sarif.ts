/** Findings as SARIF 2.1.0, which code hosts and editors show beside the file. */
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { version } from "../backend/version.ts";
import { type Finding, type Severity, rules, sayFinding } from "../shared/rules/index.ts";
import type { Subject, Subjects } from "./subject.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

export function findingsAsSarif(subjects: Subjects, folder: string): unknown {
  const known = rules.map((rule) => ({
    id: rule.id,
    name: rule.words.en.title,
    shortDescription: { text: rule.words.en.title },
    fullDescription: { text: rule.words.en.why },
    defaultConfiguration: { level: levels[typeof rule.severity === "string" ? rule.severity : rule.severity.design] },
    properties: { group: rule.group, source: rule.source },
  }));
  const index = new Map(known.map(({ id }, i) => [id as string, i]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Itinera", version, informationUri: "https://itinera.invalid/", rules: known } },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { FOLDER: { uri: `${pathToFileURL(resolve(folder)).href.replace(/\/$/, "")}/` } },
        results: subjects.subjects.flatMap((subject) =>
          subject.findings.map((finding) => resultOf(finding, subject, subjects, index.get(finding.rule))),
        ),
      },
    ],
  };
}

function resultOf(
  finding: Finding,
  subject: Subject,
  { path, positions }: Subjects,
  ruleIndex: number | undefined,
): unknown {
  const position = positions.get(finding.at ?? subject.id);
  const record = finding.at === null ? undefined : subject.journey.get(finding.at);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: sayFinding(finding, "en") },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(path),
          ...(position ? { region: { startLine: position.line, startColumn: position.column } } : {}),
        },
        logicalLocations: [
          {
            name: String(record?.["name"] ?? subject.title),
            fullyQualifiedName: finding.at === null ? subject.id : `${subject.id}/${finding.at}`,
            kind: record?.type ?? "journey",
          },
        ],
      },
    ],
    partialFingerprints: { "itinera/v1": `${subject.id}:${finding.fingerprint}` },
    ...(finding.waived
      ? { suppressions: [{ kind: "external", status: "accepted", justification: finding.waived.reason }] }
      : {}),
  };
}

/** Relative paths are URIs under the folder the command ran in; others stand on their own. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const slashed = path.replaceAll("\\", "/");
  if (/^([A-Za-z]:)?\//.test(slashed)) return { uri: pathToFileURL(path).href };
  return { uri: slashed.split("/").map(encodeURIComponent).join("/"), uriBaseId: "FOLDER" };
}
