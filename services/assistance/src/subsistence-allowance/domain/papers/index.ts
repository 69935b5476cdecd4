export * from './after-papers.js';
export * from './decision-papers.js';
export { type DocumentNames, paperOf, reasoningOf, remedyWith } from './names.js';
export * from './notice-papers.js';
export * from './path-papers.js';
export * from './recovery-papers.js';
export * from './transfer-slip-paper.js';
