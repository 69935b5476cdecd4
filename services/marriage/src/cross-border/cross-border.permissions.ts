/** Where to go may be asked by anybody; the leader of the registry publishes it. */
export const crossBorderPermissions = {
  'marriage.cross-border.ask': { title: '查询涉外等婚姻登记的办理机关和材料', anybody: true },
  'marriage.cross-border.publish': { title: '公布涉外等婚姻登记的办理机关', roles: ['registry-leader'] },
} as const;
