export { recoveryParameterFiles } from './parameter-files.js';
export { type MonthsMeans, type Protection, protectedMinimum } from './protected-minimum.rule.js';
export { causeTexts, paperOfRecovery } from './recovery-document.js';
