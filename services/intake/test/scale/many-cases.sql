-- :count cases in work over twelve streets, as deterministic as they are many; the day is 2026-09-24.
INSERT INTO case_view
  (id, number, item, status, division, applicant, household_id, intake_id, applied_on, accepted_on, due_on, version,
   waiting_for, flags, due_limit, due_from, decide_by, handled_by, in_work, yellow_on, red_on, warning, handler_gone)
SELECT ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'N' || n, CASE WHEN n % 7 = 0 THEN 'AST-02' ELSE 'AST-01' END,
       state.status, '3701120' || lpad((1 + (n * 7919) % 12)::text, 2, '0'),
       ('01990000-0000-7000-9000-' || lpad(to_hex(n % 50000), 12, '0'))::uuid,
       ('01990000-0000-7000-a000-' || lpad(to_hex(n), 12, '0'))::uuid,
       ('01990000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid,
       date '2026-08-01' + (n % 55)::integer, date '2026-08-02' + (n % 55)::integer, limits.due, 3, state.waiting_for,
       CASE WHEN n % 97 = 0 THEN ARRAY['NEAR_RELATIVE'] WHEN n % 89 = 0 THEN ARRAY['OBJECTED_BEFORE'] ELSE '{}'::text[] END,
       'limit.dibao.total', limits.due - 40, limits.due, 'clerk-' || (n * 31 % 60), true, limits.due - 12, limits.due - 4,
       CASE WHEN limits.due < date '2026-09-24' THEN 'OVERDUE' WHEN limits.due - 4 <= date '2026-09-24' THEN 'RED'
            WHEN limits.due - 12 <= date '2026-09-24' THEN 'YELLOW' END, n % 61 = 0
FROM generate_series(1::bigint, :count) AS n
CROSS JOIN LATERAL (SELECT date '2026-09-18' + (n * 104729 % 70)::integer AS due) AS limits
CROSS JOIN LATERAL (
  SELECT (ARRAY['SUBMITTED', 'ACCEPTED', 'INVESTIGATING', 'PROPOSED', 'PUBLICIZED', 'CONFIRMING'])[1 + (n * 13 % 6)] AS status,
         (ARRAY['street-clerk', 'street-clerk', 'street-investigator', 'street-reviewer', 'village-worker', 'bureau-leader'])
           [1 + (n * 13 % 6):1 + (n * 13 % 6)] AS waiting_for) AS state
ORDER BY n * 7 % 1000, n;
INSERT INTO case_mark (case_id, mark, division, due_sort)
SELECT c.id, mark, c.division, c.due_sort FROM case_view c CROSS JOIN LATERAL unnest(c.waiting_for || c.flags) AS mark;
ANALYZE case_view;
ANALYZE case_mark;
