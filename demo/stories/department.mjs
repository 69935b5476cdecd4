// A department from nothing to its first event: its account, the snapshot, the topic, and who is meant, read back with its own rights.
import { openEvents } from '../clients/events.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { departmentDesk } from '../department/desk.mjs';
import { application } from '../seed/application.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { newFamily } from '../telling/family.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '医保部门从零到第一条事件：账号、快照、订阅、以自己的权限读出姓名';
export const takes = 'MONTHS';

const account = 'dept-medical-insurance';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform
 */
export async function run({ gatewayUrl, token, clock, eventsUrl, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const heard = [];
  const desk = departmentDesk({ account, graph, print: (line) => heard.push(line) });
  await desk.beginFromSnapshot();
  const before = desk.inForce();
  told.step(
    `从快照开始，现在被告知的共 ${before} 项待遇`,
    'It begins from the snapshot: everything that it is told of now',
  );

  const events = await openEvents(eventsUrl);
  try {
    await events.follow(`department.story-${Date.now()}`, 'yimen.assistance.medical-insurance', desk.hear);
    const day = await clock.today();
    const family = await newFamily(graph, { today: day, settled: () => clock.drained() });
    await confirmed({ graph, clock, family, day });
    await until(
      () => heard.some((line) => line.includes('MEDICAL_INSURANCE_SUBSIDY') && line.includes('卫演示')),
      () => heard.join(' | '),
    );
    told.must('two more than before, at most one of them for illness', desk.inForce() > before, true);
    told.step(
      '听到新确认的一家，并以医保部门的权限读出姓名',
      'It hears of the household that was just confirmed, and reads back who they are',
    );
    told.must(
      'nothing of the other departments',
      heard.filter((line) => /EDUCATION|HOUSING|EMPLOYMENT/.test(line)),
      [],
    );
    told.step('听不到别的部门的待遇', 'Of other departments’ help it hears nothing');
  } finally {
    await events.close();
  }
  return { steps: told.steps() };
}

async function confirmed({ graph, clock, family, day }) {
  const steps = application({ graph, family, key: `story-department-${family.id}` });
  const { ticket } = await steps.openIntake();
  await steps.apply(ticket, {
    incomes: [{ personId: family.persons.wei, kind: 'WAGE', monthlyAmount: '1500.00' }],
    signedOn: day,
  });
  await steps.accept();
  await steps.startVerification();
  await steps.checked();
  await steps.visit(day);
  await steps.propose();
  await steps.postNotice(day);
  await clock.moveTo(plusDays(day, 8));
  await steps.confirm();
  await clock.drained();
}

async function until(condition, said, withinMs = 30_000) {
  const latest = performance.now() + withinMs;
  while (!condition()) {
    if (performance.now() > latest) throw new Error(`the department did not hear of it: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
