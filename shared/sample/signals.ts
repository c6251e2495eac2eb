/** What can be known in the sample: events that systems send, and attributes that conditions may ask for. */
import type { AttributeRecord, LibraryRecord, TriggerRecord } from "../library/index.ts";

const trigger = (
  id: string,
  name: string,
  more: Partial<TriggerRecord> & Pick<TriggerRecord, "event" | "function">,
): LibraryRecord => ({
  id,
  type: "trigger",
  name,
  description: "",
  source: "Customer platform",
  payload: [],
  latency: 60,
  owner: "Customer data team",
  oncePerDays: null,
  ...more,
});

const day = 1440;

export const triggers: readonly LibraryRecord[] = [
  trigger("congress-sign-up", "Congress sign-up", {
    description: "A cardiologist registered for our stand or symposium.",
    source: "Congress registration",
    event: "congress.registered",
    payload: [
      { name: "congress", type: "text" },
      { name: "country", type: "text" },
      { name: "registered_on", type: "date" },
    ],
    latency: day,
    function: "marketing",
    owner: "Congress team",
    oncePerDays: 90,
  }),
  trigger("medical-question", "Medical question received", {
    description: "Somebody asked the enquiry desk on their own account; nothing here asked them to.",
    source: "Enquiry desk",
    event: "enquiry.received",
    payload: [
      { name: "topic", type: "text" },
      { name: "received_on", type: "date" },
      { name: "unsolicited", type: "boolean" },
    ],
    latency: 30,
    function: "medical",
    owner: "Medical information",
    oncePerDays: 1,
  }),
  trigger("start-form", "Start form received", {
    description: "A practice enrolled its first patient. Counted per practice; no patient is named.",
    source: "Support programme",
    event: "programme.start_form",
    payload: [
      { name: "practice", type: "text" },
      { name: "received_on", type: "date" },
    ],
    latency: 2 * day,
    function: "patient-services",
    owner: "Support programme team",
    oncePerDays: 30,
  }),
  trigger("fifth-start-form", "Fifth start form received", {
    description: "The fifth patient of one practice enrolled.",
    source: "Support programme",
    event: "programme.fifth_start_form",
    payload: [{ name: "practice", type: "text" }],
    latency: 2 * day,
    function: "patient-services",
    owner: "Support programme team",
    oncePerDays: 365,
  }),
  trigger("programme-joined", "Joined the programme", {
    description: "A patient enrolled and agreed to be contacted.",
    source: "Support programme",
    event: "programme.joined",
    payload: [
      { name: "language", type: "text" },
      { name: "therapy_start", type: "date" },
    ],
    latency: 15,
    function: "patient-services",
    owner: "Support programme team",
    oncePerDays: 365,
  }),
  trigger("target-dose", "Target dose reached", {
    description: "The nurse noted the target dose in the programme.",
    source: "Nurse desk",
    event: "titration.target_reached",
    payload: [{ name: "weeks", type: "number" }],
    latency: day,
    function: "patient-services",
    owner: "Nurse desk",
    oncePerDays: 180,
  }),
  trigger("refill-collected", "Refill collected", {
    source: "Pharmacy network",
    event: "pharmacy.refill",
    payload: [{ name: "days_supplied", type: "number" }],
    latency: 3 * day,
    function: "patient-services",
    owner: "Support programme team",
    oncePerDays: null,
  }),
  trigger("side-effect-report", "Side effect reported", {
    description: "Goes to drug safety within one working day, whatever else happens.",
    source: "Drug safety desk",
    event: "safety.report_received",
    payload: [
      { name: "channel", type: "text" },
      { name: "received_on", type: "date" },
    ],
    latency: 30,
    function: "pharmacovigilance",
    owner: "Drug safety",
  }),
  trigger("home-scale", "Weight from the home scale", {
    description: "Planned: the scale's maker has not named the interface yet.",
    source: "",
    event: "scale.weight",
    payload: [{ name: "kilograms", type: "number" }],
    latency: 10,
    function: "patient-services",
    owner: "",
    oncePerDays: 1,
  }),
];

const attribute = (
  id: string,
  name: string,
  fieldType: AttributeRecord["fieldType"],
  owner: AttributeRecord["function"],
  options: readonly (readonly [string, string])[] = [],
  more: Partial<AttributeRecord> = {},
): LibraryRecord => ({
  id,
  type: "attribute",
  name,
  fieldType,
  options: options.map(([value, label]) => ({ value, label })),
  source: "Customer platform",
  function: owner,
  health: false,
  ...more,
});

const health = { health: true, source: "Support programme" };
const byMedical = { source: "Medical affairs records" };

export const attributes: readonly LibraryRecord[] = [
  attribute("speciality", "speciality", "choice", "marketing", [
    ["cardiology", "cardiology"],
    ["internal-medicine", "internal medicine"],
    ["general-practice", "general practice"],
  ]),
  attribute("setting", "place of work", "choice", "marketing", [
    ["office", "office"],
    ["clinic", "clinic"],
    ["hospital", "hospital"],
  ]),
  attribute("rep-access", "access for reps", "choice", "sales", [
    ["open", "open"],
    ["online", "online only"],
    ["closed", "closed"],
  ]),
  attribute("hf-patients", "heart failure patients a year", "number", "marketing", [], {
    source: "Practice statistics, aggregated",
  }),
  attribute("preferred-channel", "preferred channel", "choice", "marketing", [
    ["talk", "talks"],
    ["evening", "evenings with colleagues"],
    ["reading", "reading on their own"],
  ]),
  attribute("portal-member", "registered at the portal", "boolean", "marketing"),
  attribute("last-contact", "last promotional contact", "date", "marketing"),
  attribute("emails-opened", "emails opened in 90 days", "number", "marketing"),
  attribute("language", "language", "choice", "marketing", [
    ["de", "German"],
    ["fr", "French"],
    ["en", "English"],
  ]),
  attribute("sample-signed", "signed sample request on file", "boolean", "sales"),
  attribute(
    "scientific-interest",
    "scientific interest",
    "choice",
    "medical",
    [
      ["mechanism", "mechanism"],
      ["outcomes", "outcomes"],
      ["kidney", "heart and kidney"],
    ],
    byMedical,
  ),
  attribute("last-liaison", "last talk with a science liaison", "date", "medical", [], byMedical),
  attribute("investigator", "investigator in one of our studies", "boolean", "medical", [], byMedical),
  attribute(
    "titration-step",
    "titration step",
    "choice",
    "patient-services",
    [
      ["5", "5 mg"],
      ["10", "10 mg"],
      ["20", "20 mg"],
    ],
    health,
  ),
  attribute("weeks-on-therapy", "weeks on therapy", "number", "patient-services", [], health),
  attribute("weight-gain", "weight gained in three days, kg", "number", "patient-services", [], health),
  attribute("wants-calls", "wants to be called", "boolean", "patient-services"),
  attribute("days-without-refill", "days without a refill", "number", "patient-services", [], health),
];
