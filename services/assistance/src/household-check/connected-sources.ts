import { keys } from '../subsistence-allowance/domain/index.js';

/** The district's own list of the sources it is connected to. */
export const connectedSourcesKey = keys.checkSources;
