// The demo district comes to life through the gateway, as anybody's would: officers are appointed, people registered, standards
// published, and a few cases are on their way. Deterministic; every mutation carries its own key, so that a seeding that was
// interrupted goes on where it stopped.
import { documents } from './clients/documents.mjs';
import { graphClient } from './clients/graphql.mjs';
import { historyBeginsOn, openDays, tellHistory } from './district/history.mjs';
import { seedEarlierAllowances } from './seed/allowance-examples.mjs';
import { publishAllowanceStandards } from './seed/allowance-standards.mjs';
import { seedCases } from './seed/cases.mjs';
import { seedLivingExamples } from './seed/living-examples.mjs';
import { registerEverybody } from './seed/people.mjs';
import { appointStaff } from './seed/staff.mjs';

/** The legal date on which the small district's seeding begins; it ends on `opensOn`. */
const smallBeginsOn = '2026-09-15';

/** The legal date on which the seeding begins. SMALL: eight households; DISTRICT: some three hundred, with months of history. */
export const beginsOn = (size) => (size === 'DISTRICT' ? historyBeginsOn : smallBeginsOn);
export const opensOn = '2026-09-24';
const confirmedOn = '2026-09-23';
/** In force since the year began: an amount goes by the standard of its month's first day. */
const inForceFrom = '2026-01-01';
const consentUntil = '2027-09-14';

/** What the demo district has published of its own. Invented values; the keys are those of docs/rules.md. */
const standards = [
  { key: 'dibao.standard.month', value: '1000.00', documentNo: '历城民发〔2026〕演示1号' },
  { key: 'confirmAuthority', value: 'DISTRICT', documentNo: '历城民发〔2026〕演示2号' },
  { key: 'single.ratio', value: '60%', documentNo: '历城民发〔2026〕演示5号' },
  {
    key: 'dibao.assetVeto',
    value: JSON.stringify({ savingsYears: '2', houses: '2', vehicles: '1' }),
    documentNo: '历城民发〔2026〕演示4号',
  },
  {
    key: 'dibao.check.sources',
    values: ['TAX', 'SOCIAL_INSURANCE', 'REAL_ESTATE', 'VEHICLE', 'BANK', 'NONBANK_PAYMENT'],
    documentNo: '历城民发〔2026〕演示3号',
  },
];

/**
 * @param {object} platform
 * @param {string} platform.gatewayUrl
 * @param {(account: string) => Promise<string>} platform.token a token of a demo account
 * @param {{ today: () => Promise<string>, moveTo: (day: string) => Promise<unknown>, drained: () => Promise<void> }} platform.clock
 * @param {string} [platform.eventsUrl] where owners outside tell what they decide
 * @param {'SMALL' | 'DISTRICT'} [platform.size]
 * @param {(line: string) => void} [platform.log]
 * @param {(account: string, personId: string) => void} [platform.linkPerson] hears which person a resident's account is
 */
export async function seed({
  gatewayUrl,
  token,
  clock,
  eventsUrl,
  size = 'SMALL',
  log = () => undefined,
  linkPerson = () => undefined,
}) {
  const graph = graphClient({ gatewayUrl, token });
  const settled = () => clock.drained();
  const moveTo = async (day) => ((await clock.today()) < day ? clock.moveTo(day) : day);

  await appointStaff(graph);
  await settled();
  await Promise.all(standards.map((standard) => publish(graph, standard)));
  await publishAllowanceStandards(graph);
  const district = size === 'DISTRICT' ? await tellHistory({ graph, moveTo, settled, log }) : null;
  const families = await registerEverybody({ graph, today: smallBeginsOn, until: consentUntil, settled, linkPerson });
  log(`${Object.keys(families).length} demo households are registered`);
  await seedEarlierAllowances({ graph, settled, day: smallBeginsOn, eventsUrl });
  await seedCases({ graph, families, moveTo, days: { begins: smallBeginsOn, confirmed: confirmedOn, opens: opensOn } });
  await seedLivingExamples({ graph, settled, day: opensOn });
  if (district !== null) await openDays(district, { moveTo, opensOn, log });
  await settled();
  log('demo cases are on their way');
}

function publish(graph, { key, value, values, documentNo }) {
  const input = { division: '370112', key, value, values, effectiveFrom: inForceFrom, documentNo };
  return graph.act('bureau-zheng', documents.publishStandard, input, `seed-standard-${key}`);
}
