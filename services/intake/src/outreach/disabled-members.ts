/** What a person `c` holds on the day, of these benefits: told by their owners, not yet ended. */
const holds = (benefits: string) => `EXISTS (
  SELECT 1 FROM told_period t WHERE t.subject_id = c.person_id AND t.from_on <= $3::date AND (t.to_on IS NULL OR t.to_on >= $3::date)
     AND t.substance->>'means' <> 'SUSPENDED' AND t.substance->>'benefit' = ANY (${benefits}::text[]))`;

/** An application of theirs, whoever made it, that is under way or was refused lately, of an item. */
const applied = (item: string) => `EXISTS (
  SELECT 1 FROM case_view v WHERE coalesce(v.person_id, v.applicant) = c.person_id AND v.item = '${item}'
     AND (v.in_work OR v.status IN ('CONFIRMED', 'ACTIVE', 'REVIEWING', 'ADJUSTING', 'SUSPENDED', 'TERMINATING')
          OR v.status = 'REJECTED' AND v.applied_on >= $7::date))`;

const valid = `c.status = 'VALID' AND c.valid_to >= $3::date`;

/** One of the tiers by which the living allowance is possible here ($9), up to the grade that it reaches. */
const lowIncome = `EXISTS (
  SELECT 1 FROM told_period t JOIN jsonb_to_recordset($9::jsonb) AS need (benefit text, lightest smallint)
      ON need.benefit = t.substance->>'benefit' AND c.level <= need.lightest
   WHERE t.subject_id = c.person_id AND t.substance->>'means' = 'RIGHT'
     AND t.from_on <= $3::date AND (t.to_on IS NULL OR t.to_on >= $3::date))`;

/**
 * SQL: of a household's members (`f.person_ids`) those who may be entitled to an allowance and have not applied, and those whose certificate
 * runs out soon. $10 and $11: what bars the one and the other; $12: the lightest grade of the care allowance.
 */
export const disabledMembers = `
  SELECT array_agg(c.person_id ORDER BY c.person_id) FILTER (
           WHERE ${valid} AND ${lowIncome} AND NOT ${holds('$10')} AND NOT ${applied('DIS-01')}) AS living_ids,
         array_agg(c.person_id ORDER BY c.person_id) FILTER (
           WHERE ${valid} AND c.level <= $12 AND NOT ${holds('$11')} AND NOT ${applied('DIS-02')}) AS care_ids,
         array_agg(c.person_id ORDER BY c.person_id) FILTER (
           WHERE c.status IN ('VALID', 'FROZEN') AND c.valid_to >= $3::date AND c.reminded_for = c.valid_to) AS expiring_ids
    FROM certificate_copy c WHERE c.person_id = ANY (f.person_ids)`;
