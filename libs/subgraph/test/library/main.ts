import { startService } from '@yimen/subgraph';
import { library } from './definition.js';

await startService(library);
