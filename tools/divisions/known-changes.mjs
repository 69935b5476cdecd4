// What the sources cannot tell by names, written down by hand with its document. Short on purpose: a line more needs a
// document that somebody has read.

/** One change: these codes ended, those took their place; the day only where a document of the approval tells it. */
const changes = [
  // 国务院 2016-09-14 批复：撤销县级章丘市，设立济南市章丘区
  { from: ['370181'], to: ['370114'], on: '2016-09-14' },
  // 国务院批复，山东省人民政府 2019-01-09 公布：撤销地级莱芜市，设立济南市莱芜区、钢城区
  { from: ['371200'], to: ['370100'], on: '2019-01-09' },
  { from: ['371202'], to: ['370116'], on: '2019-01-09' },
  { from: ['371203'], to: ['370117'], on: '2019-01-09' },
  // 北京市 2010 年核心区调整：崇文区并入东城区，宣武区并入西城区
  { from: ['110103'], to: ['110101'] },
  { from: ['110104'], to: ['110102'] },
  // 上海市：卢湾、南市并入黄浦，闸北并入静安，南汇并入浦东
  { from: ['310103', '310102'], to: ['310101'] },
  { from: ['310108'], to: ['310106'] },
];

/** The divisions with those changes written into them. Refuses a code that is not there. */
export function knownChanges(divisions) {
  const byCode = new Map(divisions.map((division) => [division.code, { ...division }]));
  for (const { from, to, on } of changes) {
    for (const code of from) {
      const ended = byCode.get(code);
      if (ended === undefined) throw new Error(`${code} is not in the code book`);
      Object.assign(ended, { successors: to }, on === undefined ? {} : { validTo: on, exact: true });
    }
    if (on === undefined) continue;
    for (const code of to.filter((one) => one !== '370100'))
      Object.assign(byCode.get(code), { validFrom: on, exact: true });
  }
  return [...byCode.values()];
}
