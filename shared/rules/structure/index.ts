/** Structure: whether the drawing is a flow that people can enter, follow and leave. */
export const structureRules = [] as const;
