import { dayInChinese, list, monthInChinese, type Paper, paragraph } from '../documents/domain/index.js';
import { type DocumentNames, paperOf, penaltyPaper } from '../subsistence-allowance/domain/papers/index.js';
import { type FalseStatement, obtainedFen, type ViolationDecision } from './domain/index.js';
import type { FalseStatementText } from './false-statement-texts.js';

/** 事先告知书: the facts, the law of the act's day, and the right to state one's case within the days (行政处罚法第四十四条、第四十五条). */
export function informPaper(found: FalseStatement, names: DocumentNames, facts: string): Paper {
  const { informedOn, defenceUntil, openedOn, actOn } = found;
  return paperOf('HEARING_NOTICE', names, {
    title: '骗取最低生活保障处理事先告知书',
    authority: names.bureau,
    madeOn: informedOn ?? openedOn,
    parts: [
      paragraph(`经初步查明：${facts.trim()}（行为日期：${dayInChinese(actOn)}；案号 ${found.number}）。`),
      paragraph('我局拟依据行为时施行的规定责令退回，并可以处以罚款。'),
      paragraph(
        `你有权在${dayInChinese(defenceUntil ?? openedOn)}前陈述和申辩，提出事实、理由和证据；我局不会因陈述、申辩而加重处理。逾期未提出的，视为放弃。`,
      ),
    ],
  });
}

/** 处理决定书: what was obtained and how it is dealt with; or that nothing was found. Pure. */
export function decisionPaper(
  found: FalseStatement,
  decision: ViolationDecision,
  names: DocumentNames,
  told: { caseNumber: string; reason: string; texts: readonly FalseStatementText[]; payBy: ViolationDecision['on'] },
): Paper {
  const said = (kind: FalseStatementText['kind']) =>
    told.texts.filter((each) => each.kind === kind).map(({ text }) => text);
  const heard = said('DEFENCE').at(-1) ?? '期限内未提出陈述、申辩。';
  if (decision.kind === 'NO_VIOLATION') return clearedPaper(found, decision, names, told.reason);
  return penaltyPaper(names, {
    ...{ on: decision.on, number: told.caseNumber, remedy: decision.remedy, payBy: told.payBy },
    ...{ amountFen: obtainedFen(decision.obtained), fineFen: decision.fineFen, basis: decision.clause },
    ...{ act: said('FACTS').at(-1) ?? said('ALLEGATION').at(-1) ?? '', actOn: found.actOn },
    evidence: found.evidence.map(({ digest }, at) => `${said('EVIDENCE')[at] ?? ''}（摘要 ${digest.slice(0, 16)}…）`),
    reasons: [
      told.reason.trim(),
      `骗取价值合计按月列明：${decision.obtained.map(({ month }) => monthInChinese(month)).join('、')}。`,
    ],
    heard,
  });
}

function clearedPaper(found: FalseStatement, decision: ViolationDecision, names: DocumentNames, reason: string): Paper {
  return paperOf('PENALTY', names, {
    title: '不予处理决定书',
    authority: names.bureau,
    madeOn: decision.on,
    parts: [
      paragraph(`我局对${found.number}一案进行了调查，听取了陈述、申辩，决定不予处理。理由：`),
      ...list([reason.trim()]),
    ],
  });
}
