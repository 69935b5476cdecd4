// 撤回离婚登记申请 (T-MAR-8): either side alone, whatever the other wants; whoever still wants the divorce begins anew.
import { divorceFile, registryDocuments as documents } from '../clients/marriage-documents.mjs';
import { registryCode } from '../seed/registry.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { marriedCouple } from '../telling/registry.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '撤回离婚申请：冷静期内一方单独撤回，另一方不能继续，重新申请重新计三十日';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform */
export async function run(platform) {
  const base = await storyWorld(platform);
  const world = { ...base, eventsUrl: platform.eventsUrl };
  const couple = await marriedCouple(world);
  const first = await apply(world, couple, 'first');
  const { graph, told, day, moveTo } = world;
  const { coolingEnd } = first.periods;
  told.step(
    `双方申请离婚，约定孩子由祖父母抚养：只提示“${first.hints[0].label}”，照常受理；${coolingEnd} 前任何一方可以撤回`,
    'Received; what is unwise is said, not refused',
  );
  await withdrawn(world, couple, first);
  const { receiptNumber } = first;
  const insist = await graph.attempt(
    'registrar-he',
    documents.issueDivorceCertificate,
    {
      ...{ receiptNumber, registryCode, certificateNumber: couple.certificate.replace('J', 'L') },
      present: [couple.wife, couple.husband].map((personId) => ({ personId, identityVerified: true })),
    },
    `${couple.key}-insist`,
  );
  told.must('it is over', [insist.problems[0].code], ['DIVORCE_WRONG_STATE']);
  told.step(`女方次日要求继续：${insist.problems[0].message}`, 'The other one cannot go on with it');
  await moveTo(plusDays(day, 2));
  const again = await apply(world, couple, 'again');
  told.must('thirty days anew', again.periods.coolingEnd >= plusDays(day, 32), true);
  told.step(`双方重新申请，冷静期重新计到 ${again.periods.coolingEnd}`, 'They apply anew, and the days begin anew');
  await withdrawn(world, couple, again);
  return { divorceCaseId: again.id, steps: told.steps() };
}

async function apply({ graph }, { husband, wife, certificate, key }, which) {
  const child = { name: '任小演', birthDate: '2018-05-04', custodian: 'GRANDPARENTS', terms: '随祖父母生活' };
  const input = {
    registryCode,
    parties: [wife, husband].map((personId) => ({ personId, present: true, identityVerified: true })),
    certificate: { number: certificate },
    agreement: {
      ...{ voluntary: true, children: { none: false, arrangements: [child] } },
      ...{ property: { none: true }, debts: { none: false, terms: '房贷由女方偿还' } },
    },
  };
  const done = await graph.act('registrar-he', documents.applyForDivorce, input, `${key}-apply-${which}`);
  return done.divorceCase;
}

async function withdrawn({ graph, told }, { husband, key }, { id, receiptNumber }) {
  const input = { receiptNumber, personId: husband, registryCode, identityVerified: true };
  const done = await graph.act('registrar-he', documents.withdrawDivorce, input, `${key}-withdraw-${receiptNumber}`);
  told.must('withdrawn', done.divorceCase.status, 'WITHDRAWN');
  const { divorceCase } = await graph.ask('registrar-he', divorceFile, { id });
  told.must('a confirmation', divorceCase.documents.nodes.at(-1).kind, 'DIVORCE_WITHDRAWN');
  told.step('男方一人持回执撤回，不问女方是否同意；婚姻关系不变', 'The husband withdraws alone; they remain married');
}
