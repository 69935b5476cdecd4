import { scenariosHold } from '@yimen/testing';
import { nationalParameters } from '../../standards/national-law.js';
import { rules } from './rule-registry.js';

scenariosHold(import.meta.dirname, rules, nationalParameters);
