/** An approval follows exactly its content: gone with any change of it, back with it, and never on anything that nobody approved. */
import type { Page } from "@playwright/test";
import { createDoc } from "../../shared/document/index.ts";
import { nodesOf } from "../../shared/journey/index.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { foldReview, reviewOf, scopeOf } from "../../shared/review/index.ts";
import { comparisonParts } from "../support/app/comparison.ts";
import { expect, test } from "../support/app/fixtures.ts";
import type { Workplace } from "../support/app/workplace.ts";

const story = "First patient, cardiologists DE AT";
test.use({ ground: "sample" });

/** How the content nodes of a journey stand that do not stand as before: "name: state". */
async function standings(workplace: Workplace, id = "first-patient"): Promise<ReadonlyMap<string, string>> {
  const [open, library, { today }] = await Promise.all([
    workplace.client.call("documents.open", { id }),
    workplace.client.call("documents.open", { id: "library" }),
    workplace.client.call("host.about", {}),
  ]);
  const [doc, shelf, ledger] = [createDoc(open.records), createDoc(library.records), foldReview(open.review)];
  const scope = scopeOf(doc, shelf);
  const content = [...nodesOf(doc).values()].filter((node) => kindOf(node).content);
  return new Map(content.map((node) => [`${node.name} ${node.id}`, reviewOf(node, scope, shelf, ledger, today).state]));
}
const differing = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])]
    .filter((key) => a.get(key) !== b.get(key))
    .map((key) => `${key.replace(/ \S+$/, "")}: ${a.get(key) ?? "–"} → ${b.get(key) ?? "–"}`);

const command = async (page: Page, typed: string): Promise<void> => {
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").or(page.getByRole("dialog").getByRole("searchbox")).fill(typed);
  await expect(page.getByRole("option").first()).toContainText(new RegExp(typed, "i"));
  await page.keyboard.press("Enter");
};

const was = (name: string): string => `${name}: approved → –`;
const isNew = (name: string): string => `${name}: – → none`;

test("copies are new content: duplicated, pasted, cut and put back, branched as a variant", async ({
  home,
  designer,
  page,
  workplace,
}) => {
  await home.open(story);
  const before = await standings(workplace);
  const expectDiffering = async (...said: string[]): Promise<void> =>
    expect(differing(before, await standings(workplace))).toEqual(said);
  await designer.select("Consent letter").press("ControlOrMeta+d").press("Escape").expectSaved();
  await expectDiffering(isNew("Consent letter"));
  await designer
    .undo()
    .select("Data room", "Expert talk, live")
    .press("ControlOrMeta+c")
    .press("ControlOrMeta+v")
    .expectSaved();
  await expectDiffering(isNew("Data room"), isNew("Expert talk, live"));
  await designer.undo().select("Data room").press("ControlOrMeta+x").press("ControlOrMeta+v").expectSaved();
  await expectDiffering(was("Data room"), isNew("Data room"));
  await designer.undo().undo().expectSaved();
  await expectDiffering();
  await command(page, "Make a variant");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Made");
  const { journeys } = await workplace.client.call("workspace.overview", {});
  const variant = journeys.find(({ variantOf }) => variantOf);
  expect(variant?.coverage).toMatchObject({ approved: 0, stale: 0, none: before.size });
});

test("stages and places leave approvals alone; replaced words take only theirs, and undo gives it back", async ({
  home,
  designer,
  page,
  workplace,
}) => {
  await home.open(story);
  const before = await standings(workplace);
  await designer.stage("Awareness").rename("First contact").stage("First contact").widen(40).expectSaved();
  await designer.stage("Advocacy").menu("Merge with First contact").press("Escape").press("Shift+Alt+t").expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([]);
  await page.keyboard.press("ControlOrMeta+h");
  const panel = page.getByRole("search", { name: "Find and replace in this journey" });
  await panel.getByRole("textbox", { name: "Find" }).fill("letter");
  await panel.getByRole("textbox", { name: "Replace with" }).fill("note");
  await expect(panel.getByText("1 place")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+Enter");
  await designer.press("Escape").expectNode("Consent note", "approval stale").expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([was("Consent letter"), "Consent note: – → stale"]);
  await designer.undo().expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([]);
});

test("what an older version brings back has its approval again, what it takes away has not", async ({
  home,
  designer,
  page,
  workplace,
}) => {
  await home.open(story);
  const before = await standings(workplace);
  await designer.checkpoint("As approved").select("Consent letter").inspector.write("Sender", "Somebody else");
  await designer.expectSaved();
  expect(differing(before, await standings(workplace))).toEqual(["Consent letter: approved → stale"]);
  const parts = comparisonParts(page);
  await parts.showHistory();
  await parts.line(/As approved/).click();
  await page.keyboard.press("Enter");
  await parts.expectOpen();
  await parts.rows.first().click();
  await parts.detail.getByRole("button", { name: "Restore only this" }).click();
  await page.keyboard.press("Escape");
  await designer.expectNode("Consent letter", /31 Dec 2030/).expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([]);
  await designer.undo().expectNode("Consent letter", "approval stale");
});

test("steps taken out into a journey of their own are undecided there; undo gives the old ones back", async ({
  home,
  designer,
  workplace,
}) => {
  await home.open(story);
  const before = await standings(workplace);
  await designer.select("Trial result in brief", "Wait 3 days").press("ControlOrMeta+Shift+g");
  await designer.expectNode("From Trial result in brief").expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([was("Trial result in brief")]);
  const { journeys } = await workplace.client.call("workspace.overview", {});
  const inner = journeys.find(({ title }) => title === "From Trial result in brief");
  expect(inner?.coverage).toMatchObject({ total: 1, approved: 0, none: 1 });
  await designer.undo().expectSaved();
  expect(differing(before, await standings(workplace))).toEqual([]);
});

test("what is taken over from a variant, approved there or not, has to be approved here", async ({
  home,
  designer,
  reviewer,
  page,
  workplace,
}) => {
  await home.open(story);
  const before = await standings(workplace);
  await command(page, "Make a variant");
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Made");
  await designer
    .select("Consent letter")
    .inspector.write("Sender", "Somebody else")
    .addAfter("Consent letter", "Email")
    .named("Second letter")
    .expectSaved();
  await designer.become("Priya Raman", "Regulatory").review();
  await reviewer.open("Consent letter").approve().open("Second letter").approve();
  await designer.design().become("Ada Novak", "Designer").press("Escape").press("Alt+Shift+d");
  const parts = comparisonParts(page);
  await parts.expectOpen();
  await parts.bar.getByRole("button", { name: /^Take all over/ }).click();
  await expect(page.getByText("Both are the same")).toBeVisible();
  expect(differing(before, await standings(workplace))).toEqual([
    "Consent letter: approved → stale",
    isNew("Second letter"),
  ]);
});
