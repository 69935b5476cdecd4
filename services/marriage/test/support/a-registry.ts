import { randomUUID } from 'node:crypto';
import { legalDate } from '@yimen/standards';
import { ServiceKeys } from '@yimen/subgraph';
import {
  type Asker,
  aDistrict,
  type BootedService,
  type BootOptions,
  bootService,
  county,
  officer,
} from '@yimen/testing';
import { appendActs } from '../../src/act/append-acts.js';
import type { Appending, NewAct } from '../../src/act/new-act.js';
import { inRegister } from '../../src/act/register-lock.js';
import { marriage } from '../../src/marriage.definition.js';

/** The service with who works at its registry. */
export interface Registry {
  readonly service: BootedService;
  /** A registrar whose qualification is in force for years. */
  readonly zhou: Asker;
  /** Another, at the next window. */
  readonly qian: Asker;
  readonly leader: Asker;
  /** A street's clerk: registers nobody (附录 F). */
  readonly clerk: Asker;
}

/** Where no residents answers: a test that needs people's names brings them. */
export const nobodyHome = 'http://127.0.0.1:9';

/** Boots the register; `zhou`, `qian` and the leader are qualified from 2020 to 2099. */
export async function aRegistry(options: BootOptions = {}): Promise<Registry> {
  const service = await bootService(marriage, { residentsUrl: nobodyHome, ...options });
  const staff = await aDistrict([service], {
    zhou: ['registrar', county],
    qian: ['registrar', county],
    leader: ['registry-leader', county],
    clerk: ['street-clerk', '370112001'],
  });
  for (const account of ['zhou', 'qian', 'leader']) await qualified(service, account, '2020-01-01', '2099-12-31');
  return { service, ...staff };
}

/** Gives an account a qualification from a day to a day. */
export async function qualified(service: BootedService, account: string, from: string, to: string): Promise<void> {
  await service.db.query(
    `INSERT INTO registrar_qualification (id, account, division, trained_on, examined_on, valid_from, valid_to,
       registered_by, registered_on, version) VALUES ($1, $2, $3, $4, $4, $4, $5, 'leader', $4, 1)`,
    [randomUUID(), account, county, from, to],
  );
}

/** Who appends: an officer of the registry, today. */
export function appending({ clock, get }: BootedService, { sub }: Asker = officer('zhou')): Appending {
  return {
    doer: { actor: { sub, kind: 'officer', trace: 'a-test' }, role: 'registrar' },
    moment: { today: clock.today(), now: clock.now() },
    vault: get(ServiceKeys).vault,
  };
}

/** Appends to the register as an officer, in a transaction of its own; throws when it is refused. */
export async function registered(service: BootedService, ...acts: readonly NewAct[]) {
  const answer = await inRegister(service.db, (tx) => appendActs(tx, acts, appending(service)));
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.problems));
  return answer.result;
}

/** A marriage as it is asked for. */
export function marrying(one: string, other: string, on = '2026-09-24', more: Partial<NewAct> = {}): NewAct {
  return { kind: 'MARRIAGE', parties: [one, other], effectiveOn: legalDate(on), division: county, ...more };
}
