import { lawBook } from './law-book.js';

/** The law of several places at once, with what their districts published: two statements, however many. */
export const { lawsOf } = lawBook;
