import { type DocumentKind, type Paper, type PaperRemedy, type Part, ruleOf } from '../../../documents/domain/index.js';
import type { Remedy, SubsistenceCase } from '../case.js';

/** The names that a document needs and the rules never see: fetched by the service before its transaction. */
export type DocumentNames = {
  applicant: string;
  /** Of a 单人保 the person whom it is for. */
  person?: string;
  /** Of the member to whom something is handed; null where it is nobody but the applicant. */
  recipient: string | null;
  /** Who decides, for example 济南市历城区民政局. */
  authority: string;
  /** Which street's office accepts and looks into it, for example 济南市历城区山大路街道办事处. */
  street: string;
  /** The bureau of the district, whoever decides. */
  bureau: string;
  /** Where a review may be applied for, and which court takes the suit. */
  reconsiderationAuthority: string;
  court: string;
  /** For the public notice: where to telephone. */
  supervisionTelephone: string;
  /** The number that the decision of the case will have. */
  documentNo: string;
};

type Rest = Pick<Paper, 'madeOn' | 'parts'> & Partial<Pick<Paper, 'addressee' | 'authority' | 'remedy' | 'title'>>;

/** A paper of its kind, to the applicant, made by the street, without a remedy, unless it is said otherwise. */
export function paperOf(kind: DocumentKind, names: DocumentNames, rest: Rest): Paper {
  const { title } = ruleOf(kind);
  return { kind, title, addressee: names.applicant, authority: names.street, remedy: null, ...rest };
}

/** The remedies of a decision with whom to go to. */
export function remedyWith(remedy: Remedy, names: DocumentNames): PaperRemedy {
  const { reconsiderationAuthority, court } = names;
  return { ...remedy, reconsiderationAuthority, court };
}

/** What a determination says, step by step, with the basis of each: it can be printed as it stands (domain §17 Decision.reasonText). */
export function reasoningOf(determination: NonNullable<SubsistenceCase['decision']>['determination']): Part[] {
  const items = determination.steps.map((step) => `${step.rule}：${step.result}（${step.basis}）`);
  return items.length === 0
    ? []
    : [
        { is: 'paragraph', text: '认定情况：' },
        { is: 'list', items },
      ];
}
