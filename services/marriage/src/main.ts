import { startService } from '@yimen/subgraph';
import { marriage } from './marriage.definition.js';

await startService(marriage);
