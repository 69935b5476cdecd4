/** What a refusal says to people, and the clause that it rests on. */
export type TextOf<Refusal> = { legalBasis: string | null; message: (refusal: Refusal) => string };
