import { lawLock, openLawBook } from '@yimen/casework';
import { nationalParameters } from './national-law.js';

/** What a place's own desks go by: the nation's parameters and what the divisions above it published. */
export const lawBook = openLawBook(nationalParameters);

/** Between those who publish a parameter and those who publish at the same moment. */
export const marriageLaw = lawLock('marriage');
