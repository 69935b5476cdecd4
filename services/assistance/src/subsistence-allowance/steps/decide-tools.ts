import type { ServiceKeys } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';

/** What a decision needs beside the case: a name for its document, and a key to seal it. */
export type DecideTools = { readonly keys: ServiceKeys; readonly residents: ResidentsDoor };
