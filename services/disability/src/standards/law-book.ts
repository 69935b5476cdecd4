import { lawLock, openLawBook } from '@yimen/casework';
import { nationalParameters } from './national-law.js';

/** What a place is judged by: the nation's parameters and what the divisions above it published. */
export const lawBook = openLawBook(nationalParameters);

/** Between those who publish a standard and those who determine by it. */
export const disabilityLaw = lawLock('disability');
