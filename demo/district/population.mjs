// Some three hundred households of the demo district, all invented: names say so by their 演, numbers come from no register. Made
// by one seed, so that they are the same people each time.
import { streetA, streetB } from '../people/households.mjs';
import { chanceOf } from './random.mjs';

const villages = {
  [streetA]: ['001', '002', '004', '005', '009', '012', '013', '014', '015'].map((village) => `${streetA}${village}`),
  [streetB]: ['002', '009', '011', '012', '013', '015', '016', '017'].map((village) => `${streetB}${village}`),
};
const surnames = [...'赵钱孙李周吴郑王冯陈褚沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎'];
const given = [...'芳强敏静丽军洋勇艳杰娟涛明超秀霞平刚桂英华建文斌宇浩欣佳雪晨'];

/** The year in which the demo plays: ages are counted to it. */
const year = 2026;

/** `place`: a number of the person's own, from which the last digits of the identity number come; odd for a man, even for a woman. */
function makePerson(chance, key, { age, female, place, ...more }) {
  const birth = `${year - age}-${pad(chance.between(1, 5))}-${pad(chance.between(1, 28))}`;
  return { key, birth, serial: 300 + (place % 340) * 2 + (female ? 0 : 1), ...more };
}

const pad = (number) => String(number).padStart(2, '0');

function schooling(age) {
  if (age < 6) return 'PRESCHOOL';
  if (age < 15) return 'COMPULSORY';
  return age < 18 ? 'SENIOR_HIGH' : undefined;
}

const child = (age, female) => ({
  age,
  female,
  relation: female ? 'DAUGHTER' : 'SON',
  study: schooling(age),
  labor: 'NONE',
});
const worker = (age, female, relation) => ({ age, female, relation, employed: true });
const pensioner = (age, female, relation) => ({ age, female, relation, labor: 'NONE', pension: true });

/** The kinds of families that come to the window, with how many of a hundred. */
const shapes = [
  [18, (c) => [pensioner(c.between(66, 88), c.next() < 0.6, 'HEAD')]],
  [14, (c) => [pensioner(c.between(66, 84), false, 'HEAD'), pensioner(c.between(64, 82), true, 'SPOUSE')]],
  [
    22,
    (c) => [
      worker(c.between(32, 50), false, 'HEAD'),
      worker(c.between(30, 48), true, 'SPOUSE'),
      child(c.between(3, 17), c.next() < 0.5),
    ],
  ],
  [16, (c) => [worker(c.between(30, 48), c.next() < 0.7, 'HEAD'), child(c.between(4, 17), c.next() < 0.5)]],
  [
    10,
    (c) => [
      worker(c.between(34, 46), false, 'HEAD'),
      {
        age: c.between(33, 45),
        female: true,
        relation: 'SPOUSE',
        labor: 'PARTIAL',
        disability: { type: 'PHYSICAL', level: 2 },
      },
      child(c.between(6, 16), c.next() < 0.5),
    ],
  ],
  [
    10,
    (c) => [
      worker(c.between(36, 50), c.next() < 0.4, 'HEAD'),
      child(c.between(7, 16), c.next() < 0.5),
      { ...pensioner(c.between(66, 80), true, 'PARENT'), seriouslyIll: c.next() < 0.4 },
    ],
  ],
  [
    10,
    (c) => [
      {
        age: c.between(28, 58),
        female: c.next() < 0.4,
        relation: 'HEAD',
        labor: 'NONE',
        disability: { type: 'MENTAL', level: c.between(1, 2) },
      },
    ],
  ],
];

function shapeOf(chance) {
  let left = chance.between(1, 100);
  for (const [share, make] of shapes) {
    left -= share;
    if (left <= 0) return make(chance);
  }
  return shapes[0][1](chance);
}

/** What the household has a month, by person: so much per head that it is or is not below the standard of 1,000 yuan. */
function incomesOf(members, perHead) {
  const total = Math.round(perHead * members.length);
  const working = members.filter(({ employed, pension }) => employed || pension);
  const earners = working.length > 0 ? working : [members[0]];
  const share = Math.floor(total / Math.max(earners.length, 1));
  return earners.map(({ key, employed, pension }, at) => ({
    key,
    kind: employed ? 'WAGE' : pension ? 'PENSION' : 'PROPERTY',
    monthlyAmount: `${at === 0 ? total - share * (earners.length - 1) : share}.00`,
  }));
}

/**
 * @param {{ nth: number, means: 'LOW' | 'EDGE' | 'ABOVE' | 'PROPERTY' }} order `means`: what the household has; PROPERTY: low income
 *   and savings above what is allowed, which only the bank knows
 * @returns {object} a household as people/households.mjs describes them, with `incomes` and what `declared` says of each member
 */
export function householdOf({ nth, means }) {
  const chance = chanceOf(20_260_601 + nth * 7_919);
  const key = `d${String(nth).padStart(3, '0')}`;
  const street = nth % 3 === 0 ? streetB : streetA;
  const surname = surnames[(nth * 7) % surnames.length];
  const members = shapeOf(chance).map((each, at) => {
    const { disability, seriouslyIll, employed, pension, ...shape } = each;
    const person = makePerson(chance, `${key}-${at}`, { ...shape, place: nth * 5 + at });
    const declared = {
      ...(disability && { disability }),
      ...(seriouslyIll && { seriouslyIll }),
      ...(employed && { employed }),
    };
    const held =
      means === 'PROPERTY' && at === 0
        ? { BANK: [{ kind: 'DEPOSIT', amount: `${chance.between(160, 420)}000.00` }] }
        : {};
    const name = `${at === 0 || shape.study ? surname : chance.one(surnames)}演${chance.one(given)}`;
    return { ...person, name, declared, ...(means === 'PROPERTY' && at === 0 ? { held } : {}), employed, pension };
  });
  const perHead = {
    LOW: chance.between(220, 940),
    PROPERTY: chance.between(300, 900),
    EDGE: chance.between(1_020, 1_460),
    ABOVE: chance.between(1_560, 2_600),
  }[means];
  return { key, street, village: chance.one(villages[street]), members, incomes: incomesOf(members, perHead) };
}
