import { inputRefused } from '@yimen/casework';

describe('what may be written into a case', () => {
  it('lets ordinary texts pass, rare characters and line ends among them', () => {
    expect(inputRefused({ items: ['收入证明\n户口簿'], name: '𠮷·买买提' })).toBeNull();
  });

  it('refuses a NUL, half a character, a text or a list without end, and says in which field', () => {
    expect(inputRefused({ reason: 'a\u0000b' })).toMatchObject({ code: 'TEXT_NOT_ALLOWED', field: 'input.reason' });
    expect(inputRefused({ reason: '\ud83d' })).toMatchObject({ code: 'TEXT_NOT_ALLOWED' });
    expect(inputRefused({ findings: { income: 'x'.repeat(8_001) } })).toMatchObject({
      code: 'TEXT_TOO_LONG',
      field: 'input.findings.income',
    });
    expect(inputRefused({ items: Array.from({ length: 201 }, () => 'x') })).toMatchObject({ code: 'LIST_TOO_LONG' });
  });
});
