import { stepOf } from '../cases/domain/case-words.js';
import { stepWords } from '../cases/step-words.js';
import { caseEvents } from './show-cases.js';

describe('办件清单 what the list hears', () => {
  it('hears every step that assistance tells of, the beginning of the award included', () => {
    expect(caseEvents).toContain('yimen.assistance.case.applied.v1');
    expect(caseEvents).toContain('yimen.assistance.case.award-begun.v1');
    expect(caseEvents.length).toBeGreaterThanOrEqual(15);
  });

  it.each(caseEvents)('names the step of %s in Chinese', (type) => {
    expect(stepWords(stepOf(type))).toMatch(/^[一-龥，、]+$/);
  });
});
