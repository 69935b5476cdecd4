export * from './delivery.js';
export { type DocumentKind, type DocumentRule, documentKinds, documentNumber, documentRules, ruleOf } from './kinds.js';
export * from './paper.js';
export { escaped, type PaperPurpose, paperHtml } from './paper-html.js';
export { paperText } from './paper-text.js';
export { type Receipted, receiptPaper } from './receipt-paper.js';
