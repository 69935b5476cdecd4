import { openLawBook } from '@yimen/casework';
import { nationalParameters } from './national-law.js';

/** What assistance judges by: see {@link openLawBook}. */
export const { lawOf, reckoningOf, reckoningsOf } = openLawBook(nationalParameters);
