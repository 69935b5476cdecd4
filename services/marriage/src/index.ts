export { marriage } from './marriage.definition.js';
