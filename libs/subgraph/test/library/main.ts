import { startService } from '../../src/index.js';
import { library } from './definition.js';

await startService(library);
