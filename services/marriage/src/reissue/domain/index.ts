export {
  type CertificateKind,
  certificateKinds,
  type LossKind,
  lossKinds,
  type Reissue,
  type ReissueDecision,
  type ReissueOrder,
  type ReissueRefusal,
  reissue,
  reissueKeys,
  reissueParameterFiles,
} from './reissue.js';
