import { startService } from '@yimen/subgraph';
import { assistance } from './assistance.definition.js';

await startService(assistance);
