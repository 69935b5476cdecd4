import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { certificateNumberWritten } from '../../act/domain/index.js';
import type { DivorceAnswer } from './apply-for-divorce.js';
import type { DivorceCase } from './divorce-case.js';
import { isWithin } from './periods.js';
import type { DivorceRefusal } from './refusals.js';
import { divorceTarget } from './steps.js';
import { unknownYet, upTo, wrongState } from './up-to.js';

export type IssueOrder = {
  registry: string;
  by: string;
  today: LegalDate;
  /** The two as they stand before the registrar. */
  present: readonly string[];
  certificateNumber: string;
};

/**
 * 申领离婚证 (婚姻登记条例第十六条): both together, at the registry that received the application, within the window. Before it, after it,
 * elsewhere or with one absent nothing changes.
 */
export function issueDivorceCertificate(found: DivorceCase, order: IssueOrder): DivorceAnswer {
  const { today, registry, present, by } = order;
  if (registry !== found.registry) return refuse({ because: 'WRONG_REGISTRY', registry: found.registry });
  const now = upTo(found, today);
  const refusal = outsideWindow(now, today);
  if (refusal !== null) return refuse(refusal);
  const absent = now.parties.filter((party) => !present.includes(party));
  if (absent.length > 0) return refuse({ because: 'PARTY_ABSENT', absent });
  const certificateNumber = certificateNumberWritten(order.certificateNumber);
  if (certificateNumber === '') return refuse({ because: 'CERTIFICATE_NUMBER', field: 'certificateNumber' });
  const issued = { on: today, by, certificateNumber };
  return accept({ ...now, status: 'DIVORCED', issued, endedOn: today }, { type: 'issued' });
}

function outsideWindow(now: DivorceCase, today: LegalDate): DivorceRefusal | null {
  const { coolingEnd, windowStart, windowEnd } = now.periods;
  if (now.status === 'APPLIED' || now.status === 'COOLING') {
    const provisional = coolingEnd.unpublished !== null;
    if (!provisional || today <= coolingEnd.on) {
      return { because: 'COOLING_NOT_FINISHED', earliestOn: windowStart, provisional };
    }
    return unknownYet(coolingEnd);
  }
  if (now.status === 'EXPIRED') return { because: 'WINDOW_EXPIRED', windowEnd: windowEnd.on };
  if (divorceTarget(now.status, 'issue') === null) return wrongState(now);
  const within = isWithin(today, windowEnd);
  if (within === null) return unknownYet(windowEnd);
  return within ? null : { because: 'WINDOW_EXPIRED', windowEnd: windowEnd.on };
}
