/** The nation's parameters of false statements: the YAML beside this file. */
export const sanctionParameterFiles: readonly URL[] = [new URL('./parameters/sanctions.yaml', import.meta.url)];
