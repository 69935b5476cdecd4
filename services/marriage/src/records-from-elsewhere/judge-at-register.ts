import type { LegalDate } from '@yimen/standards';
import type { Problem } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appendProblem, certificateNumberUsed } from '../act/act-problems.js';
import { type Act, type AppendRefusal, appendRefused } from '../act/domain/index.js';
import { holdActsAround } from '../act/register-lock.js';
import { mayHaveDivorced } from '../divorce/domain/index.js';
import { nationalLaw } from '../standards/national-law.js';
import { marriageEnded, type NotEnteredFor, type RecordEntry } from './domain/index.js';
import { networkCannotTell } from './entry-problems.js';

type Asked = Pick<RecordEntry, 'kind' | 'parties' | 'certificateNo' | 'registeredOn'>;
type Fits = Pick<RecordEntry, 'about' | 'parties'>;
type Contradicted = { readonly because: NotEnteredFor; readonly problem: Problem };

/**
 * Does the register take this record from elsewhere, as it stands now, with the couple in hand? What it is about and whose it is; or why
 * not: a spouse already (民法典第一千零四十一条), a marriage that is not on record, a divorce that
 * cannot be that of this marriage, a certificate's number that another record bears.
 */
export async function judgeAtRegister(tx: EntityManager, asked: Asked, today: LegalDate): Promise<Fits | Contradicted> {
  const persons = asked.parties.filter((id) => id !== null);
  const acts = await holdActsAround(tx, persons);
  const rows: unknown[] = await tx.query('SELECT 1 FROM register_act WHERE certificate_no = $1', [asked.certificateNo]);
  if (rows.length > 0) return { because: 'CERTIFICATE_NUMBER_USED', problem: certificateNumberUsed() };
  if (asked.kind === 'MARRIAGE') {
    const refusal = appendRefused(acts, [draftOf(asked, { about: null, parties: asked.parties }, today)]);
    return refusal === null ? { about: null, parties: asked.parties } : contradicted(refusal);
  }
  const marriage = marriageEnded(acts, asked.parties, asked.registeredOn);
  if (marriage === null) return contradicted({ because: 'ACT_UNKNOWN', about: '' });
  if (!mayHaveDivorced(marriage, asked.registeredOn, nationalLaw))
    return { because: 'NETWORK_CANNOT_TELL', problem: networkCannotTell() };
  const fits = { about: marriage.id, parties: marriage.parties };
  const refusal = appendRefused(acts, [draftOf(asked, fits, today)]);
  return refusal === null ? fits : contradicted(refusal);
}

/** Two marriages of one person are for a court to say which of them is void (民法典第一千零五十一条; domain §12 #3): nobody chooses here. */
function contradicted(refusal: AppendRefusal): Contradicted {
  const problem = appendProblem(refusal);
  if (refusal.because !== 'ALREADY_MARRIED') return { because: 'REGISTER_DIFFERS', problem };
  const court = { code: 'GO_TO_COURT', label: '确有两段婚姻的，请向人民法院请求确认后一段婚姻无效，凭判决书备注' };
  return { because: 'ALREADY_MARRIED', problem: { ...problem, nextSteps: [...problem.nextSteps, court] } };
}

function draftOf({ kind, registeredOn }: Asked, { about, parties }: Fits, today: LegalDate): Act {
  const last = { id: 'draft', seq: Number.MAX_SAFE_INTEGER, personId: null, source: 'NATIONAL' } as const;
  return { ...last, kind, about, parties, effectiveOn: registeredOn, recordedOn: today };
}
