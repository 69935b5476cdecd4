// A few living cases, each in another state on the day the demo opens.
import { application } from './application.mjs';

const wage = (personId, monthlyAmount) => ({ personId, kind: 'WAGE', monthlyAmount });

/**
 * @param {{ graph: object, families: Record<string, object>, today: () => Promise<string>, moveTo: (day: string) => Promise<unknown>,
 *   settled: () => Promise<void>, days: { begins: string, confirmed: string, opens: string } }} world
 */
export async function seedCases({ graph, families, moveTo, days }) {
  const of = (key) => application({ graph, family: families[key], key: `seed-case-${key}` });
  const begin = async (steps, incomes, signedOn) => {
    const { ticket } = await steps.openIntake();
    await steps.apply(ticket, { incomes, signedOn });
  };
  const untilChecked = async (steps, incomes, on) => {
    await begin(steps, incomes, on);
    await steps.accept();
    await steps.startVerification();
    return steps.checked();
  };

  // 韩: decided and paid from the next month on. 何: what the sources hold is over the limit.
  const han = of('han');
  const he = of('he');
  await Promise.all([
    untilChecked(han, [wage(families.han.persons.han, '900.00')], days.begins),
    untilChecked(he, [wage(families.he.persons.he, '1200.00')], days.begins),
  ]);
  await han.visit(days.begins);
  await han.propose();
  await han.postNotice(days.begins);

  await moveTo(days.confirmed);
  await han.confirm();
  await han.deliver(days.confirmed);

  // 杨: on public notice when the demo opens. 秦: being checked. 许: told once what is missing. 施: just handed in, another street.
  const yang = of('yang');
  const qin = of('qin');
  const pension = { personId: families.yang.persons.yang, kind: 'PENSION', monthlyAmount: '860.00' };
  await Promise.all([
    untilChecked(yang, [pension], days.confirmed),
    untilChecked(qin, [wage(families.qin.persons.qin, '1900.00')], days.confirmed),
  ]);
  await yang.visit(days.confirmed);
  await yang.propose();
  await yang.postNotice(days.confirmed);

  await moveTo(days.opens);
  const xu = of('xu');
  const shi = of('shi');
  await Promise.all([
    begin(xu, [wage(families.xu.persons.xu, '700.00')], days.opens),
    begin(shi, [wage(families.shi.persons.shi, '2600.00')], days.opens),
  ]);
  await xu.requestSupplement(['近六个月工资流水', '房屋租赁合同']);
}
