/**
 * SQL: every award in force of the places of the plan $2, with what the records say against it, as `compared` (award_id, division, doubts). $1:
 * the day. The plan says for each place which tiers count for the living allowance, what excludes each allowance, and until when a
 * certificate must be valid. Each table is read once: persons, certificates and circumstances are joined as sets and never one by one.
 */
export const compared = `plan AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS t(division text, district text[], tiers text[], "livingExcluded" text[],
                                                     "careExcluded" text[], "validUntil" date)),
  standing AS MATERIALIZED (
    SELECT c.person_id, array_agg(coalesce(c.tier, c.kind)) AS held, bool_or(c.source = 'DECLARED') AS declared
      FROM circumstance c WHERE c.from_on <= $1::date AND (c.to_on IS NULL OR c.to_on >= $1::date) GROUP BY c.person_id),
  compared AS (
    SELECT a.id AS award_id, a.division, array_remove(ARRAY[
        CASE WHEN cert.id IS NULL THEN 'CERTIFICATE_MISSING' END,
        CASE WHEN cert.status <> 'VALID' AND NOT cert.renewing THEN 'CERTIFICATE_NOT_VALID' END,
        CASE WHEN cert.status = 'VALID' AND cert.valid_to < p."validUntil" THEN 'CERTIFICATE_EXPIRING' END,
        CASE WHEN NOT cert.confirmed THEN 'CERTIFICATE_UNCONFIRMED' END,
        CASE WHEN cert.level <> a.level THEN 'LEVEL_DIFFERS' END,
        CASE WHEN person.person_id IS NULL THEN 'PERSON_UNKNOWN' END,
        CASE WHEN person.life_status <> 'ALIVE' THEN 'NOT_ALIVE' END,
        CASE WHEN NOT person.hukou_division = ANY (p.district) THEN 'MOVED_AWAY' END,
        CASE WHEN a.benefit = 'PWD_LIVING' AND NOT coalesce(s.held && p.tiers, false) THEN 'TIER_GONE' END,
        CASE WHEN s.held && CASE a.benefit WHEN 'PWD_LIVING' THEN p."livingExcluded" ELSE p."careExcluded" END THEN 'EXCLUDED' END,
        CASE WHEN s.declared THEN 'DECLARED_STANDS' END], NULL) AS doubts
      FROM award a JOIN plan p ON p.division = a.division
      LEFT JOIN disability_certificate cert ON cert.person_id = a.person_id
      LEFT JOIN person_copy person ON person.person_id = a.person_id
      LEFT JOIN standing s ON s.person_id = a.person_id
     WHERE a.status <> 'ENDED')`;
