import { lawLock } from '@yimen/casework';

/** The lock of the law of assistance. */
export const lawOfAssistance = lawLock('assistance');

export const { hold: holdLaw, publish: publishingLaw } = lawOfAssistance;
