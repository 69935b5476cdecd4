export {
  closingTime,
  type DayKind,
  dayKinds,
  type MarriageRegistry,
  type OpeningWindow,
  type RegistryFault,
  registryFault,
  windowsOn,
} from './registry.js';
