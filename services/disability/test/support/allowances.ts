import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, type EventType, eventOf } from '@yimen/events';
import { type LegalDate, legalDate, legalMonth } from '@yimen/standards';
import type { ServiceDefinition } from '@yimen/subgraph';
import {
  aDistrict,
  type BootedService,
  bootService,
  county,
  publishAsOutside,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { grantAllowances } from '../../src/award/grant-allowances.js';
import type { LawsOf } from '../../src/award/reassess.js';
import { reassessDue } from '../../src/award/reassess-due.js';
import { parts } from '../../src/disability.parts.js';
import { disability } from '../../src/index.js';
import { factReactions, reassessHeard } from '../../src/reactions/index.js';
import { demoLaw } from './a-person.js';

/** The made-up district's standards everywhere. */
export const demoLaws: LawsOf = async () => () => demoLaw;

const demoService: ServiceDefinition = {
  ...disability,
  parts: async () => ({
    ...parts,
    reactions: (tools) => [
      ...(parts.reactions?.(tools) ?? []).filter(({ consumer }) => !ours.has(consumer)),
      ...factReactions(reassessHeard({ clock: tools.clock, laws: demoLaws })),
    ],
    due: (tools) => [
      ...(parts.due?.(tools) ?? []).filter(({ name }) => name !== 'disability.reassess-awards'),
      reassessDue(tools.clock, demoLaws),
    ],
  }),
};
const ours = new Set(factReactions(async () => {}).map(({ consumer }) => consumer));

const payingStaff = {
  'clerk-li': ['street-clerk', streetA],
  'reviewer-sun': ['street-reviewer', streetA],
  'clerk-wang-b': ['street-clerk', streetB],
  'dpf-shen': ['disability-officer', county],
  'bureau-wu': ['bureau-officer', county],
  'bureau-zheng': ['bureau-leader', county],
  'finance-chen': ['finance-officer', county],
} as const;

/** The service under the made-up district's standards, with its two streets. */
export async function aPayingDistrict(today: string): Promise<BootedService> {
  const service = await bootService(demoService, { today, residentsUrl: 'http://127.0.0.1:9' });
  await aDistrict([service], payingStaff);
  return service;
}

/** An event as its owner tells it. */
export function told<T extends EventType>(
  type: T,
  data: EventData<T> & { readonly version: number },
  on: string,
): DomainEvent {
  return eventOf(type, data, { subjectVersion: data.version, legalDate: legalDate(on) });
}

export const personTold = (personId: string, version: number, on: string, more: object = {}): DomainEvent => {
  const data = {
    ...{ personId, birthDate: '1970-03-08', sex: 'FEMALE' as const, version, lifeStatus: 'ALIVE' as const },
    ...{ hukouDivision: streetA, residenceDivision: streetA, lifeStatusOn: null, ...more },
  };
  return version === 1
    ? told('yimen.residents.person.registered.v1', data, on)
    : told('yimen.residents.person.changed.v1', data, on);
};

export const dibaoTold = (householdId: string, personId: string, on: string, version = 1): DomainEvent =>
  told(
    'yimen.assistance.low-income.identified.v1',
    {
      ...{ householdId, personIds: [personId], version, tier: 'DIBAO', subjectType: 'HOUSEHOLD' },
      ...{ from: on, validTo: null, ruleVersion: '2026-1', entitlements: [] },
    },
    on,
  );

export type CardGiven = { readonly level?: number; readonly from?: string; readonly validTo?: string };

/** Writes what the federation says of a person's certificate, as if it had told. */
export async function aCertificate(service: BootedService, personId: string, card: CardGiven = {}): Promise<void> {
  const { level = 1, from = '2020-01-01', validTo = '2035-12-31' } = card;
  const disabilities = JSON.stringify([{ category: 'PHYSICAL', level }]);
  const [row]: { id: string }[] = await service.db.query(
    `INSERT INTO disability_certificate (id, person_id, status, status_since, category, level, disabilities, issued_on, valid_to, registered_on, version)
     VALUES ($1, $2, 'VALID', $3, 'PHYSICAL', $4, $5, $3, $6, $3, 1)
     ON CONFLICT (person_id) DO UPDATE SET version = disability_certificate.version + 1 RETURNING id`,
    [randomUUID(), personId, from, level, disabilities, validTo],
  );
  await service.db.query(
    `INSERT INTO certificate_statement (certificate_id, revision, local, effective_on, status, disabilities, issued_on, valid_to, source, recorded_on, recorded_by)
     SELECT $1, coalesce(max(revision), 0) + 1, 0, $2, 'VALID', $3, $2, $4, 'FEDERATION', $2, 'test'
       FROM certificate_statement WHERE certificate_id = $1`,
    [row?.id, from, disabilities, validTo],
  );
}

export type Granted = {
  readonly personId: string;
  readonly householdId: string;
  readonly living: string;
  readonly care: string;
};

/** Somebody on 低保 with a certificate, who is granted both allowances from a month on. */
export async function granted(
  service: BootedService,
  { from = '2026-01', on = '2026-01-10', ...card }: CardGiven & { readonly from?: string; readonly on?: string } = {},
): Promise<Granted> {
  const [personId, householdId, living, care] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await aCertificate(service, personId, card);
  await publishAsOutside(
    service.transport,
    personTold(personId, 1, '2020-01-01'),
    dibaoTold(householdId, personId, '2020-01-01'),
  );
  await settled(service);
  const award = {
    caseId: randomUUID(),
    personId,
    division: streetA,
    startMonth: legalMonth(from),
    eligibleOn: legalDate(on),
  };
  await service.db.transaction((tx) =>
    grantAllowances(
      tx,
      [
        { ...award, awardId: living, allowance: 'LIVING', documentNo: `测〔2026〕${living.slice(0, 4)}号` },
        { ...award, awardId: care, allowance: 'CARE', documentNo: `测〔2026〕${care.slice(0, 4)}号` },
      ],
      { today: service.clock.today(), now: service.clock.now(), laws: demoLaws, because: 'test' },
    ),
  );
  return { personId, householdId, living, care };
}

/** Locks the rolls of a month as they would be drafted: every award in force and not suspended, at what stands for the month. */
export async function lockMonth(service: BootedService, month: string): Promise<void> {
  for (const benefit of ['PWD_LIVING', 'PWD_CARE']) {
    const id = randomUUID();
    await service.db.query(
      `INSERT INTO roll (id, benefit, month, division, status, drafted_on, drafted_by, households, total_amount, divisions)
       VALUES ($1, $2, $3, $4, 'LOCKED', $3, 'test', 0, 0, ARRAY[$4])`,
      [id, benefit, `${month}-01`, streetA],
    );
    await service.db.query(
      `INSERT INTO roll_line (roll_id, award_id, month, amount)
       SELECT $1, a.id, $3::date, due.amount
         FROM award a
        CROSS JOIN LATERAL (SELECT m.amount FROM award_amount m WHERE m.award_id = a.id AND m.from_month <= $3::date
                             ORDER BY m.from_month DESC LIMIT 1) AS due
        WHERE a.benefit = $2 AND a.from_month <= $3::date AND (a.to_month IS NULL OR a.to_month >= $3::date) AND due.amount > 0
          AND NOT EXISTS (SELECT 1 FROM award_suspension s WHERE s.award_id = a.id AND s.from_month <= $3::date
                                                             AND (s.to_month IS NULL OR s.to_month >= $3::date))`,
      [id, benefit, `${month}-01`],
    );
  }
}

export type Standing = {
  readonly status: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly runs: readonly string[];
  /** Of each month what is due beside what was paid: positive is made up for, negative claimed. */
  readonly arrears: Readonly<Record<string, number>>;
};

/** How an award stands. */
export async function standingOf(service: BootedService, awardId: string): Promise<Standing> {
  const [row]: (Omit<Standing, 'arrears'> & { arrears: Record<string, number> })[] = await service.db.query(
    `SELECT a.status, to_char(a.to_month, 'YYYY-MM') AS "to", a.end_reason AS "endReason",
            (SELECT jsonb_agg(concat_ws(' ', to_char(m.from_month, 'YYYY-MM'), m.amount / 100, m.reason) ORDER BY m.from_month)
               FROM award_amount m WHERE m.award_id = a.id AND (a.to_month IS NULL OR m.from_month <= a.to_month)) AS runs,
            coalesce((SELECT jsonb_object_agg(month, total) FROM (
               SELECT to_char(r.month, 'YYYY-MM') AS month, sum(r.amount) / 100 AS total FROM award_arrears r
                WHERE r.award_id = a.id GROUP BY r.month HAVING sum(r.amount) <> 0) AS t), '{}') AS arrears
       FROM award a WHERE a.id = $1`,
    [awardId],
  );
  if (row === undefined) throw new Error('no such award');
  return row;
}

export const day = (text: string): LegalDate => legalDate(text);
