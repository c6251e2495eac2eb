/** Review acts: who may do them, about what, and whether the reviewer saw what stands there now. */
import type { Handlers } from "../../shared/api/calls.ts";
import { fail } from "../../shared/api/reply.ts";
import { hashJson } from "../../shared/document/index.ts";
import { Day, edgeOf, nodeOf, stageOf } from "../../shared/journey/index.ts";
import { type Localized, inLanguage } from "../../shared/words/language.ts";
import { kindOf } from "../../shared/kinds/index.ts";
import { item } from "../../shared/library/index.ts";
import {
  type Actor,
  type Anchor,
  type Evidence,
  type ReviewAct,
  type ReviewLedger,
  evidenceOf,
  inTheWay,
  mustBeMet,
  reviewerRoles,
  roleWords,
  scopeOf,
  threadsAt,
} from "../../shared/review/index.ts";
import { type Finding, ruleById, subjectOf } from "../../shared/rules/index.ts";
import type { Loaded } from "../store/cache.ts";
import { type Desk, journeyIn, libraryIn } from "./desk.ts";
import { type Ledger, reviewEvent } from "./ledger.ts";
import type { Problems } from "./problems.ts";

export function reviewCalls(
  desk: Desk,
  ledger: Ledger,
  problems: Problems,
): Pick<Handlers, "reviews.list" | "reviews.add"> {
  const { workspace } = desk;
  return {
    "reviews.list"({ journey }) {
      journeyIn(desk, journey);
      return { events: [...ledger.events(journey)] };
    },
    "reviews.add"({ act }) {
      const loaded = journeyIn(desk, act.journey);
      const event = workspace.write((signature) => {
        if (ledger.events(act.journey).some((known) => known.act.id === act.id))
          fail("refused", { en: "This was recorded already.", de: "Das ist schon im Protokoll." }, { place: act.id });
        checkAct(act, signature.actor, loaded, ledger.fold(act.journey));
        const { revision } = loaded.row;
        return reviewEvent(
          workspace.journal.add(
            { kind: "review", document: act.journey, revision, payload: bound(act, loaded.doc) },
            signature,
          ),
        );
      });
      ledger.remember(event);
      desk.tell("review-added", { journey: act.journey, event });
      desk.tell("overview-changed", {});
      return { event };
    },
  };

  function checkAct(act: ReviewAct, actor: Actor, { doc }: Loaded, review: ReviewLedger): void {
    switch (act.act) {
      case "annotate":
        if (mustBeMet(act))
          onlyReviewers(actor, {
            en: `mark a remark as ${act.severity}`,
            de: "eine Anmerkung als verpflichtend kennzeichnen",
          });
        return checkAnchor(act.anchor, doc);
      case "reply":
      case "resolve":
      case "reopen": {
        const thread = review.threads.get(act.thread);
        if (!thread)
          return fail(
            "not-found",
            { en: "This remark is not there.", de: "Diese Anmerkung gibt es nicht." },
            { place: act.thread },
          );
        if (act.act === "resolve" && thread.state === "resolved")
          fail("refused", { en: "This remark is resolved already.", de: "Diese Anmerkung ist schon erledigt." });
        if (act.act === "reopen" && thread.state === "open")
          fail("refused", { en: "This remark is open already.", de: "Diese Anmerkung ist schon offen." });
        // An approval does not count while one of these is open: who is reviewed does not say that it was met.
        if (act.act === "resolve" && mustBeMet(thread))
          onlyReviewers(actor, {
            en: "resolve a remark that must be met",
            de: "eine verpflichtende Anmerkung erledigen",
          });
        return;
      }
      case "decide":
        onlyReviewers(actor, { en: "approve or reject content", de: "Inhalte freigeben oder ablehnen" });
        return checkDecision(act, doc, review);
      case "waive":
        onlyReviewers(actor, { en: "waive a finding", de: "für einen Befund eine Ausnahme machen" });
        return checkWaiver(act, doc);
      case "end-waiver":
        onlyReviewers(actor, { en: "end a waiver", de: "eine Ausnahme beenden" });
        if (!review.waivers.has(act.waiver))
          fail(
            "not-found",
            {
              en: "This waiver is not there, or has ended.",
              de: "Diese Ausnahme gibt es nicht, oder sie ist beendet.",
            },
            { place: act.waiver },
          );
    }
  }

  function checkAnchor(anchor: Anchor, journey: Loaded["doc"]): void {
    const there =
      anchor.on === "journey" ||
      (anchor.on === "node" && nodeOf(journey, anchor.node)) ||
      (anchor.on === "edge" && edgeOf(journey, anchor.edge)) ||
      (anchor.on === "stage" && stageOf(journey, anchor.stage)) ||
      (anchor.on === "version" &&
        item(libraryIn(desk), "version", anchor.version) &&
        (anchor.node === null || nodeOf(journey, anchor.node)));
    if (!there)
      fail(
        "not-found",
        {
          en: "What this remark is about is no longer there.",
          de: "Das, wozu diese Anmerkung gehört, ist nicht mehr da.",
        },
        {
          way: { en: "Look again and place the remark anew.", de: "Erneut ansehen und die Anmerkung neu setzen." },
        },
      );
  }

  function checkDecision(
    act: Extract<ReviewAct, { act: "decide" }>,
    journey: Loaded["doc"],
    review: ReviewLedger,
  ): void {
    const node = nodeOf(journey, act.node);
    if (!node)
      return fail(
        "not-found",
        { en: "This node is no longer there.", de: "Dieser Schritt ist nicht mehr da." },
        { place: act.node },
      );
    if (!kindOf(node).content)
      fail(
        "refused",
        {
          en: "Only nodes that deliver content are approved.",
          de: "Freigegeben werden nur Schritte, die Inhalte liefern.",
        },
        { place: act.node },
      );
    if (act.verdict !== "approved" && act.comment.trim() === "")
      fail(
        "bad-input",
        { en: "This decision needs a reason.", de: "Zu dieser Entscheidung gehört eine Begründung." },
        {
          place: "$.act.comment",
          way: { en: "Say what has to change, or why not.", de: "Sagen, was zu ändern ist oder was dagegen spricht." },
        },
      );
    const open = threadsAt(review, act.node).filter((thread) => thread.state === "open");
    // A window that has not heard of the remark yet would not have offered this.
    if (inTheWay(act.verdict, open).length > 0)
      fail(
        "refused",
        {
          en: "A remark that must be met is still open here.",
          de: "Hier ist noch eine verpflichtende Anmerkung offen.",
        },
        {
          place: act.node,
          way: {
            en: "Have it met and resolved, then decide.",
            de: "Sie umsetzen und erledigen lassen, dann entscheiden.",
          },
        },
      );
    checkDay(act.validUntil, { en: "An approval", de: "Eine Freigabe" });
    checkEvidence(act, evidenceOf(node, scopeOf(journey, libraryIn(desk)), libraryIn(desk), desk.today()));
  }

  function checkEvidence({ node, evidence }: Extract<ReviewAct, { act: "decide" }>, now: Evidence): void {
    const { scope } = evidence;
    if (!scope)
      return fail(
        "bad-input",
        {
          en: "The evidence does not say for which markets and which audience the content was judged.",
          de: "Der Beleg sagt nicht, für welche Märkte und welche Zielgruppe der Inhalt beurteilt wurde.",
        },
        { place: "$.act.evidence.scope" },
      );
    // What is recorded as seen must be what its hash is of, or the record would show one thing and prove another.
    if (evidence.node !== node || hashJson(evidence.seen) !== evidence.hash || hashJson(scope.seen) !== scope.hash)
      fail(
        "bad-input",
        { en: "The evidence does not fit its own hash.", de: "Der Beleg passt nicht zu seinem eigenen Hash." },
        { place: "$.act.evidence" },
      );
    const isScope = scope.hash !== now.scope?.hash;
    if (evidence.hash !== now.hash || isScope)
      fail(
        "stale-revision",
        isScope
          ? {
              en: "For whom or where the journey is changed while you were reading; look again.",
              de: "Für wen oder wo die Journey gilt, hat sich während des Lesens geändert; erneut ansehen.",
            }
          : {
              en: "The content changed while you were reading; look again.",
              de: "Der Inhalt hat sich während des Lesens geändert; erneut ansehen.",
            },
        {
          place: node,
          way: { en: "Look at what changed, then decide.", de: "Die Änderung ansehen, dann entscheiden." },
          facts: { evidence: now },
        },
      );
  }

  function checkWaiver(act: Extract<ReviewAct, { act: "waive" }>, journey: Loaded["doc"]): void {
    const rule = ruleById(act.rule);
    if (!rule)
      return fail(
        "not-found",
        { en: `There is no rule “${act.rule}”.`, de: `Die Regel „${act.rule}“ gibt es nicht.` },
        { place: "$.act.rule" },
      );
    if (!rule.waivable)
      fail(
        "refused",
        { en: "Findings of this rule cannot be waived.", de: "Für Befunde dieser Regel gibt es keine Ausnahmen." },
        { way: { en: "Change the journey instead.", de: "Stattdessen die Journey ändern." } },
      );
    checkDay(act.until, { en: "A waiver", de: "Eine Ausnahme" });
    const finding = findingOf(act);
    if (!finding)
      return fail("stale-revision", {
        en: "This finding is no longer there; nothing needs to be waived.",
        de: "Diesen Befund gibt es nicht mehr; eine Ausnahme ist nicht nötig.",
      });
    const now = subjectNow(finding, journey);
    if (act.subject !== undefined && act.subject !== now)
      fail(
        "stale-revision",
        {
          en: "What this finding is about changed while the reason was written; look again.",
          de: "Worum es in diesem Befund geht, hat sich während des Schreibens geändert; erneut ansehen.",
        },
        { place: finding.at ?? act.journey },
      );
  }

  function findingOf({ journey, rule, fingerprint }: Extract<ReviewAct, { act: "waive" }>): Finding | undefined {
    return problems.of(journey, "review").find((one) => one.rule === rule && one.fingerprint === fingerprint);
  }

  function subjectNow(finding: Finding, journey: Loaded["doc"]): string {
    return subjectOf(finding, { journey, library: libraryIn(desk), today: desk.today() });
  }

  /** No waiver is recorded that is bound to nothing: one that does not say what it is about is about what is there now. */
  function bound(act: ReviewAct, journey: Loaded["doc"]): ReviewAct {
    if (act.act !== "waive" || act.subject !== undefined) return act;
    const finding = findingOf(act);
    return finding ? { ...act, subject: subjectNow(finding, journey) } : act;
  }

  function checkDay(day: string | null, what: Localized<string>): void {
    if (day === null) return;
    if (!Day.safeParse(day).success)
      fail(
        "bad-input",
        { en: `“${day.slice(0, 20)}” is not a day.`, de: `„${day.slice(0, 20)}“ ist kein Datum.` },
        { way: { en: "Write it as 2026-12-31.", de: "In der Form 2026-12-31 schreiben." } },
      );
    if (day < desk.today())
      fail(
        "refused",
        {
          en: `${what.en} cannot end in the past.`,
          de: `${inLanguage(what, "de")} kann nicht in der Vergangenheit enden.`,
        },
        { way: { en: "Choose today or a later day.", de: "Heute oder einen späteren Tag wählen." } },
      );
  }
}

function onlyReviewers(actor: Actor, what: Localized<string>): void {
  if (!reviewerRoles.includes(actor.role))
    fail(
      "refused",
      {
        en: `Only a medical, legal or regulatory reviewer may ${what.en}; you work as ${actor.role}.`,
        de: `Nur in der Prüfung (Medical, Recht, Regulatory) lässt sich ${inLanguage(what, "de")}; gearbeitet wird hier als ${roleWords.de[actor.role]}.`,
      },
      {
        way: {
          en: "Change your role in your profile if that is what you are.",
          de: "Die Rolle im Profil ändern, wenn das die eigene Aufgabe ist.",
        },
      },
    );
}
