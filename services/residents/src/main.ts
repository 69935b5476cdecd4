import { startService } from '@yimen/subgraph';
import { residents } from './residents.definition.js';

await startService(residents);
