const of = (path: string) => new URL(path, import.meta.url);

/** The nation's parameters of the two allowances: the YAML beside their rules. */
export const nationalParameterFiles: readonly URL[] = [
  of('./parameters/procedure.yaml'),
  of('../../award/domain/parameters/renewal.yaml'),
  of('../../recheck/domain/parameters/recheck.yaml'),
  of('../../living-allowance/domain/parameters/living-allowance.yaml'),
  of('../../care-allowance/domain/parameters/care-allowance.yaml'),
];
