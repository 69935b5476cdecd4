/** Until when an alert is to be closed. */
export const safeguardKeys = { closeWithin: 'marriage.safeguard.closeWithin' } as const;

/** The parameters of safeguarding: the YAML beside this file. */
export const safeguardParameterFiles: readonly URL[] = [new URL('./parameters/safeguard.yaml', import.meta.url)];
