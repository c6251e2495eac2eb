/** Patterns of names as the screen speaks them. */

export const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What a node on the canvas is called: its kind, its own name, then all that is said of it. */
export const nodeNamed = (name: string): RegExp => new RegExp(`^[^:]+: ${literally(name)}(,|$)`);

/** A select speaks its value together with its label. */
export const fieldNamed = (label: string): RegExp => new RegExp(`(^|\\s)${literally(label)}$`);
