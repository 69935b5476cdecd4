/** The nation's parameters of 低保: YAML files beside this one. The caller reads them and gives their text to the parser. */
export const nationalParameterFiles: readonly URL[] = [
  'documents.yaml',
  'members-and-income.yaml',
  'payment.yaml',
  'notice-and-supervision.yaml',
  'procedure.yaml',
  'reviews.yaml',
  'tiers-and-fadeout.yaml',
  'time-limits.yaml',
].map((name) => new URL(`./parameters/${name}`, import.meta.url));
