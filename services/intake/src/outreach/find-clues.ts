import type { LegalDate } from '@yimen/standards';
import { type DueWork, inTransaction } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { officeLaw } from '../office-parameters/office-law.js';
import { type AllowanceNeeds, allowanceNeeds } from './allowance-needs.js';
import { disabledMembers } from './disabled-members.js';
import { clueNames, clues, concerned, conditions } from './domain/clues.js';
import { type OutreachDays, outreachDays } from './outreach-rules.js';

const setSize = 2_000;
const start = '00000000-0000-0000-0000-000000000000';

/**
 * The facts of a set of households ($1 after, $2 how many): who lives there, and what became of their applications. Nothing here is
 * anybody's income or illness.
 */
const facts = `
  SELECT h.household_id, count(*) AS members, array_agg(p.person_id ORDER BY p.birth_date) AS person_ids,
         (array_agg(p.hukou_division ORDER BY p.birth_date) FILTER (WHERE p.hukou_division IS NOT NULL))[1] AS division,
         count(*) FILTER (WHERE p.birth_date > $5::date) AS children,
         count(*) FILTER (WHERE p.birth_date <= $4::date) AS aged,
         count(*) FILTER (WHERE p.birth_date <= $6::date) AS advanced
    FROM (SELECT household_id FROM household_copy WHERE household_id > $1::uuid ORDER BY household_id LIMIT $2) AS h
    JOIN household_member_copy m ON m.household_id = h.household_id
     AND m.joined_on <= $3::date AND (m.left_on IS NULL OR m.left_on > $3::date)
    JOIN person_copy p ON p.person_id = m.person_id AND p.life_status NOT IN ('DEAD', 'DECLARED_DEAD')
   GROUP BY h.household_id`;

const courses = `
  SELECT count(*) AS cases,
         count(*) FILTER (WHERE c.in_work AND c.item IN ('AST-01', 'AST-02')) AS under_way,
         count(*) FILTER (WHERE c.status IN ('CONFIRMED', 'ACTIVE', 'REVIEWING', 'ADJUSTING', 'SUSPENDED', 'TERMINATING')) AS in_force,
         count(*) FILTER (WHERE c.status = 'REJECTED' AND c.item = 'AST-01' AND c.applied_on >= $7::date) AS refused,
         count(*) FILTER (WHERE c.status IN ('WITHDRAWN', 'NOT_ACCEPTED') AND c.applied_on >= $7::date) AS gave_up,
         count(*) FILTER (WHERE c.status = 'TERMINATED' AND EXISTS (
           SELECT 1 FROM case_timeline t WHERE t.case_id = c.id AND t.legal_on >= $8::date)) AS ended,
         count(*) FILTER (WHERE c.item = 'AST-02') AS singles
    FROM case_view c WHERE c.household_id = f.household_id`;

const needs = `
  SELECT count(*) AS needs FROM need_report n
   WHERE n.person_id = ANY (f.person_ids) AND n.outcome = 'APPLY_STARTED' AND n.closed_on >= $7::date`;

/**
 * What was answered was answered for those whom the clue concerned then. When it concerns somebody else too it waits again; the answer
 * that was given is on the trail, and its note stays until the next one.
 */
const somebodyNew = 'NOT excluded.person_ids <@ known.person_ids';

/** Every clue of a set of households, one statement; what no longer holds is taken off, unless somebody has answered it. */
async function findSet(
  tx: EntityManager,
  after: string,
  today: LegalDate,
  { days, needs: needed }: { readonly days: OutreachDays; readonly needs: AllowanceNeeds },
): Promise<{ last: string | null; changed: number }> {
  const rows = clueNames.map((clue) => `WHEN '${clue}' THEN ${conditions[clue]}`).join(' ');
  const persons = clueNames.map((clue) => `WHEN '${clue}' THEN ${concerned[clue] ?? 'f.person_ids'}`).join(' ');
  const parameters = [
    ...[after, setSize, today, days.oldBornBy, days.childBornAfter, days.advancedBornBy],
    ...[days.since, days.endedSince, JSON.stringify(needed.living), needed.livingBars, needed.careBars, days.careGrade],
  ];
  const names = clueNames.map((clue) => `('${clue}', '${clues[clue].item}')`).join(', ');
  const [set]: { last: string | null; changed: number }[] = await tx.query(
    `WITH facts AS (${facts}),
     known AS (
       SELECT f.*, c.*, n.needs, d.* FROM facts f CROSS JOIN LATERAL (${courses}) AS c CROSS JOIN LATERAL (${needs}) AS n
        CROSS JOIN LATERAL (${disabledMembers}) AS d),
     found AS (
       SELECT f.household_id, k.clue, k.item, f.division, CASE k.clue ${persons} END AS person_ids
         FROM known f CROSS JOIN (VALUES ${names}) AS k (clue, item)
        WHERE f.division IS NOT NULL AND CASE k.clue ${rows} END),
     span AS (SELECT max(household_id::text)::uuid AS last FROM (
       SELECT household_id FROM household_copy WHERE household_id > $1::uuid ORDER BY household_id LIMIT $2) AS set),
     gone AS (
       DELETE FROM outreach_clue o USING span
        WHERE o.household_id > $1::uuid AND o.household_id <= span.last
          AND NOT EXISTS (SELECT 1 FROM found WHERE found.household_id = o.household_id AND found.clue = o.clue)),
     kept AS (
       INSERT INTO outreach_clue AS known (household_id, clue, item, division, person_ids, found_on)
       SELECT household_id, clue, item, division, person_ids, $3::date FROM found
       ON CONFLICT (household_id, clue) DO UPDATE SET division = excluded.division, person_ids = excluded.person_ids,
         answer = CASE WHEN ${somebodyNew} THEN NULL ELSE known.answer END,
         found_on = CASE WHEN ${somebodyNew} AND known.answer IS NOT NULL THEN excluded.found_on ELSE known.found_on END
       WHERE (known.division, known.person_ids) IS DISTINCT FROM (excluded.division, excluded.person_ids)
       RETURNING 1)
     SELECT last, (SELECT count(*)::int FROM kept) AS changed FROM span`,
    parameters,
  );
  return set ?? { last: null, changed: 0 };
}

/** Looks at every household of the district, a set at a time. Answers how many clues are new or changed: none the second time. */
async function findClues(db: DataSource, district: string, today: LegalDate): Promise<number> {
  const days = outreachDays(await officeLaw(db, district), today);
  const needed = await allowanceNeeds(db, district, today);
  let changed = 0;
  for (let after: string | null = start; after !== null; ) {
    const from: string = after;
    const set = await inTransaction(db, (tx) => findSet(tx, from, today, { days, needs: needed }));
    changed += set.changed;
    after = set.last;
  }
  return changed;
}

/** 政策找人, once a day: a projection of what is known, made anew; nobody is told anything by it. */
export function findCluesDaily(district: string): DueWork {
  return { name: 'intake.find-clues', run: (db, today) => findClues(db, district, today) };
}
