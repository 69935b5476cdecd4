/** The nation's parameters of marrying: the YAML beside this file. */
export const marriageParameterFiles: readonly URL[] = [new URL('./parameters/marriage.yaml', import.meta.url)];
