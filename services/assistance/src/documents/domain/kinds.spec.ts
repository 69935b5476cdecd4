import { documentKinds, documentNumber, documentRules } from './kinds.js';

describe('文书的种类', () => {
  it('每种文书的字号互不相同，同一办件的第二件另有尾号', () => {
    const letters = documentKinds.map((kind) => documentRules[kind].letters);
    expect(new Set(letters).size).toBe(letters.length);
    expect(documentNumber('ACCEPTANCE', '2026', '3701', 1)).toBe('低保受字〔2026〕3701号');
    expect(documentNumber('ACCEPTANCE', '2026', '3701', 2)).toBe('低保受字〔2026〕3701-2号');
  });
});
