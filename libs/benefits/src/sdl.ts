/**
 * The schema that rolls, payees and payments have in common, for a service's definition: `sdl: [new URL('.', import.meta.url),
 * payingSdl]`. A module of its own: a definition loads nothing else.
 */
export const payingSdl = new URL('./paying.graphql', import.meta.url);

/** The same for the ledger of claims. */
export const ledgerSdl = new URL('./ledger.graphql', import.meta.url);
