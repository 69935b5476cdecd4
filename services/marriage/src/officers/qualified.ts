import type { Actor } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { type Problem, problem } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';

type Row = { readonly in_force: boolean; readonly last_day: LegalDate | null };

/**
 * Null when this officer's qualification is in force on the day (婚姻登记条例第四条：经培训、考核合格); else why nothing may be registered
 * by this hand. Who is no officer (the calendar, an event) registers nothing by their own judgement and is not asked.
 */
export async function qualificationRefused(
  db: DataSource | EntityManager,
  { sub, kind }: Pick<Actor, 'sub' | 'kind'>,
  today: LegalDate,
): Promise<Problem | null> {
  if (kind !== 'officer') return null;
  const [row]: Row[] = await db.query(
    `SELECT COALESCE(bool_or(q.valid_from <= $2::date AND $2::date <= q.last_day), FALSE) AS in_force,
            to_char(max(q.last_day) FILTER (WHERE q.last_day < $2::date), 'YYYY-MM-DD') AS last_day
       FROM (SELECT valid_from, LEAST(valid_to, ended_on - 1) AS last_day
               FROM registrar_qualification WHERE account = $1) AS q`,
    [sub, today],
  );
  if (row?.in_force === true) return null;
  return row?.last_day ? qualificationEnded(row.last_day) : notQualified();
}

function qualificationEnded(endedOn: LegalDate): Problem {
  return problem('QualificationEnded', {
    code: 'QUALIFICATION_ENDED',
    message: `您的婚姻登记员资质已于 ${endedOn} 到期或者终止，不能办理登记。请由资质有效的登记员办理，或者经培训考核后重新登记资质。`,
    legalBasis: '婚姻登记条例第四条',
    nextSteps: [{ code: 'registerQualification', label: '登记新的资质（登记处负责人）' }],
    endedOn,
  });
}

function notQualified(): Problem {
  return problem('QualificationEnded', {
    code: 'NOT_QUALIFIED',
    message: '没有登记您的婚姻登记员资质，或者资质尚未生效，不能办理登记。',
    legalBasis: '婚姻登记条例第四条',
    nextSteps: [{ code: 'registerQualification', label: '登记资质（登记处负责人）' }],
    endedOn: null,
  });
}
