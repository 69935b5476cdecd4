import { countOf, MissingParameter, parameterOn, type Rule, type RuleContext } from '@yimen/policy';
import { addWorkingDays, type LegalDate, monthOf } from '@yimen/standards';

/** The last days of a cross-province application, each reckoned in working days from the day that begins it. */
export const crossProvinceDates: Rule = {
  name: 'crossProvinceDates',
  title: '跨省通办日程',
  about: '材料收齐之日起三个工作日内推送，收到之日起十个工作日内认定，收到结果之日起三个工作日内告知；自递交当月计发。',
  basis: 'domain §4.4、§15.13、§19 第 8 例；limit.disability.crossProvince*',
  inputs: [
    { name: 'handedInOn', about: '递交之日' },
    { name: 'completeOn', about: '材料收齐之日，不填即递交之日' },
    { name: 'pushedOn', about: '推送之日，不填即最迟之日' },
    { name: 'determinedOn', about: '收到结果之日，不填即最迟之日' },
  ],
  outputs: [
    { name: 'pushBy', about: '最迟推送' },
    { name: 'determineBy', about: '最迟认定' },
    { name: 'tellBy', about: '最迟告知' },
    { name: 'from', about: '自何月起发' },
  ],
  run(given, context) {
    const handedInOn = given.date('handedInOn');
    const pushBy = within(
      'limit.disability.crossProvince.push',
      given.optionalDate('completeOn') ?? handedInOn,
      context,
    );
    const determineBy = within('limit.disability.crossProvince', given.optionalDate('pushedOn') ?? pushBy, context);
    const tellBy = within(
      'limit.disability.crossProvince.tell',
      given.optionalDate('determinedOn') ?? determineBy,
      context,
    );
    return { pushBy, determineBy, tellBy, from: monthOf(handedInOn) };
  },
};

/** The last day of a limit; a year whose calendar is not published has no certain day. @throws {MissingParameter} */
function within(key: string, since: LegalDate, { law, calendar, on }: RuleContext): LegalDate {
  const limit = parameterOn(law, key, since);
  if (!limit.ok) throw new MissingParameter(key, on);
  const answer = addWorkingDays(calendar, since, countOf(limit));
  return answer.ok ? answer.date : answer.provisionalDate;
}
