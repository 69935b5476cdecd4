import { legalBasisOf, type Law, parameterOn } from '@yimen/policy';
