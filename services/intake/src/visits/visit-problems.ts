import type { DivisionOnDay } from '@yimen/access';
import { invalidInput, notFound, type Problem, problem, type Step } from '@yimen/subgraph';
import type { WrongPlaceReason } from '../acceptance-place/domain/acceptance-place.js';
import { acceptanceRules } from '../service-catalogue/domain/acceptance-rules.js';
import { showItem } from '../service-catalogue/show-item.js';
import type { VisitRefusal } from './domain/open-visit.js';

const person = (id: string) => ({ __typename: 'Person', id });
const division = (code: string) => ({ __typename: 'Division', code });
const tell: Step = { code: 'tellRightPlace', label: '告知申请人到正确的受理地申请，或者转办' };

const why: Readonly<Record<WrongPlaceReason, string>> = {
  HUKOU_ELSEWHERE: '此事项由户籍地乡镇（街道）受理，申请人的户籍不在这里。',
  RESIDENCE_ELSEWHERE: '此事项由居住地乡镇（街道）受理，申请人不住在这里。',
  MEMBERS_DIFFER_CONSISTENT: '家庭成员户籍地不一致：由户籍地与居住地一致的成员，向其户籍地乡镇（街道）申请。',
  MEMBERS_DIFFER_ANY: '家庭成员户籍地与居住地都不一致：可以由任一成员向其本人户籍地乡镇（街道）申请。',
  NOT_A_STREET: '此事项由乡镇（街道）窗口受理，请填写乡镇（街道）的区划代码。',
  NOT_AT_A_WINDOW: '此事项不由乡镇（街道）窗口受理。',
};

/** A refusal of the law as the schema's documented type. */
export function visitRefused(refusal: VisitRefusal): Problem {
  switch (refusal.because) {
    case 'APPLICANT_NOT_ALIVE':
      return problem('ApplicantNotAlive', {
        code: 'APPLICANT_NOT_ALIVE',
        message: '登记信息显示申请人已经死亡。如果登记有误，请先在人口信息里更正。',
        field: 'input.applicantId',
        person: person(refusal.personId),
      });
    case 'ITEM_NOT_OPEN':
      return problem('ItemNotOpen', {
        code: 'ITEM_NOT_OPEN',
        message: `“${refusal.item.name}”还没有在本平台开放受理。`,
        field: 'input.items',
        item: showItem(refusal.item),
      });
    case 'WRONG_ACCEPTANCE_PLACE':
      return problem('WrongAcceptancePlace', {
        code: 'WRONG_ACCEPTANCE_PLACE',
        message: why[refusal.answer.reason],
        field: 'input.division',
        legalBasis: acceptanceRules[refusal.item.rule].legalBasis.join('；'),
        nextSteps: [tell],
        item: showItem(refusal.item),
        rightPlaces: refusal.answer.rightPlaces.map(division),
        rightApplicants: refusal.answer.rightApplicants.map(person),
        reason: refusal.answer.reason,
      });
  }
}

/** A place where no window can be: unknown (or outside one's jurisdiction), or abolished, with what it became. */
export function noSuchPlace(found: DivisionOnDay): Problem | null {
  if (found.state === 'IN_FORCE') return null;
  if (found.state !== 'ABOLISHED') return notFound('input.division');
  const became = found.successors.map(({ code, name }) => `${name}（${code}）`).join('、');
  return invalidInput({
    code: 'DIVISION_ABOLISHED',
    message: `这个区划已经撤销${became === '' ? '' : `，现为${became}`}。请改用现行区划。`,
    field: 'input.division',
    legalBasis: '《行政区划代码管理办法》',
  });
}
