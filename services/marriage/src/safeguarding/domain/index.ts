export { type AlertKind, alertKinds, duties, type Measure, measures, type Outcome, outcomes } from './duties.js';
export { safeguardKeys, safeguardParameterFiles } from './parameter-files.js';
export {
  type AlertDecision,
  type AlertFact,
  type AlertRefusal,
  type AlertStatus,
  alertSteps,
  close,
  type MeasureTaken,
  record,
  type SafeguardAlert,
  standsInTheWay,
  stillOwed,
  takeMeasure,
} from './safeguard-alert.js';
