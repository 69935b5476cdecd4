import { startService } from '@yimen/subgraph';
import { placeNames } from './place-names.definition.js';

await startService(placeNames);
