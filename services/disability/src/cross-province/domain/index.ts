export {
  acceptForeign,
  completeMaterials,
  type DeterminationDoubt,
  type ForeignAnswer,
  type ForeignFact,
  type ForeignRefusal,
  notifyForeign,
  pushAgain,
  pushForeign,
  receiveDetermination,
  type SaidDetermination,
  withdrawForeign,
} from './acts.js';
export {
  type ForeignCase,
  type ForeignDeadline,
  type ForeignDetermination,
  type ForeignLimit,
  type ForeignOutcome,
  foreignOutcomes,
} from './foreign-case.js';
export { crossProvincePublishing } from './publishing.js';
export { type ForeignAction, type ForeignStatus, foreignActions, foreignStatusLabels, foreignSteps } from './steps.js';

/** The nation's parameters of 跨省通办: the YAML beside this file. */
export const crossProvinceParameterFiles: readonly URL[] = [
  new URL('./parameters/cross-province.yaml', import.meta.url),
];
