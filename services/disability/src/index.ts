export { disability } from './disability.definition.js';
