import { type CaseFacts, newestFacts } from './case-facts.js';
import { caseTypeOf, endedStatuses, statusLabel, stepLabel, stepOf } from './case-words.js';

const told = (caseId: string, version: number): CaseFacts =>
  ({ caseId, version, status: 'ACCEPTED' }) as unknown as CaseFacts;

describe('办件 the unified list', () => {
  it('keeps of a batch the newest facts of each case, in whatever order they were told', () => {
    const newest = newestFacts([told('a', 1), told('b', 4), told('a', 3), told('b', 2), told('a', 2)]);
    expect(newest.map(({ caseId, version }) => `${caseId}${version}`).sort()).toEqual(['a3', 'b4']);
  });

  it('names every step and status in Chinese', () => {
    expect(stepLabel(stepOf('yimen.assistance.case.notice-posted.v1'))).toBe('张贴公示');
    expect(statusLabel('PUBLICIZED')).toBe('公示中');
    for (const status of endedStatuses) expect(statusLabel(status)).not.toBe(status);
  });

  it('knows whose type a case of 低保 is', () => {
    expect(caseTypeOf('AST-01')).toBe('SubsistenceCase');
    expect(caseTypeOf('AST-02')).toBe('SubsistenceCase');
    expect(caseTypeOf('NONE-01')).toBeNull();
  });
});
