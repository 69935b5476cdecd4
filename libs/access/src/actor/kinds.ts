/**
 * Who is asking. officer: somebody with posts. resident: a person on their own behalf. department: a department of the
 * government, reading what it is told of. service: one of the platform's services. operator: whoever runs the platform
 * (the legal clock of development, never the people's data).
 */
export const actorKinds = ['officer', 'resident', 'department', 'service', 'operator'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const actorKindLabels: Readonly<Record<ActorKind, string>> = {
  officer: '工作人员',
  resident: '群众',
  department: '部门',
  service: '平台服务',
  operator: '运维',
};
