/** The nation's parameters of the ledger: the YAML beside this file. The caller reads it and gives its text to the parser. */
export const recoveryParameterFiles: readonly URL[] = [new URL('./parameters/recovery.yaml', import.meta.url)];
