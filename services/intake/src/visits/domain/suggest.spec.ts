import { legalDate } from '@yimen/standards';
import { type KnownFacts, suggestItems } from './suggest.js';

const family: KnownFacts = {
  on: legalDate('2026-09-24'),
  members: [
    { personId: 'father', birthDate: legalDate('1980-02-01') },
    { personId: 'mother', birthDate: legalDate('1982-06-30') },
    { personId: 'son', birthDate: legalDate('2010-09-25') },
  ],
  itemsUnderWay: new Set(),
  acceptedHere: ['AST-01'],
};

describe('政策找人 what the facts suggest', () => {
  it('suggests 低保 to a household whose 户籍 street this is, and says on what facts', () => {
    const [suggestion] = suggestItems(family);
    expect(suggestion?.itemCode).toBe('AST-01');
    expect(suggestion?.because).toContain('登记的家庭成员 3 人');
    expect(suggestion?.because).toContain('其中未成年人 1 人');
  });

  it('does not suggest what the household already applies for', () => {
    expect(suggestItems({ ...family, itemsUnderWay: new Set(['AST-01']) })).toEqual([]);
  });

  it('does not suggest what this window may not accept', () => {
    expect(suggestItems({ ...family, acceptedHere: [] })).toEqual([]);
  });
});
