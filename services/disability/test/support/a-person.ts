import { readFileSync } from 'node:fs';
import { type Law, parseParameterFile } from '@yimen/policy';
import { type LegalDate, legalDate } from '@yimen/standards';
import type { PersonFacts } from '../../src/award/domain/index.js';
import type { CertificatePeriod, CertificateState } from '../../src/certificate/domain/index.js';
import type { CircumstancePeriod } from '../../src/circumstances/domain/index.js';
import { nationalParameters } from '../../src/standards/national-law.js';

const demo = new URL('../../src/application/domain/scenarios/demo-district.parameters.yaml', import.meta.url);

/** The nation's law with the made-up district's standards: living 176 (160 in 2025), care 176/152/100 by level. */
export const demoLaw: Law = {
  parameters: [...nationalParameters, ...parseParameterFile(readFileSync(demo, 'utf8'), 'demo-district')],
  divisions: [],
};

const day = (text: string | null): LegalDate | null => (text === null ? null : legalDate(text));

/** A certificate from a day to a day; physical, level one and valid unless said otherwise. */
export function certificate(
  from: string,
  to: string | null = null,
  more: Partial<CertificateState> = {},
): CertificatePeriod {
  const { level = 1, category = 'PHYSICAL' } = more;
  const disabilities = category === 'MULTIPLE' ? [] : [{ category, level }];
  const state: CertificateState = {
    ...{ status: 'VALID', category, level, disabilities, issuedOn: legalDate(from) },
    ...{ validTo: legalDate('2036-01-01'), renewing: false },
    ...more,
  };
  return { from: legalDate(from), to: day(to), state };
}

/** A circumstance from a day to a day. */
export function circumstance(
  kind: CircumstancePeriod['kind'],
  from: string,
  to: string | null = null,
  more: Partial<CircumstancePeriod> = {},
): CircumstancePeriod {
  return {
    ...{ personId: 'p', kind, from: legalDate(from), to: day(to), amountFen: null, tier: null, single: false },
    ...{ source: 'TOLD' },
    ...more,
  };
}

/** The household is on 低保 from a day to a day. */
export const onDibao = (from: string, to: string | null = null): CircumstancePeriod =>
  circumstance('LOW_INCOME', from, to, { tier: 'DIBAO' });

/** Alive, at home, with a certificate and on 低保 since long ago; what is given takes the place of that. */
export function aPerson(
  more: Partial<Omit<PersonFacts, 'life'>> & { readonly life?: Partial<PersonFacts['life']> } = {},
): PersonFacts {
  return {
    ...{ away: [], certificates: [certificate('2020-01-01')], circumstances: [onDibao('2020-01-01')] },
    ...more,
    life: { diedOn: null, reportedDeadSince: null, declared: [], ...more.life },
  };
}
