export {
  type AnnulmentGround,
  type AnnulmentRoute,
  annulmentGrounds,
  annulmentKeys,
  annulmentParameterFiles,
  annulmentRoute,
} from './annulment-route.js';
export {
  declarationOf,
  type JudgmentAct,
  type JudgmentDecision,
  type JudgmentKind,
  type JudgmentOrder,
  type JudgmentRefusal,
  judgmentKinds,
  noteJudgment,
} from './judgment.js';
export { declineRevival, type UnwillingnessRefusal } from './unwillingness.js';
