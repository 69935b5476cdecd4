/** 低保 of a household, as the exclusion matrix and the tables of awards and rolls call it. */
export const benefit = 'DIBAO';
/** 单人保 (R-AST-08): one person's, paid with the same roll. */
export const singleBenefit = 'DIBAO_SINGLE';
