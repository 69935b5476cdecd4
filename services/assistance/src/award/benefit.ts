/** 低保, as the exclusion matrix and the tables of awards and rolls call it. */
export const benefit = 'DIBAO';
