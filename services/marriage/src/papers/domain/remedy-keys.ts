/** How long the remedies against a decision of a registry are open. */
export const remedyKeys = {
  reconsideration: 'marriage.remedy.reconsideration',
  litigation: 'marriage.remedy.litigation',
} as const;
/** The nation's parameters of the remedies: the YAML beside this file. */
export const remedyParameterFiles: readonly URL[] = [new URL('./parameters/remedy.yaml', import.meta.url)];
