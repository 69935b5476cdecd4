import { type Given, GivenError, type Rule, type RuleContext } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { applyForDivorce, type DivorceAnswer } from './apply-for-divorce.js';
import { afterMidnight } from './calendar-steps.js';
import type { DivorceCase } from './divorce-case.js';
import { issueDivorceCertificate } from './issue-certificate.js';
import { divorcePeriods, divorceTermsOn } from './periods.js';
import { withdrawDivorce } from './withdraw-divorce.js';

const periods: Rule = {
  name: 'divorcePeriods',
  title: '离婚冷静期',
  about: '冷静期的最后一日和申领离婚证的期间：次日起算，末日遇休假顺延，申领期间从顺延后的届满日算起。',
  basis: '民法典第一千零七十七条、第二百零一条至第二百零三条；domain §6.3',
  inputs: [{ name: 'receivedOn', about: '收到申请之日（发回执日）' }],
  outputs: [
    { name: 'coolingEnd', about: '冷静期的最后一日' },
    { name: 'windowStart', about: '最早可以申领之日' },
    { name: 'windowEnd', about: '最后可以申领之日' },
    { name: 'unpublished', about: '尚未公布放假安排的年份，有值时上述日期为暂定' },
    { name: 'refused', about: 'PARAMETER_NOT_IN_FORCE' },
  ],
  run(given, { law, calendar }) {
    const receivedOn = given.date('receivedOn');
    const terms = divorceTermsOn(law, receivedOn);
    if ('because' in terms) return { refused: terms.because };
    const { coolingEnd, windowStart, windowEnd } = divorcePeriods(receivedOn, terms, calendar);
    const unpublished = coolingEnd.unpublished ?? windowEnd.unpublished;
    return { coolingEnd: coolingEnd.on, windowStart, windowEnd: windowEnd.on, unpublished };
  },
};

const ways = { IN_PERSON: '现场', ONLINE: '网上' } as const;
const words = { withdraw: '撤回', issue: '申领', wait: '无人到场' } as const;
const [wife, husband] = ['wife', 'husband'];

/** A couple in order, so that a scenario speaks of days, places and who came. */
function received(registry: string, today: LegalDate, { law, calendar }: RuleContext): DivorceCase {
  const party = (personId: string) => ({
    ...{ personId, present: true, identityVerified: true, inService: false },
    capacity: 'FULL' as const,
  });
  const { answer } = applyForDivorce({
    ...{ id: 'case', receiptNumber: 'receipt', registry, by: 'registrar', today, law, calendar },
    parties: [party(wife), party(husband)],
    marriage: { actId: 'act', certificateNumbers: ['certificate'] },
    certificate: { number: 'certificate', onMainland: true },
    agreement: {
      voluntary: true,
      children: { none: true, arrangements: [] },
      property: { none: true, terms: '' },
      debts: { none: true, terms: '' },
    },
    courtRefusedEarlier: false,
    digest: () => 'digest',
  });
  if (answer.outcome === 'refused') throw new GivenError('receivedOn', answer.refusal.because);
  return answer.next;
}

type Place = { readonly registry: string; readonly closesAt: string | null };

function visit(found: DivorceCase, given: Given, { registry, closesAt }: Place): DivorceAnswer | null {
  const today = given.date('on');
  const at = given.optionalText('at') ?? registry;
  const both = given.flag('both', true);
  const doing = given.word('do', words);
  if (doing === 'withdraw') {
    const time = given.optionalText('time') ?? '09:00:00';
    const way = given.optionalWord('way', ways) ?? 'IN_PERSON';
    return withdrawDivorce(found, { by: wife, way, today, hours: { closesAt, time } });
  }
  if (doing === 'wait') return afterMidnight(found, today);
  return issueDivorceCertificate(found, {
    ...{ registry: at, by: 'registrar', today, present: both ? [wife, husband] : [wife] },
    certificateNumber: 'L-1',
  });
}

const course: Rule = {
  name: 'divorceCourse',
  title: '离婚登记经过',
  about: '一对申请人从受理到领证或终止：每次到场做了什么、被拒的原因、最后的状态。',
  basis: '民法典第一千零七十七条；婚姻登记条例第十六条；domain §6.3、§6.4',
  inputs: [
    { name: 'receivedOn', about: '受理之日' },
    { name: 'registry', about: '受理的婚姻登记机关' },
    { name: 'closesAt', about: '该机关停止办理业务的时刻，形如 17:00（默认不停）' },
    {
      name: 'visits',
      about:
        '依次：on 日期，do 撤回、申领或无人到场，at 在哪里（默认原机关），both 是否双方到场（默认是）；撤回的 way 现场或网上（默认现场）、time 时刻（默认 09:00:00）',
    },
  ],
  outputs: [
    { name: 'refused', about: '每次被拒的原因，未被拒的为空' },
    { name: 'status', about: '最后的状态' },
  ],
  run(given, context) {
    const registry = given.text('registry');
    const place = { registry, closesAt: given.optionalText('closesAt') ?? null };
    let found = received(registry, given.date('receivedOn'), context);
    const refused = given.each('visits', (each) => {
      let answer = visit(found, each, place);
      // A night may bring more than one step to who looks only now.
      while (answer !== null && answer.outcome === 'accepted') {
        found = answer.next;
        answer = each.word('do', words) === 'wait' ? afterMidnight(found, each.date('on')) : null;
      }
      return answer === null ? null : answer.refusal.because;
    });
    return { refused, status: found.status };
  },
};

/** The rules of divorce that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [periods, course];
