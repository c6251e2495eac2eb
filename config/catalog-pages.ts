/** The pages of docs/catalog, made from the rules, kinds, channels, commands and rule packs themselves: path below docs/catalog → text. */
import { z } from "zod";
import { type Channel, type Figure, channels } from "../shared/channels/index.ts";
import { commands } from "../shared/commands/index.ts";
import { functionWords, sayMinutes } from "../shared/journey/index.ts";
import { type KindId, type NodeKind, kinds, plainFacts } from "../shared/kinds/index.ts";
import { type Rule, type RulePack, type Severity, packs, rules } from "../shared/rules/index.ts";

const made = "<!-- Made by `npm run catalog`. Change the thing itself, not this page. -->";
const page = (...parts: readonly (string | false)[]): string =>
  `${[made, ...parts.filter((part) => part !== false && part !== "")].join("\n\n")}\n`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
const yesNo = (value: boolean): string => (value ? "yes" : "no");
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Messages and buttons with their parameters shown as `{name}`. */
const parameters = new Proxy<Record<string, string>>({}, { get: (_, name) => `{${String(name)}}` });

const severityText = (severity: Rule["severity"]): string => {
  if (typeof severity === "string") return severity;
  const phases: readonly (readonly [string, Severity])[] = [
    ["while drawing", severity.design],
    ["at review", severity.review],
    ["at export", severity.export],
  ];
  return phases.map(([phase, level]) => `${level} ${phase}`).join(", ");
};

function rulePage(rule: Rule): string {
  const words = rule.words.en;
  const standing = rule.waivable ? "a reviewer may waive it, with a reason and an end" : "it cannot be waived";
  return page(
    `# ${words.title}`,
    `\`${rule.id}\` · ${rule.group} · ${severityText(rule.severity)}`,
    words.why,
    `${rule.locked ? "It cannot be switched off" : "It can be switched off"}; ${standing}.`,
    `## What it says\n\n${list(Object.values(words.messages).map((say) => say(parameters)))}`,
    Object.keys(words.fixes).length > 0 &&
      `## What it offers to do\n\n${list(Object.values(words.fixes).map((say) => say(parameters)))}`,
    `## Where it comes from\n\n${rule.source}`,
  );
}

function kindPage(kind: NodeKind<KindId, unknown>): string {
  const words = kind.words.en;
  const roles = {
    entry: "people come in here",
    end: "people leave here",
    touch: "delivers content",
    step: "people pass through",
    aside: "beside the flow",
  };
  const ways = kind
    .ports(kind.blank(), plainFacts)
    .map(({ id, name }) => (name === "" ? `one way on (\`${id}\`)` : `${name} (\`${id}\`)`));
  const field = (path: string): string => path.replace(/^data\./, "");
  return page(
    `# ${words.title}`,
    `\`${kind.id}\` · ${roles[kind.role]}`,
    `${words.hint}.`,
    `## Ways out of a new one\n\n${ways.length > 0 ? list(ways) : "None."}`,
    kind.fields.length > 0 &&
      `## Fields\n\n${table(
        ["Field", "Key", "Edited as"],
        kind.fields.map(({ path, as }) => {
          const unit = words.units?.[field(path)];
          return [words.fields[field(path)] ?? capital(field(path)), `\`${path}\``, unit ? `${as}, ${unit}` : as];
        }),
      )}`,
    kind.reviewed !== undefined &&
      `## What an approval binds to\n\n${list(kind.reviewed.map((key) => words.fields[key] ?? key))}`,
  );
}

const figure = (value: Figure | null, unit = ""): string =>
  value ? `${value.value}${unit} (${value.source}, ${value.year})` : "no trustworthy figure";

function channelPage(channel: Channel): string {
  const words = channel.words.en;
  const { limits } = channel;
  return page(
    `# ${words.title}`,
    `\`${channel.id}\` · owned by ${functionWords.en[channel.function]} · regulated as ${channel.regulatedAs}`,
    `${words.hint}.`,
    table(
      ["Property", "Value"],
      [
        ["Addressed to one person", yesNo(channel.personal)],
        ["Carried out by a person", yesNo(channel.human)],
        ["Two-way", yesNo(channel.twoWay)],
        ["Free text may come back", yesNo(channel.freeText)],
        ["Devices", channel.devices.join(", ")],
        ["Formats", channel.formats.join(", ")],
        ["Longest text", limits.maxText === null ? "no limit" : `${limits.maxText} characters`],
        ["Links, attachments, QR codes", [limits.links, limits.attachments, limits.qr].map(yesNo).join(", ")],
        ["Needs content", yesNo(channel.needsContent)],
        ["A reaction means something after", sayMinutes(channel.minReaction, "en")],
        ["Typical time to a reaction, minutes", figure(channel.reactionTime)],
        ["Cost per contact", figure(channel.costPerContact, " €")],
      ],
    ),
    `## Consent\n\n${table(
      ["Market", "Consent"],
      Object.entries(channel.consent).map(([market, consent]) => [market === "*" ? "all others" : market, consent]),
    )}`,
    channel.closedTo !== undefined &&
      `## Not for\n\n${list(Object.entries(channel.closedTo).map(([market, who]) => `${market === "*" ? "everywhere" : market}: ${who.join(", ")}`))}`,
    `## Events\n\n${table(
      ["Event", "Id", "Reaction"],
      channel.events.map(({ id, reaction }) => [words.events[id] ?? id, `\`${id}\``, yesNo(reaction)]),
    )}`,
    Object.keys(channel.rates).length > 0 &&
      `## Rates\n\n${table(
        ["Rate", "Value"],
        Object.entries(channel.rates).map(([name, rate]) => [name, figure(rate)]),
      )}`,
  );
}

interface ArgumentSchema {
  readonly properties?: Readonly<
    Record<string, { readonly type?: string; readonly $ref?: string; readonly enum?: readonly unknown[] }>
  >;
  readonly required?: readonly string[];
}

function commandPage(command: (typeof commands)[number]): string {
  const { properties = {}, required = [] } = z.toJSONSchema(command.args, { unrepresentable: "any" }) as ArgumentSchema;
  const shape = (value: (typeof properties)[string]): string =>
    value.enum?.map(String).join(", ") ?? value.type ?? "value";
  const refusals = Object.values(command.words.en as Readonly<Record<string, unknown>>).filter(
    (word): word is string => typeof word === "string" && word.endsWith("."),
  );
  const on = command.on === "any" ? "the journey or the library" : `the ${command.on}`;
  return page(
    `# ${command.name}`,
    `Writes to ${on}. One call is one step to undo.`,
    `## Arguments\n\n${table(
      ["Argument", "Shape", "Needed"],
      Object.entries(properties).map(([name, value]) => [`\`${name}\``, shape(value), yesNo(required.includes(name))]),
    )}`,
    refusals.length > 0 && `## When it says no\n\n${list(refusals)}`,
  );
}

function packPage(pack: RulePack): string {
  const rows: (readonly [string, string, string])[] = [
    ...Object.entries(pack.quiet).map(
      ([kind, hours]) =>
        [
          `Quiet hours, ${kind}`,
          `${hours.from} to ${hours.to}${hours.stricter ? `; narrower: ${hours.stricter.join("; ")}` : ""}`,
          hours.source,
        ] as const,
    ),
    [
      "Prescription medicine advertised to the public",
      pack.rxPromotionToPublic.allowed ? "allowed" : "forbidden",
      pack.rxPromotionToPublic.source,
    ],
    ["Objections honoured within", `${pack.optOutDays.days} working days`, pack.optOutDays.source],
    ["An approval counts for at most", `${pack.approvalMonths.months} months`, pack.approvalMonths.source],
    ["Emails to one person", `${pack.emailCap.count} in ${pack.emailCap.days} days`, pack.emailCap.source],
    ...pack.touchCaps.map(
      (cap) => ["All touches to one person", `${cap.count} in ${cap.days} days`, cap.source] as const,
    ),
    [
      "Unsolicited visits and calls",
      pack.repCalls ? `${pack.repCalls.count} in ${pack.repCalls.days} days` : "the company's own cap",
      pack.repCalls?.source ?? "",
    ],
    [
      "Samples of one medicine",
      pack.samples?.perYear
        ? `${pack.samples.perYear} a year for ${pack.samples.years ?? "any"} years`
        : "national or by request",
      pack.samples?.source ?? "",
    ],
    ["Safety reporting line in the item", pack.safetyStatementInItem.required, pack.safetyStatementInItem.source],
    ["Prescribing information", pack.prescribingInformation.form, pack.prescribingInformation.source],
    [
      "Professionals are verified",
      pack.verifiedProfessionals.required ? "required" : "recommended",
      pack.verifiedProfessionals.source,
    ],
    ["Information on unapproved uses", pack.siuu.mode, pack.siuu.source],
    ["Adverse events reach drug safety within", `${pack.adverseEventHours.hours} hours`, pack.adverseEventHours.source],
  ];
  return page(
    `# ${pack.title}`,
    `Rule pack \`${pack.pack}\`, version ${pack.version} of ${pack.date}. Markets: ${pack.markets.join(", ")}.`,
    "These numbers are what the checks reckon with. They are no legal advice: whether they are right for a company is its own decision.",
    table(["What", "Value", "Source"], rows),
  );
}

/** Path below docs/catalog → text, in a fixed order. */
export function catalogPages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const shelf = <Thing>(
    folder: string,
    title: string,
    things: readonly Thing[],
    idOf: (thing: Thing) => string,
    line: (thing: Thing) => string,
    text: (thing: Thing) => string,
  ): void => {
    pages.set(
      `${folder}/index.md`,
      page(`# ${title}`, list(things.map((thing) => `[${idOf(thing)}](${idOf(thing)}.md): ${line(thing)}`))),
    );
    for (const thing of things) pages.set(`${folder}/${idOf(thing)}.md`, text(thing));
  };
  shelf(
    "rules",
    "Rules",
    rules,
    (rule) => rule.id,
    (rule) => `${rule.words.en.title} (${rule.group}, ${severityText(rule.severity)})`,
    rulePage,
  );
  shelf(
    "kinds",
    "Node kinds",
    kinds as unknown as readonly NodeKind<KindId, unknown>[],
    (kind) => kind.id,
    (kind) => kind.words.en.hint,
    kindPage,
  );
  shelf(
    "channels",
    "Channels",
    channels as readonly Channel[],
    (channel) => channel.id,
    (channel) => channel.words.en.hint,
    channelPage,
  );
  shelf(
    "commands",
    "Commands",
    commands,
    (command) => command.name,
    (command) => `writes to ${command.on === "any" ? "journey or library" : command.on}`,
    commandPage,
  );
  shelf(
    "packs",
    "Rule packs",
    packs,
    (pack) => pack.pack,
    (pack) => `${pack.title}, version ${pack.version}`,
    packPage,
  );
  pages.set(
    "index.md",
    page(
      "# Catalogue",
      "Everything the product knows, read off the things themselves.",
      list([
        "[Rules](rules/index.md)",
        "[Rule packs](packs/index.md)",
        "[Node kinds](kinds/index.md)",
        "[Channels](channels/index.md)",
        "[Commands](commands/index.md)",
      ]),
    ),
  );
  return pages;
}
