/** The language of whoever works is for eyes only: changes, hashes, exported bytes and the record are the same in every one. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandRunnerIn } from "../../../shared/commands/index.ts";
import { openSession } from "../../../shared/document/index.ts";
import { journeyHash } from "../../../shared/journey/index.ts";
import { failureIn } from "../../../shared/api/reply.ts";
import { createClient } from "../../../shared/api/client.ts";
import { lintJourney } from "../../../shared/rules/index.ts";
import { languages } from "../../../shared/words/language.ts";
import { failureOf } from "../../support/expect-failure.ts";
import { callFrom } from "../../support/random-calls.ts";
import { openIn, smallJourney, tempFolder } from "../../support/temp-workspace.ts";
import { openDesk, run } from "../cli/itinera.ts";

const dice = fc.record({
  act: fc.nat(),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
  text: fc.constantFrom("", "Follow up", "“quoted”"),
});

test("100 sequences of random commands: the same changes, the same refusals, the same hash", () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(dice, { minLength: 3, maxLength: 20 }), (sequence) => {
      const [english, german] = languages.map((language) =>
        openSession({ records: smallJourney("j"), runner: commandRunnerIn(language) }),
      );
      for (const [n, one] of sequence.entries()) {
        const call = callFrom(one, english!.doc, n);
        const [a, b] = [english!.dispatch(call), german!.dispatch(call)];
        expect(Object.keys(b)).toEqual(Object.keys(a));
        if ("entry" in a && "entry" in b) expect(b.entry).toEqual(a.entry);
        if ("refused" in a && "refused" in b && (refused += 1)) expect(b.refused).not.toBe(a.refused);
      }
      expect(journeyHash(german!.doc.records())).toBe(journeyHash(english!.doc.records()));
    }),
    { numRuns: 100 },
  );
  expect(refused).toBeGreaterThan(20);
});

test("findings have the same fingerprints, places and severities", () => {
  const { doc } = openSession({
    records: smallJourney("j").filter(({ type }) => type !== "edge"),
    runner: commandRunnerIn("en"),
  });
  const [en, de] = languages.map(
    (language) => lintJourney({ journey: doc, library: doc, today: "2026-11-21", language }).findings,
  );
  const core = (findings: typeof en): unknown[] =>
    findings!.map(({ rule, at, severity, fingerprint, message }) => [rule, at, severity, fingerprint, message]);
  expect(en!.length).toBeGreaterThan(0);
  expect(core(de)).toEqual(core(en));
});

test("an export has the same bytes whoever reads what it left behind", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  await client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "w" });
  const make = (language?: "en" | "de") =>
    client.call("exports.make", { journey: "j", target: "blueprint", draft: true, language });
  const [plain, en, de] = [await make(), await make("en"), await make("de")];
  expect(en).toEqual(plain);
  expect(de.files).toEqual(en.files);
  expect(de.losses.length).toBe(en.losses.length);
  expect(de.losses.map(({ what }) => what)).not.toEqual(en.losses.map(({ what }) => what));
  await app.close();
});

test("an import leaves the same rows in the record", async () => {
  using source = tempFolder();
  const first = await openIn(source);
  await first.client.call("documents.create", { id: "j", records: smallJourney("j"), label: "New", origin: "w" });
  const { files } = await first.client.call("exports.make", { journey: "j", target: "blueprint", draft: true });
  await first.app.close();
  const { name, text } = files[0]!;
  const heads: string[] = [];
  for (const language of languages) {
    using temp = tempFolder();
    const { app, client } = await openIn(temp);
    const preview = await client.call("imports.preview", { name, text, language });
    expect(preview.notes.some((note) => note.startsWith("Sie wurde als Entwurf"))).toBe(language === "de");
    await client.call("imports.commit", { name, text, origin: "w", language });
    heads.push((await client.call("workspace.verify", { language })).head);
    await app.close();
  }
  expect(heads[1]).toBe(heads[0]);
});

test("a failure is one in data and speaks to its reader", async () => {
  using temp = tempFolder();
  const { app, client } = await openIn(temp);
  const german = createClient(app, "de");
  const en = await failureOf(client.call("documents.open", { id: "nobody" }));
  const de = await failureOf(german.call("documents.open", { id: "nobody" }));
  expect(en).toEqual({ code: "not-found", message: "This document is not in the workspace.", place: "nobody" });
  expect(de).toEqual({ ...en, message: "Dieses Dokument ist nicht im Arbeitsbereich." });
  const odd = await failureOf(german.call("documents.open", { id: 7 } as never));
  expect(odd.message).toMatch(/^„documents\.open“ wurde mit einer Eingabe aufgerufen, die nicht passt: hier muss/);
  expect(failureIn({ code: "internal", message: "x" }, "de")).toEqual({ code: "internal", message: "x" });
  await app.close();
});

const { folder, path, itinera } = openDesk();
test("the command line: people read their language, programs and files are the same", async () => {
  const german = (...args: string[]) => run(args, folder, { locale: "de_DE.UTF-8" });
  expect((await german("new", "sample", "--out", "S.itinera")).out).toBe("Erstellt: S.itinera\n");
  const [list, liste] = [await itinera("list", "S.itinera"), await german("list", "S.itinera")];
  expect(list.out).toContain("no problems");
  expect(liste.out).toContain("keine Probleme");
  expect((await itinera("list", "S.itinera", "--language", "de")).out).toBe(liste.out);
  expect((await german("--language=en", "list", "S.itinera")).out).toBe(list.out);
  for (const format of ["json", "sarif"]) {
    const args = ["check", "S.itinera", "--format", format];
    expect((await german(...args)).out, format).toBe((await itinera(...args)).out);
  }
  await itinera("export", "S.itinera", "--journey", "first-patient", "--to", "blueprint", "--out", "en.json");
  const told = await german(
    "export",
    "S.itinera",
    "--journey",
    "first-patient",
    "--to",
    "blueprint",
    "--out",
    "de.json",
  );
  expect(told.err).toContain("Geschrieben: de.json");
  expect(readFileSync(path("de.json"), "utf8")).toBe(readFileSync(path("en.json"), "utf8"));
  const [diff, unterschied] = [await itinera("diff", "en.json", "de.json"), await german("diff", "en.json", "de.json")];
  expect(diff.out).toContain("The same in meaning.");
  expect(unterschied.out).toContain("In der Bedeutung gleich.");
  expect(await itinera("list", "S.itinera", "--language", "fr")).toMatchObject({ code: 2, out: "" });
}, 120_000);
