import type { FieldVault } from '@yimen/access';
import { type Doer, type Moment, nextCaseNumber } from '@yimen/casework';
import type { EntityManager } from 'typeorm';
import { type Act, type MarriedPeriod, marriedPeriods } from './domain/index.js';
import type { ActContent, AppendedAct, NewAct } from './new-act.js';

type Writing = {
  readonly wanted: readonly NewAct[];
  readonly drafts: readonly Act[];
  readonly doer: Doer;
  readonly moment: Moment;
  readonly vault: FieldVault;
};

const contentPlace = (id: string) => ({ table: 'register_act', column: 'content_sealed', row: id });

/** Adds the acts in the order given; each gets the number by which people call it. */
export async function insertActs(tx: EntityManager, writing: Writing): Promise<AppendedAct[]> {
  const added: AppendedAct[] = [];
  for (const [at, draft] of writing.drafts.entries()) {
    const act = writing.wanted[at];
    if (act !== undefined) added.push(await insertAct(tx, draft, act, writing));
  }
  return added;
}

async function insertAct(tx: EntityManager, draft: Act, act: NewAct, { doer, moment, vault }: Writing) {
  const recordNo = await nextCaseNumber(tx, { division: act.division, date: moment.today, domain: 'MAR' });
  const sealed = act.content === undefined ? null : vault.seal(contentPlace(draft.id), JSON.stringify(act.content));
  const [row]: { seq: string }[] = await tx.query(
    `INSERT INTO register_act (id, kind, record_no, party_a, party_b, about, person_id, effective_on, recorded_on, recorded_at,
       source, registry_code, division, registrar, registrar_role, certificate_no, basis, content_sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) RETURNING seq`,
    [
      ...[draft.id, draft.kind, recordNo, draft.parties[0], draft.parties[1], draft.about, draft.personId],
      ...[draft.effectiveOn, moment.today, moment.now, draft.source, act.registryCode ?? null, act.division],
      ...[doer.actor.sub, doer.role, act.certificateNo ?? null, act.basis ?? null, sealed],
    ],
  );
  return { ...draft, seq: Number(row?.seq ?? draft.seq), recordNo };
}

/** Opens what was sealed with an act. @throws SealBroken */
export function openContent(vault: FieldVault, id: string, sealed: Buffer): ActContent {
  return JSON.parse(vault.open(contentPlace(id), sealed)) as ActContent;
}

/**
 * Writes anew the bonds of every marriage of these persons, folded from the acts. They are what the acts say and nothing of
 * their own; the database refuses two of a person that overlap.
 */
export async function writeBonds(tx: EntityManager, people: readonly string[], acts: readonly Act[]): Promise<void> {
  const theirs = new Set(
    acts.filter(({ parties }) => parties.some((id) => id !== null && people.includes(id))).map(({ id }) => id),
  );
  const bonds = marriedPeriods(acts).filter((period) => theirs.has(period.actId) && binds(period));
  await tx.query('DELETE FROM marriage_bond WHERE act_id = ANY ($1::uuid[])', [[...theirs]]);
  await tx.query(
    `INSERT INTO marriage_bond (person_id, act_id, during)
     SELECT person_id, act_id, daterange(begins, ends, '[)')
       FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) AS b(person_id, act_id, begins, ends)`,
    [bonds.map((b) => b.personId), bonds.map((b) => b.actId), bonds.map((b) => b.from), bonds.map((b) => b.to)],
  );
}

const binds = ({ from, to }: MarriedPeriod) => to === null || from < to;
