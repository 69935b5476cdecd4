import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import { networkAskedAlready } from '../marriage-registration/sitting-problems.js';
import type { EntryRefusal } from './domain/index.js';

/** Why the network is not asked again, as the schema shows it. */
export function showEntryRefusal({ because }: EntryRefusal): Problem {
  switch (because) {
    case 'NETWORK_ASKED_ALREADY':
      return networkAskedAlready();
    case 'RECORD_ALREADY_ENTERED':
    case 'ANSWERED_ALREADY':
      return problem('RecordAlreadyEntered', {
        code: 'RECORD_ALREADY_ENTERED',
        message: '这条外地登记已经入簿，不必再次核对；有误的请办理更正或者凭文书备注。',
        field: 'input.entryId',
      });
  }
}

/** The network has one state a person, not whom or when they divorced: a divorce too near to the marriage is that of an earlier one. */
export function networkCannotTell(): Problem {
  return problem('RegisterActDoesNotFit', {
    code: 'NETWORK_CANNOT_TELL',
    message:
      '这段婚姻由本平台的登记机关办理，离婚证上的日期在结婚登记后的冷静期之内，不可能是这段婚姻的离婚，请核对证件。',
    field: 'input.certificateNo',
    legalBasis: '民法典第一千零七十七条',
    nextSteps: [
      { code: 'CHECK_CERTIFICATE', label: '核对离婚证上的登记日期和字号，必要时请发证机关核实' },
      { code: 'GO_TO_COURT', label: '经人民法院判决、调解离婚的，凭生效文书备注' },
    ],
  });
}

/** Who is named, and who brought the certificate. */
export function partiesWrong(): Problem {
  const message = '请填写一至两名当事人，其中一人到场；双方不能是同一个人。';
  return invalidInput({ code: 'PARTIES_WRONG', message, field: 'input.personIds' });
}

export function registeredInFuture(): Problem {
  const message = '登记日期不能晚于今天，请按证书上的登记日期填写。';
  return invalidInput({ code: 'DATE_IN_FUTURE', message, field: 'input.registeredOn' });
}

export function authorityWrong(): Problem {
  const message = '请按证书填写登记机关的全称，2 至 100 个字。';
  return invalidInput({ code: 'TEXT_LENGTH', message, field: 'input.registeringAuthority' });
}
