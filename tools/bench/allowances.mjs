// A scratch database of the disability service with as many allowances as wanted, each with its holder, certificate and tier.
import { places, streets, withScratch } from './awards.mjs';

const day = '2026-01-10';

/** @param {number} count how many persons with one allowance each */
export const withAllowances = (count, work) => withScratch({ service: 'disability', rows: district(count) }, work);

/** One in a hundred certificates is about to run out, one in two hundred households is of low income no more. */
function district(count) {
  const each = `FROM generate_series(1, ${count}) AS g(n)`;
  const id = (kind) => `md5('${kind}' || n)::uuid`;
  const street = `'3701120' || lpad((n % ${streets.length} + 1)::text, 2, '0')`;
  return [
    places(),
    `INSERT INTO person_copy (person_id, birth_date, sex, hukou_division, residence_division, life_status, version, source_time)
     SELECT ${id('person')}, '1970-03-08', 'FEMALE', ${street}, ${street}, 'ALIVE', 1, now() ${each}`,
    `INSERT INTO disability_certificate (id, person_id, division, status, status_since, category, level, disabilities, issued_on, valid_to,
                                         confirmed, registered_on, version)
     SELECT ${id('certificate')}, ${id('person')}, ${street}, 'VALID', '2020-01-01', 'PHYSICAL', n % 2 + 1, '[]', '2020-01-01',
            CASE n % 100 WHEN 0 THEN date '2026-12-01' ELSE date '2030-12-31' END, true, '2020-01-01', 1 ${each}`,
    `INSERT INTO told_period (series, subject_id, from_on, to_on, substance)
     SELECT 'low-income/' || n, ${id('person')}, '2020-01-01', CASE n % 200 WHEN 1 THEN date '2026-09-30' END,
            '{"kind": "LOW_INCOME", "tier": "DIBAO", "single": false, "amountFen": null, "source": "TOLD"}' ${each}`,
    cases(each, id, street),
    `INSERT INTO award (id, benefit, case_id, person_id, division, from_month, status, version, eligible_on, level)
     SELECT ${id('award')}, 'PWD_LIVING', ${id('case')}, ${id('person')}, ${street}, '2026-02-01', 'ACTIVE', 1, '${day}', n % 2 + 1 ${each}`,
    `INSERT INTO award_amount (award_id, from_month, amount, reason, source)
     SELECT ${id('award')}, '2026-02-01', 17600, 'ELIGIBLE', '1' ${each}`,
    'VACUUM (ANALYZE)',
  ];
}

/** The cases that granted them, once there is a table of cases. */
function cases(each, id, street) {
  return `DO $$ BEGIN IF to_regclass('allowance_case') IS NOT NULL THEN
    INSERT INTO allowance_case (id, number, allowance, status, open, division, person_id, applicant, intake_id, applied_on, rule_version, version, content)
    SELECT ${id('case')}, n::text, 'LIVING', 'CONFIRMED', true, ${street}, ${id('person')}, ${id('person')}, ${id('visit')}, '${day}', '1', 1, '{}' ${each};
  END IF; END $$`;
}
