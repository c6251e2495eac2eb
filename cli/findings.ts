/** Findings for the three readers of `check`: a person, a program, and tools that read SARIF. */
import type { Language } from "../shared/words/language.ts";
import { sayFinding } from "../shared/rules/index.ts";
import type { Subject, Subjects } from "./subject.ts";
import { type Counts, words } from "./words.ts";

export function countsOf({ findings }: Pick<Subject, "findings">): Counts {
  const open = findings.filter(({ waived }) => !waived);
  const count = (severity: string): number => open.filter((finding) => finding.severity === severity).length;
  return {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    waived: findings.length - open.length,
  };
}

/** Errors and warnings are problems; a hint is none. */
export const problemsIn = ({ errors, warnings }: Pick<Counts, "errors" | "warnings">): number => errors + warnings;

export function findingsAsText({ path, subjects, notes, positions }: Subjects, language: Language): string[] {
  const w = words[language];
  const lines = notes.map((note) => w.note(note));
  for (const subject of subjects) {
    lines.push(`${subject.title} (${subject.id}): ${w.counts(countsOf(subject))}`);
    for (const finding of subject.findings) {
      const position = positions.get(finding.at ?? subject.id);
      const where = position ? `${path}:${position.line}:${position.column}` : (finding.at ?? subject.id);
      const standing = finding.waived ? w.waived : w.severities[finding.severity];
      lines.push(`  ${standing.padEnd(8)} ${sayFinding(finding, language)}`, `           ${finding.rule} · ${where}`);
    }
  }
  return lines;
}

export function findingsAsJson({ path, subjects, notes, positions }: Subjects): unknown {
  return {
    file: path,
    notes,
    journeys: subjects.map((subject) => {
      const counts = countsOf(subject);
      return {
        id: subject.id,
        title: subject.title,
        revision: subject.revision,
        problems: problemsIn(counts),
        ...counts,
        findings: subject.findings.map((finding) => ({
          rule: finding.rule,
          severity: finding.severity,
          at: finding.at,
          field: finding.field ?? null,
          message: sayFinding(finding, "en"),
          evidence: finding.evidence ?? [],
          fingerprint: finding.fingerprint,
          waived: finding.waived ?? null,
          ...positions.get(finding.at ?? subject.id),
        })),
      };
    }),
  };
}
