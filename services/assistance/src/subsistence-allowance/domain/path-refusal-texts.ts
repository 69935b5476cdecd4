import type { ExtensionKind } from './path-record.js';
import type { PathRefusal } from './path-refusals.js';
import type { TextOf } from './refusal-text.js';

type Code = PathRefusal['because'];
type Texts = { readonly [C in Code]: TextOf<Extract<PathRefusal, { because: C }>> };

const photoLabels = { START: '张贴时', END: '期满时' };
const doubts = { TIME: '拍摄时间不在公示期内', PLACE: '拍摄地点不在公示地点' };
const extensionLabels: Record<ExtensionKind, string> = {
  OBJECTION: '公示有异议',
  LIVING_APART: '人户分离',
  OTHER: '其他',
};
const targets = {
  SAME_STREET: '本件已在这个街道（乡镇），不用转办。',
  ELSEWHERE: '只能转给本区县内的街道、乡镇；属于外地或其他机关办理的，请写明机关名称。',
  NOT_A_STREET: '低保由街道、乡镇受理，请填到乡级且今天有效的区划代码。',
  NONE: '请写明转往哪个街道（乡镇）或哪个机关，两者填一项。',
};

/** The texts of the path's refusals. One without a text does not compile. */
export const pathTexts: Texts = {
  OBJECTION_CLUE_MISSING: {
    legalBasis: null,
    message: () => '匿名异议须写明可以核查的线索（何人、何时、何地、何物），或者留下异议人的姓名和联系方式。',
  },
  OBJECTION_UNKNOWN: { legalBasis: null, message: ({ no }) => `本件没有第 ${no} 号异议。` },
  OBJECTION_ALREADY_ANSWERED: { legalBasis: null, message: ({ no }) => `第 ${no} 号异议已有核查结论。` },
  OBJECTION_UNANSWERED: {
    legalBasis: '民发〔2021〕57号第十九条',
    message: ({ open }) => `第 ${open.join('、')} 号异议还没有核查结论，请逐件调查、答复后再提出意见。`,
  },
  OBJECTOR_UNKNOWN: { legalBasis: null, message: ({ no }) => `第 ${no} 号异议是匿名提出的，没有可以送达的人。` },
  OBJECTION_NOT_ANSWERED_YET: { legalBasis: null, message: ({ no }) => `第 ${no} 号异议还没有核查结论，请先答复。` },
  REINVESTIGATION_MISSING: {
    legalBasis: '民发〔2021〕57号第十九条',
    message: ({ no }) => `第 ${no} 号异议提出以后还没有重新入户调查或民主评议，请先重新调查。`,
  },
  MEETING_VOTES_UNSOUND: {
    legalBasis: null,
    message: ({ participants, votes }) => `参加评议的有 ${participants} 人，表态的有 ${votes} 人，请核对人数。`,
  },
  NOTICE_PLACE_MISSING: {
    legalBasis: '社会救助法第四十五条',
    message: () => '至少要在申请人所在的村（社区）公示栏公示；政务大厅、网站只能另加。',
  },
  NOTICE_PHOTO_MISSING: {
    legalBasis: null,
    message: ({ which }) => `本区县要求公示起、止各拍一张照片，还缺${photoLabels[which]}的照片（须带时间和地点）。`,
  },
  NOTICE_PHOTO_DOUBTFUL: {
    legalBasis: null,
    message: ({ which, doubt }) => `${photoLabels[which]}的照片${doubts[doubt]}，不能证明公示；请如实重新公示、拍照。`,
  },
  NEIGHBOURS_NOT_HEARD: {
    legalBasis: '社会救助法第四十三条',
    message: () =>
      '申请人家庭近期分户或离婚，不得仅凭此推定骗取，也不得照单全收：请入户并听取邻里意见（民主评议），按实际共同生活认定。',
  },
  REMINDER_MISSING: {
    legalBasis: '社会救助法第四十条',
    message: () => '以不配合为由不予确认的，须先书面告知其应当做什么、何时以前做。',
  },
  REMINDER_NOT_DUE: {
    legalBasis: null,
    message: ({ until }) => `书面告知的期限到 ${until}，期满后仍不配合的方可不予确认。`,
  },
  GROUND_WITHOUT_EVIDENCE: {
    legalBasis: null,
    message: ({ ground }) =>
      ground === 'FALSE_DECLARATION'
        ? '虚报、隐瞒须有证据：核对发现的差额、查实的异议，或者随理由提交证据文件的摘要。'
        : '这条理由须附凭据：请随理由提交证据文件的摘要或文号。',
  },
  EXCLUSION_UNPROVEN: {
    legalBasis: '民发〔2021〕57号',
    message: ({ personIds }) =>
      `有 ${personIds.length} 位成员申报为不计入，还没有凭据（判决书、通知书、宗教部门证明等），请先登记凭据。`,
  },
  EXTENSION_UNFOUNDED: {
    legalBasis: '2022-10-20 兜底保障通知四（一）',
    message: ({ kind }) => `本件没有“${extensionLabels[kind]}”的情形，请按实际情形选择延期理由。`,
  },
  EXTENSION_APPROVER_MISSING: {
    legalBasis: null,
    message: () => '延长办理期限须经街道负责人或区民政局批准，请填写批准人账号，或由批准人本人办理。',
  },
  RELATIVE_ALREADY_REGISTERED: { legalBasis: null, message: () => '这名工作人员的近亲属关系已经备案。' },
  RELATIVE_CANNOT_DECIDE: {
    legalBasis: null,
    message: () => '您已备案为申请人家庭的近亲属，应当回避，不得作出本件的决定。',
  },
  ALREADY_PUBLISHED: { legalBasis: null, message: ({ until }) => `本件确认后已经公布，公布到 ${until}。` },
  TRANSFER_TARGET: { legalBasis: '社会救助法第三十七条', message: ({ why }) => targets[why] },
  NOT_DECIDED_BY_STREET: {
    legalBasis: '社会救助法第四十四条',
    message: () => '本件不是街道（乡镇）作出的确认，不适用抽查和撤销；区民政局自己的决定按复核办理。',
  },
  SPOT_CHECK_FOUND_NOTHING: {
    legalBasis: '社会救助法第四十四条',
    message: () => '撤销须以抽查发现的错误为据：请先登记抽查，结论为“有误”。',
  },
  OPINION_NOT_HEARD_BEFORE: {
    legalBasis: '社会救助法第四十八条',
    message: () => '待遇已经发放，撤销前须听取该户的意见，请填写听取意见的日期和内容。',
  },
};
