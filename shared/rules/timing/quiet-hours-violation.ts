/** Messages and calls that may come at night, by the hours of the market. */
import type { AnyCall } from "../../commands/index.ts";
import { journeyOf } from "../../journey/index.ts";
import { isKind } from "../../kinds/index.ts";
import { listedIn } from "../../words/language.ts";
import { type Fix, type RuleContext, type RuleReport, defineRule } from "../define.ts";
import { channelOf } from "../events.ts";
import { fixOf } from "../fixing.ts";
import { nodeName } from "../naming.ts";
import { type Clocks, meetsQuiet, safeWindow, sayClocks, sendingTimes } from "../quiet.ts";
import { packOf } from "../packs/index.ts";

type Params = Readonly<Record<string, string | number>>;
const fixes = {
  en: {
    window: ({ window }: Params) => `Send from ${window}, local time`,
    local: () => "Read sending times in each recipient's own zone",
  },
  de: {
    window: ({ window }: Params) => `Von ${window} Ortszeit senden`,
    local: () => "Sendezeiten in der eigenen Zeitzone der Empfänger lesen",
  },
};
/** Names of what a fix puts down, and parts of sentences. */
const named = {
  en: { window: (from: string, to: string) => `${from} to ${to}` },
  de: { window: (from: string, to: string) => `${from} bis ${to} Uhr` },
};

export const quietHoursViolation = defineRule({
  id: "quiet-hours-violation",
  group: "timing",
  severity: "warning",
  locked: false,
  waivable: true,
  source: "TCPA, 47 CFR 64.1200(c)(1) and state laws; our own defaults elsewhere, see the rule packs",
  words: {
    en: {
      title: "Sent in quiet hours",
      messages: {
        time: ({ n, time, m, q }) =>
          `“${n}” may be sent at ${time} local in ${m}; quiet hours are ${q}. Set a send window outside of them.`,
        "any-time": ({ n, m, q }) =>
          `“${n}” may be sent at any time of day in ${m}; quiet hours are ${q}. Set a send window outside of them.`,
        zones: ({ n, zone, m, q }) =>
          `“${n}” is sent by the clock of ${zone}, but ${m} keeps other hours, so it may come in quiet hours (${q}). Use each recipient's own zone.`,
      },
      fixes: fixes.en,
      why: "Calls and text messages at night are against the law in some markets and unwelcome in all. Telephony is an error, email and push are a warning. Hours come from the rule pack of each market, with its source.",
    },
    de: {
      title: "In Ruhezeiten gesendet",
      messages: {
        time: ({ n, time, m, q }) =>
          `„${n}“ kann in ${m} um ${time} Ortszeit gesendet werden; Ruhezeiten sind ${q}. Ein Sendefenster außerhalb davon setzen.`,
        "any-time": ({ n, m, q }) =>
          `„${n}“ kann in ${m} zu jeder Tageszeit gesendet werden; Ruhezeiten sind ${q}. Ein Sendefenster außerhalb davon setzen.`,
        zones: ({ n, zone, m, q }) =>
          `„${n}“ wird nach der Uhr von ${zone} gesendet, in ${m} gilt aber eine andere Zeit, es kann also in Ruhezeiten ankommen (${q}). Die eigene Zeitzone der Empfänger verwenden.`,
      },
      fixes: fixes.de,
      why: "Anrufe und Textnachrichten bei Nacht verstoßen in manchen Märkten gegen das Gesetz und sind in allen unerwünscht. Bei Telefonie ist das ein Fehler, bei E-Mail und Push eine Warnung. Die Zeiten stammen aus dem Regelwerk jedes Marktes, mit Quelle.",
    },
  },
  *check(context): Generator<RuleReport> {
    const { markets, timeZone } = journeyOf(context.journey);
    for (const [at, node] of context.graph.nodes.entries()) {
      const channel = channelOf(node);
      if (!channel || !channel.personal || !isKind(node, "touchpoint")) continue;
      const severity = channel.regulatedAs === "telephony" ? "error" : "warning";
      const hours = markets.toSorted().flatMap((market) => {
        const pack = packOf(market);
        const quiet = pack?.quiet[channel.regulatedAs];
        return pack && quiet ? [{ market, quiet, zones: pack.zones[market] ?? [] }] : [];
      });
      if (hours.length === 0) continue;
      const n = nodeName(context, node);
      const times = sendingTimes(context, at);
      const say = (found: typeof hours): Params => ({
        n,
        m: listedIn(
          found.map(({ market }) => market),
          context.facts.language,
        ),
        q: listedIn([...new Set(found.map(({ quiet }) => sayClocks(quiet)))], context.facts.language, "or"),
      });
      const evidence = (found: typeof hours): string[] => [
        ...new Set(
          found.flatMap(({ market, quiet }) => [
            `${market}: ${sayClocks(quiet)} (${quiet.source})`,
            ...(quiet.stricter ?? []),
          ]),
        ),
      ];
      // A person who calls keeps office hours; a machine does not. Email without a window is left to the platform.
      const anyTime = times === undefined && severity === "error" && !channel.human;
      const broken = times ? hours.filter(({ quiet }) => meetsQuiet(times, quiet)) : anyTime ? hours : [];
      if (broken.length > 0) {
        yield {
          at: node.id,
          field: "sendWindow",
          message: times ? "time" : "any-time",
          params: { ...say(broken), time: times ? sayClocks(times) : "" },
          evidence: evidence(broken),
          severity,
          fixes: setWindow(
            context,
            at,
            safeWindow(
              times,
              hours.map(({ quiet }) => quiet),
            ),
            hours.some(({ zones }) => elsewhereThan(timeZone, zones)),
          ),
          cause: "hours",
        };
        continue;
      }
      const elsewhere = times ? hours.filter(({ zones }) => elsewhereThan(timeZone, zones)) : [];
      if (elsewhere.length === 0) continue;
      yield {
        at: node.id,
        field: "sendWindow",
        message: "zones",
        params: { ...say(elsewhere), zone: timeZone ?? "" },
        evidence: evidence(elsewhere),
        severity,
        fixes: fixOf("local", fixes[context.facts.language].local(), [
          { name: "set-fields", args: { ids: [journeyOf(context.journey).id], fields: { timeZone: null } } },
        ]),
        cause: "zones",
      };
    }
  },
});

/** Somebody in these zones reads another time than the one clock that the journey is read by. */
const elsewhereThan = (timeZone: string | null, zones: readonly string[]): boolean =>
  timeZone !== null && zones.some((zone) => zone !== timeZone);

/** A window in local time is worth nothing by another zone's clock: then each recipient's own zone is chosen along with it. */
function setWindow(context: RuleContext, at: number, { from, to }: Clocks, local: boolean): Fix[] {
  const node = context.graph.nodes[at]!;
  if (!isKind(node, "touchpoint")) return [];
  const days = node.data.sendWindow?.days ?? [1, 2, 3, 4, 5];
  const params = { window: named[context.facts.language].window(from, to) };
  const calls: AnyCall[] = [
    {
      name: "set-fields",
      args: {
        ids: [node.id],
        fields: { "data.sendWindow": { days: days.length > 0 ? days : [1, 2, 3, 4, 5], from, to } },
      },
    },
  ];
  if (local)
    calls.push({ name: "set-fields", args: { ids: [journeyOf(context.journey).id], fields: { timeZone: null } } });
  return fixOf("window", fixes[context.facts.language].window(params), calls, params);
}
