import { addDays, type LegalDate } from '@yimen/standards';
import { accept, type Decision, refuse } from './decision.js';
import { type Division, isInForce } from './division.js';
import { type ChangeOrder, complaintAbout } from './order.js';

export interface AbolishOrder extends ChangeOrder {
  readonly successors: readonly string[];
  readonly withParts: boolean;
}

/** What lies around the division on that day. */
export interface AbolishSurroundings {
  readonly today: LegalDate;
  /** Those of the named successors that the catalogue knows. */
  readonly successors: readonly Division[];
  /** Everything in force below it on the day, at every level. */
  readonly parts: readonly Division[];
}

/**
 * Abolishes a division (行政区划代码管理办法: 废旧编新, the old code is kept for ever and never used again). Its successors
 * must be in force that day and of its level. What lies below it goes with it only when that is asked for.
 */
export function abolish(found: Division, order: AbolishOrder, around: AbolishSurroundings): Decision {
  if (found.validTo !== null) return refuse({ because: 'already-abolished', division: found });
  const complaint = complaintAbout(order, addDays(found.validFrom, 1), around.today);
  if (complaint) return refuse(complaint);
  for (const successor of order.successors) {
    const why = unfit(
      found,
      around.successors.find(({ code }) => code === successor),
      order.on,
    );
    if (why) return refuse({ because: 'successor-unfit', successor, why });
  }
  if (around.parts.length > 0 && !order.withParts) return refuse({ because: 'has-parts', parts: around.parts.length });
  const partsEnded = around.parts.map((part) => ended(part, order.on, []));
  return accept(ended(found, order.on, order.successors), ...partsEnded);
}

function ended(division: Division, on: LegalDate, successorCodes: readonly string[]) {
  const allSuccessors = [...new Set([...division.successorCodes, ...successorCodes])];
  const next = {
    ...division,
    validTo: on,
    datesExact: true,
    successorCodes: allSuccessors,
    version: division.version + 1,
  };
  return { kind: 'abolished', division: next } as const;
}

function unfit(found: Division, successor: Division | undefined, on: LegalDate): string | null {
  if (successor === undefined) return '没有这个区划代码';
  if (successor.code === found.code) return '不能由自己承接';
  if (successor.level !== found.level) return '与被撤销的区划级别不同';
  if (!isInForce(successor, on)) return '当日不是有效的区划';
  return null;
}
