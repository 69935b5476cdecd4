export { statisticsCsv } from './csv.js';
export * from './figures.js';
export { mayShowTotal, type Shown, withoutSmall, withoutSmallKinds } from './suppress.js';

/** The nation's parameters of the report: the YAML beside this file. */
export const statisticsParameterFiles: readonly URL[] = [new URL('./parameters/statistics.yaml', import.meta.url)];
