/** What people call the steps of a launch in Germany, Austria and France: names of the lengths that are met in practice. */

export const touchNames: Readonly<Record<string, readonly string[]>> = {
  email: [
    "Trial result in brief",
    "Dosing at a glance",
    "Einladung zum Fortbildungsabend Herzinsuffizienz",
    "Second look at the data",
    "Erinnerung: Titrationsschema",
    "What changed in the guideline",
    "Thank you and next steps",
    "Studienergebnis kurz erklärt",
    "Case of the month",
  ],
  "rep-visit": ["Starter kit visit", "Besuch zur Therapieeinstellung", "Follow-up visit", "Practice visit"],
  "rep-email": ["Personal note after the visit", "Nachfassen per Außendienst-E-Mail"],
  "msl-visit": ["Data discussion", "Fachgespräch zu Subgruppenanalysen"],
  webinar: ["Expert talk, live", "Online-Fortbildung mit Fallbesprechung", "Renal function, questions answered"],
  portal: ["Data room", "Patientenmaterialien zum Bestellen", "Titration planner"],
  "direct-mail": ["Consent letter", "Dosing card by post", "Postalische Erinnerung"],
  "phone-call": ["Nurse call", "Rückruf der Patientenbegleitung"],
  video: ["Two-minute film", "Wirkmechanismus im Film"],
  sms: ["Short reminder", "Erinnerung an den Termin"],
  congress: ["Talk at the stand", "Symposium Herbsttagung"],
};

export const waitNames = ["Wait 3 days", "A working week", "Eine Woche Bedenkzeit", "Until after the holidays"];
export const decisionNames = [
  "How did they react?",
  "Which speciality?",
  "Wurde die Einladung angenommen?",
  "Patients with heart failure?",
  "Opened the email?",
];
export const branchNames = [
  ["Followed a link", "Opened only"],
  ["Cardiology", "Internal medicine"],
  ["Zugesagt", "Abgesagt"],
  ["More than 80", "20 to 80"],
  ["Clicked", "Opened"],
] as const;
export const groupNames = [
  "Reminder sequence",
  "Erstkontakt",
  "Around the visit",
  "Begleitung in der Einstellungsphase",
];
export const splitNames = ["Reminder test", "Betreffzeilentest", "Invitation test"];
export const noteTexts = [
  "Check the wording with legal before the spring congress.",
  "Abstimmung mit dem Datenschutz steht noch aus.",
  "Numbers are from last year’s launch.",
];
export const entryNames = [
  "Congress sign-up",
  "Kardiologenliste DE",
  "Start form received",
  "Anmeldung im Fachportal",
  "Practices without a visit",
];
export const exitNames = ["Not interested", "No consent", "Handed over to service", "Kein weiterer Kontakt gewünscht"];
export const goalNames = ["First patient", "Fünf Patienten eingestellt", "Attended twice"];
export const remarks = [
  "Is this the wording that was approved in October?",
  "Bitte Pflichttext ergänzen.",
  "Two emails in one week: too close?",
];
