// The people of the demo district: all invented, with names that say so. `serial` makes the identity number; `street` is
// where they are registered and live. What the outside sources hold of them stands beside them (stand-ins read it).
export const streetA = '370112001';
export const streetB = '370112002';
const villageA = '370112001001';
const villageB = '370112002002';

const person = (key, name, birth, serial, more = {}) => ({ key, name, birth, serial, ...more });

/** @type {readonly { key: string, street: string, village: string, members: readonly object[], account?: string }[]} */
export const households = [
  {
    key: 'wei',
    street: streetA,
    village: villageA,
    account: 'resident-wei',
    members: [
      person('wei', '卫演示', '1980-02-14', 11, { relation: 'HEAD' }),
      person('wei-wife', '蒋演示', '1982-06-30', 12, { relation: 'SPOUSE' }),
      person('wei-son', '卫小演', '2009-10-08', 13, { relation: 'SON', study: 'SENIOR_HIGH' }),
    ],
  },
  {
    key: 'han',
    street: streetA,
    village: villageA,
    account: 'resident-han',
    members: [
      person('han', '韩演示', '1975-03-21', 21, { relation: 'HEAD' }),
      person('han-daughter', '韩小演', '2012-04-05', 22, { relation: 'DAUGHTER', study: 'COMPULSORY' }),
    ],
  },
  {
    key: 'yang',
    street: streetA,
    village: villageA,
    members: [
      person('yang', '杨演示', '1953-11-02', 31, { relation: 'HEAD' }),
      person('yang-wife', '朱演示', '1955-01-19', 32, { relation: 'SPOUSE' }),
    ],
  },
  {
    key: 'qin',
    street: streetA,
    village: villageA,
    members: [
      person('qin', '秦演示', '1988-08-08', 42, { relation: 'HEAD' }),
      person('qin-son', '秦小演', '2015-12-01', 41, { relation: 'SON', study: 'COMPULSORY' }),
      person('qin-mother', '尤演示', '1958-05-27', 44, { relation: 'PARENT' }),
    ],
  },
  {
    key: 'xu',
    street: streetA,
    village: villageA,
    members: [person('xu', '许演示', '1969-07-07', 51, { relation: 'HEAD', labor: 'PARTIAL' })],
  },
  {
    key: 'he',
    street: streetA,
    village: villageA,
    members: [
      person('he', '何演示', '1978-12-12', 61, {
        relation: 'HEAD',
        held: { BANK: [{ kind: 'DEPOSIT', amount: '286000.00' }], VEHICLE: [{ kind: 'VEHICLE', amount: '120000.00' }] },
      }),
      person('he-wife', '吕演示', '1980-10-10', 62, { relation: 'SPOUSE' }),
    ],
  },
  {
    key: 'shi',
    street: streetB,
    village: villageB,
    members: [
      person('shi', '施演示', '1984-04-04', 71, { relation: 'HEAD' }),
      person('shi-wife', '张演示', '1986-09-17', 72, { relation: 'SPOUSE' }),
      person('shi-twin-a', '施小甲', '2018-01-15', 73, { relation: 'SON', study: 'COMPULSORY' }),
      person('shi-twin-b', '施小乙', '2018-01-15', 74, { relation: 'DAUGHTER', study: 'COMPULSORY' }),
    ],
  },
  {
    key: 'kong',
    street: streetB,
    village: villageB,
    members: [
      person('kong', '孔演示', '1949-12-31', 81, { relation: 'HEAD' }),
      person('kong-wife', '曹演示', '1951-02-28', 82, { relation: 'SPOUSE' }),
      person('kong-grandson', '孔小演', '2011-06-01', 83, { relation: 'GRANDCHILD', study: 'COMPULSORY' }),
    ],
  },
];
