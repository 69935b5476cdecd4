/** The nation's parameters of a divorce by agreement: the YAML beside this file. */
export const divorceParameterFiles: readonly URL[] = [new URL('./parameters/divorce.yaml', import.meta.url)];
