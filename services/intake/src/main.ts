import { startService } from '@yimen/subgraph';
import { intake } from './intake.definition.js';

await startService(intake);
