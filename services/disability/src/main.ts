import { startService } from '@yimen/subgraph';
import { disability } from './disability.definition.js';

await startService(disability);
