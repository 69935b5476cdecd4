import { scenariosHold } from '../../../test/rules/scenarios-hold.js';
import { rules } from './rule-registry.js';

scenariosHold(import.meta.dirname, rules);
