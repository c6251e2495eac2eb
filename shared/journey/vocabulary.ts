/** The field's own short lists: functions, audience types, purposes, content kinds. Ids are stored; words are for people. */
import type { Localized } from "../words/language.ts";

/** Who owns a thing. On stages, nodes, channels, content, triggers and data fields. */
export const functions = ["marketing", "sales", "medical", "patient-services", "pharmacovigilance"] as const;
export type FunctionId = (typeof functions)[number];

/** Who may be in a journey. */
export const audienceTypes = [
  "hcp-prescriber",
  "hcp-other",
  "pharmacist",
  "payer",
  "patient-on-therapy",
  "caregiver",
  "public",
] as const;
export type AudienceType = (typeof audienceTypes)[number];

/** What a contact is for; consent is asked per purpose, channel, brand and market. */
export const purposes = ["promotional", "educational", "scientific", "service", "safety"] as const;
export type Purpose = (typeof purposes)[number];

/** What a piece of content is in law; it decides which rules apply to it. */
export const contentKinds = [
  "promotional-branded",
  "promotional-unbranded",
  "reminder",
  "disease-awareness",
  "corporate",
  "medical-scientific",
  "siuu",
  "medical-information-response",
  "safety",
  "transactional",
] as const;
export type ContentKind = (typeof contentKinds)[number];

export const functionWords: Localized<Record<FunctionId, string>> = {
  en: {
    marketing: "Marketing",
    sales: "Sales",
    medical: "Medical",
    "patient-services": "Patient services",
    pharmacovigilance: "Pharmacovigilance",
  },
  de: {
    marketing: "Marketing",
    sales: "Außendienst",
    medical: "Medical",
    "patient-services": "Patientenservice",
    pharmacovigilance: "Pharmakovigilanz",
  },
};
export const audienceTypeWords: Localized<Record<AudienceType, string>> = {
  en: {
    "hcp-prescriber": "HCP, prescriber",
    "hcp-other": "HCP, other",
    pharmacist: "Pharmacist",
    payer: "Payer",
    "patient-on-therapy": "Patient on therapy",
    caregiver: "Caregiver",
    public: "Public",
  },
  de: {
    "hcp-prescriber": "Fachkreise, verordnend",
    "hcp-other": "Fachkreise, andere",
    pharmacist: "Apotheke",
    payer: "Kostenträger",
    "patient-on-therapy": "Patienten in Therapie",
    caregiver: "Angehörige",
    public: "Öffentlichkeit",
  },
};
export const purposeWords: Localized<Record<Purpose, string>> = {
  en: {
    promotional: "Promotional",
    educational: "Educational",
    scientific: "Scientific exchange",
    service: "Service",
    safety: "Safety",
  },
  de: {
    promotional: "Werblich",
    educational: "Fortbildung",
    scientific: "Wissenschaftlicher Austausch",
    service: "Service",
    safety: "Sicherheit",
  },
};
export const contentKindWords: Localized<Record<ContentKind, string>> = {
  en: {
    "promotional-branded": "Promotional, branded",
    "promotional-unbranded": "Promotional, unbranded",
    reminder: "Reminder",
    "disease-awareness": "Disease awareness",
    corporate: "Corporate",
    "medical-scientific": "Medical, scientific",
    siuu: "Scientific information on unapproved uses",
    "medical-information-response": "Medical information response",
    safety: "Safety",
    transactional: "Transactional",
  },
  de: {
    "promotional-branded": "Werblich, mit Marke",
    "promotional-unbranded": "Werblich, ohne Marke",
    reminder: "Erinnerungswerbung",
    "disease-awareness": "Krankheitsaufklärung",
    corporate: "Unternehmen",
    "medical-scientific": "Medizinisch-wissenschaftlich",
    siuu: "Wissenschaftliche Information zu nicht zugelassener Anwendung",
    "medical-information-response": "Medizinische Auskunft",
    safety: "Sicherheit",
    transactional: "Transaktional",
  },
};
