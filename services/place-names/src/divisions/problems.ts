import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { DivisionRefusal } from './domain/decision.js';
import type { Division } from './domain/division.js';

const codeRule = '行政区划代码管理办法（民政部令第 79 号）';
const nameRule = '地名管理条例第九条';

/** How the divisions of a problem are shown: by their codes; the rest is loaded when somebody asks for it. */
export interface ShowDivisions {
  one(code: string): () => unknown;
  all(codes: readonly string[]): () => unknown;
}

/**
 * The actor serves this division, or one below it: whoever serves what lies above it records its change (for what is
 * established in it: whoever serves itself).
 */
export function notYoursToChange(
  division: Pick<Division, 'code' | 'name' | 'parentCode'>,
  field: string,
  show: ShowDivisions,
): Problem {
  const establishing = field === 'input.parentCode';
  const code = establishing ? division.code : division.parentCode;
  const who = establishing
    ? `在${division.name}之下设立区划，由${division.name}的民政部门登记`
    : `${division.name}的撤销、更名由其上级区划的民政部门登记`;
  return problem('DivisionNotYoursToChange', {
    code: 'DIVISION_NOT_YOURS_TO_CHANGE',
    message: `您只能登记任职区划以下的变更。${who}。`,
    field,
    legalBasis:
      '《行政区划管理条例》第七条、第九条：县级以上区划的设立、撤销、更名由国务院审批，乡级由省级人民政府审批',
    recordedBy: code === null ? null : show.one(code),
  });
}

/** Each refusal in the words and the type that the schema documents. A refusal forgotten here does not compile. */
export function problemOf(refusal: DivisionRefusal, show: ShowDivisions): Problem {
  switch (refusal.because) {
    case 'date-too-far':
      return invalidInput({ code: 'DATE_TOO_LATE', message: `日期不得晚于 ${refusal.latest}。`, field: 'input.on' });
    case 'date-too-early':
      return invalidInput({ code: 'DATE_TOO_EARLY', message: `日期不得早于 ${refusal.earliest}。`, field: 'input.on' });
    case 'document-missing':
      return invalidInput({
        code: 'DOCUMENT_NO_MISSING',
        message: '请填写批准文号（不超过 100 字）。',
        field: 'input.documentNo',
      });
    case 'name-unfit':
      return invalidInput({
        code: 'DIVISION_NAME_UNFIT',
        message: '名称应为 2 至 60 个字，不含空格和标点。',
        field: 'input.name',
        legalBasis: nameRule,
      });
    case 'name-unchanged':
      return problem('DivisionNameUnchanged', {
        code: 'DIVISION_NAME_UNCHANGED',
        message: '新名称与现名称相同，不需要更名。',
        field: 'input.name',
      });
    case 'name-taken':
      return problem('DivisionNameTaken', {
        code: 'DIVISION_NAME_TAKEN',
        message: `已有同名区划：${refusal.scope}。`,
        field: 'input.name',
        legalBasis: nameRule,
        division: show.one(refusal.by.code),
      });
    case 'already-abolished':
      return problem('DivisionAlreadyAbolished', {
        code: 'DIVISION_ALREADY_ABOLISHED',
        message: `该区划已自 ${refusal.division.validTo} 起撤销。`,
        field: 'input.code',
        legalBasis: codeRule,
        abolishedOn: refusal.division.validTo,
        successors: show.all(refusal.division.successorCodes),
      });
    default:
      return structuralProblemOf(refusal, show);
  }
}

type Structural = Extract<
  DivisionRefusal,
  { because: 'has-parts' | 'successor-unfit' | 'predecessor-unfit' | 'code-unfit' | 'code-used' | 'parent-unfit' }
>;

function structuralProblemOf(refusal: Structural, show: ShowDivisions): Problem {
  switch (refusal.because) {
    case 'has-parts':
      return problem('DivisionHasParts', {
        code: 'DIVISION_HAS_PARTS',
        message: `还有 ${refusal.parts} 个下级区划有效。请先逐个处理，或者选择一并撤销。`,
        field: 'input.withParts',
        parts: refusal.parts,
        nextSteps: [{ code: 'abolishWithParts', label: '一并撤销下级' }],
      });
    case 'successor-unfit':
      return problem('DivisionSuccessorUnfit', {
        code: 'DIVISION_SUCCESSOR_UNFIT',
        message: `承接的区划 ${refusal.successor} 不合适：${refusal.why}。`,
        field: 'input.successors',
        successor: refusal.successor,
      });
    case 'predecessor-unfit':
      return problem('DivisionPredecessorUnfit', {
        code: 'DIVISION_PREDECESSOR_UNFIT',
        message: `原区划 ${refusal.predecessor} 不合适：${refusal.why}。`,
        field: 'input.predecessors',
        predecessor: refusal.predecessor,
      });
    case 'code-unfit':
      return problem('DivisionCodeUnfit', {
        code: 'DIVISION_CODE_UNFIT',
        message: `区划代码不合适：${refusal.why.replace(/[。.]$/, '')}。`,
        field: 'input.code',
        legalBasis: codeRule,
      });
    case 'code-used':
      return problem('DivisionCodeUsed', {
        code: 'DIVISION_CODE_USED',
        message: '该代码已经用过；废止的代码也不得再用。请另编新码。',
        field: 'input.code',
        legalBasis: codeRule,
        division: show.one(refusal.by.code),
      });
    case 'parent-unfit':
      return problem('DivisionParentUnfit', {
        code: 'DIVISION_PARENT_UNFIT',
        message: `上级区划不合适：${refusal.why}。`,
        field: 'input.parentCode',
      });
  }
}
