/**
 * The schema that documents have in common (purposes, deliveries, remedies, standing), for a service's definition: `sdl: [new URL('.',
 * import.meta.url), papersSdl]`. It needs the service's own stub of `Person`. A module of its own: a definition loads nothing else.
 */
export const papersSdl = new URL('./papers/papers.graphql', import.meta.url);

/** The schema that cases have in common (status, deadlines, history, determination), for a service's definition beside its own folder. */
export const casesSdl = new URL('./cases/cases.graphql', import.meta.url);
