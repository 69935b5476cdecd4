import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { RepresentationRefusal } from './domain/represent.js';

type Law = Exclude<RepresentationRefusal['because'], 'input'>;

const texts: Readonly<Record<Law, { message: string; field: string; legalBasis: string }>> = {
  REPRESENTED_NOT_LIVING: {
    message: '被代理人登记为不在世，不能建立代理。',
    field: 'input.personId',
    legalBasis: '民法典第十三条、第一百七十三条',
  },
  AGENT_UNFIT: {
    message: '代理人须是在世的成年人，不能是本人，自己也不能在监护之下。',
    field: 'input.agentId',
    legalBasis: '民法典第二十七条、第二十八条、第一百七十三条',
  },
  WARD_CAPABLE: {
    message:
      '成年人须有认定其无民事行为能力或者限制民事行为能力的判决，请填写文书编号；能够自己表示意思的，可以由本人委托。',
    field: 'input.documentNo',
    legalBasis: '民法典第二十四条、第二十八条',
  },
  PRINCIPAL_UNDER_GUARDIANSHIP: {
    message: '未成年人和在监护之下的成年人由监护人代理，不能自己委托。',
    field: 'input.personId',
    legalBasis: '民法典第十九条至第二十三条',
  },
};

/** Each refusal in the words and the type that the schema documents. */
export function problemOf(refusal: RepresentationRefusal): Problem {
  if (refusal.because === 'input') return invalidInput(refusal);
  return problem('RepresentationRefused', { code: refusal.because, ...texts[refusal.because] });
}

/** The same pair is represented so already; `representation` shows it to those who may see it. */
export function alreadyThere(representation: () => unknown): Problem {
  return problem('RepresentationExists', {
    code: 'REPRESENTATION_EXISTS',
    message: '这两人之间已有同样的、有效的代理。要改变的，请先终止原来的。',
    field: 'input.personId',
    nextSteps: [{ code: 'endRepresentation', label: '终止原来的代理' }],
    representation,
  });
}
