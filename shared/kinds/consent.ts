/** Consent: the gate that lets only those through who agreed to this purpose on this channel, for these brands and markets. */
import { z } from "zod";
import { Id, Market, purposeWords, purposes } from "../journey/index.ts";
import { inLanguage } from "../words/language.ts";
import { defineKind, kindWords, noTime } from "./define.ts";

const Data = z.strictObject({
  purpose: z.enum(purposes),
  channels: z.array(z.string().max(40)).max(40),
  products: z.array(Id).max(50),
  markets: z.array(Market).max(60),
});
type Data = z.infer<typeof Data>;

const words = kindWords({
  en: {
    title: "Consent",
    hint: "Lets through only those who agreed",
    blankName: "Consent",
    sections: { scope: "Agreed to" },
    fields: { purpose: "Purpose", channels: "Channels", products: "Brands", markets: "Markets" },
    options: purposeWords.en,
    ports: { granted: "Granted", "not-granted": "Not granted" },
  },
  de: {
    title: "Einwilligung",
    hint: "Lässt nur durch, wer eingewilligt hat",
    blankName: "Einwilligung",
    sections: { scope: "Eingewilligt in" },
    fields: { purpose: "Zweck", channels: "Kanäle", products: "Marken", markets: "Märkte" },
    options: purposeWords.de,
    ports: { granted: "Erteilt", "not-granted": "Nicht erteilt" },
  },
});

export const consent = defineKind(Data, {
  id: "consent",
  role: "step",
  flow: "one",
  icon: "consent",
  outline: "gate",
  grants: "granted",
  palette: "ask-agree",
  owned: false,
  content: false,
  words,
  blank: (): Data => ({ purpose: "promotional", channels: ["email"], products: [], markets: [] }),
  ports(_, facts) {
    const w = inLanguage(words, facts.language).ports;
    return [
      { id: "granted", name: w.granted },
      { id: "not-granted", name: w["not-granted"], default: true },
    ];
  },
  summary(data, facts) {
    const purpose = inLanguage(purposeWords, facts.language)[data.purpose];
    const where =
      data.markets.length > 0 ? data.markets.join(", ") : data.channels.map((id) => facts.channelTitle(id)).join(", ");
    return where ? `${purpose} · ${where}` : purpose;
  },
  delay: () => noTime,
  fields: [
    { path: "data.purpose", as: "choice", section: "scope", options: purposes },
    { path: "data.channels", as: "choices", section: "scope" },
    { path: "data.products", as: "products", section: "scope" },
    { path: "data.markets", as: "markets", section: "scope" },
  ],
  references: (d) => [
    ...d.channels.map((id) => ({ to: "channel" as const, id, key: "channels" })),
    ...d.products.map((id) => ({ to: "product" as const, id, key: "products" })),
  ],
});
