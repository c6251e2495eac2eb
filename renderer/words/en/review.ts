/** Words of review: severities, categories, roles, verdicts. */
export const reviewWords = {
  severity: { blocker: "Blocker", required: "Must change", suggestion: "Suggestion", question: "Question", fyi: "For information" },
  category: { medical: "Medical", legal: "Legal", regulatory: "Regulatory", brand: "Brand", other: "Other" },
  role: { designer: "Designer", medical: "Medical", legal: "Legal", regulatory: "Regulatory", operations: "Operations" },
  verdict: { approved: "Approved", "approved-with-changes": "Approved with changes", rejected: "Not approved" },
} as const;
