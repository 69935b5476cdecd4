import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { ConsentRefusal } from './domain/give.js';

/** Each refusal in the words and the type that the schema documents. */
export function problemOf(refusal: ConsentRefusal): Problem {
  switch (refusal.because) {
    case 'input':
      return invalidInput(refusal);
    case 'guardian-required':
      return problem('ConsentGuardianRequired', {
        code: 'CONSENT_GUARDIAN_REQUIRED',
        message: '未成年人须由监护人代为签署，请填写监护人。',
        field: 'input.guardianId',
        legalBasis: '民法典第十七条、第二十三条、第三十四条',
      });
    case 'guardian-unfit':
      return problem('ConsentGuardianUnfit', {
        code: 'CONSENT_GUARDIAN_UNFIT',
        message: '监护人须是在世的成年人，且不能是本人。',
        field: 'input.guardianId',
        legalBasis: '民法典第二十七条、第二十八条',
      });
    case 'person-not-living':
      return problem('ConsentPersonNotLiving', {
        code: 'CONSENT_PERSON_NOT_LIVING',
        message: '此人登记为不在世，不能授权核对。',
        field: 'input.personId',
      });
  }
}
