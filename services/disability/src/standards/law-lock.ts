import { lawLock } from '@yimen/casework';

/** The lock of the law of disability: held by whoever determines or changes an award, taken alone by who publishes or locks a roll. */
export const lawOfDisability = lawLock('disability');
