import { defineSteps } from '@yimen/casework/domain';

/**
 * A sitting: a couple before a registrar (domain §6.4). It decides on the spot (婚姻登记条例第十条); only a network that does not answer
 * lets it wait, and waiting never lets anybody through. What was booked before belongs to the appointments.
 */
export const sittingSteps = defineSteps('IDENTITY_CHECKED', {
  IDENTITY_CHECKED: { declare: 'DECLARED', refuse: 'REFUSED', leave: 'LEFT' },
  DECLARED: {
    hearNetwork: 'VERIFIED',
    waitForNetwork: 'PENDING_VERIFY',
    askNetworkAgain: 'DECLARED',
    recordProof: 'DECLARED',
    refuse: 'REFUSED',
    leave: 'LEFT',
  },
  PENDING_VERIFY: {
    hearNetwork: 'VERIFIED',
    askNetworkAgain: 'DECLARED',
    recordProof: 'PENDING_VERIFY',
    refuse: 'REFUSED',
    leave: 'LEFT',
  },
  VERIFIED: {
    register: 'REGISTERED',
    recordProof: 'VERIFIED',
    askNetworkAgain: 'DECLARED',
    refuse: 'REFUSED',
    leave: 'LEFT',
  },
  REGISTERED: {},
  REFUSED: {},
  LEFT: {},
});

export type SittingStatus = keyof typeof sittingSteps;
export type SittingAction =
  | 'declare'
  | 'hearNetwork'
  | 'waitForNetwork'
  | 'askNetworkAgain'
  | 'recordProof'
  | 'register'
  | 'refuse'
  | 'leave';

/** What a registrar does, in words; what the network and the calendar do is nobody's next step. */
export const sittingLabels: Readonly<Record<Exclude<SittingAction, 'hearNetwork' | 'waitForNetwork'>, string>> = {
  declare: '双方签署声明',
  askNetworkAgain: '再次联网核对',
  recordProof: '登记婚姻状况或者亲属关系的证明',
  register: '予以登记',
  refuse: '不予登记并说明理由',
  leave: '当事人离开、放弃办理',
};
