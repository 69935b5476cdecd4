import { createHash, randomUUID } from 'node:crypto';
import { benefitCatalogue } from '@yimen/benefits';
import type { DomainEvent } from '@yimen/events';
import { askEntities, type BootedService, streetA } from '@yimen/testing';
import fc from 'fast-check';
import { aFrontOffice, personTold, tell } from './a-front-office.js';
import { dueIn, histories, monthAt, type Span, toldOf } from './random-histories.js';

const months = Array.from({ length: 22 }, (_, at) => at);
const shown =
  'entitled { benefit { code } } suppressed { benefit { code } by { code } } stopped { benefit { code } } suspended { benefit { code } }';
const fields = months.map((at) => `m${at}: entitlements(month: "${monthAt(at)}") { ${shown} }`).join(' ');

type Named = { readonly benefit: { readonly code: string } };
type Month = {
  readonly entitled: readonly Named[];
  readonly suppressed: readonly (Named & { readonly by: { readonly code: string } })[];
  readonly stopped: readonly Named[];
  readonly suspended: readonly Named[];
};
type Found = { readonly [alias: string]: Month };

const codes = (named: readonly Named[]) => named.map(({ benefit }) => benefit.code);
const excluding = benefitCatalogue.pairs.filter(({ relation }) => relation === 'EXCLUDED' || relation === 'HIGHER');
const groups = new Map(benefitCatalogue.benefits.map(({ code, group }) => [code, group]));

/** Two that are paid in one month although the one excludes the other, or both are of one kind. */
function together({ entitled }: Month): string[] {
  const paid = codes(entitled);
  const pairs = excluding.filter(({ yields, to }) => paid.includes(yields) && paid.includes(to));
  const alike = paid.filter((code) =>
    paid.some((other) => other < code && groups.get(code) && groups.get(other) === groups.get(code)),
  );
  return [...pairs.map(({ yields, to }) => `${yields}+${to}`), ...alike];
}

/** What is due by the history and is shown nowhere, or twice, or pressed down by something that is not paid. */
function lost(history: readonly Span[], at: number, month: Month): string[] {
  const paid = codes(month.entitled);
  const idle = month.suppressed
    .filter(({ by }) => !paid.includes(by.code))
    .map(({ benefit }) => `${benefit.code} by nothing`);
  const wrong = dueIn(history, at).filter(({ benefit, kept }) => {
    const times = [month.entitled, month.suppressed, month.stopped, month.suspended].map(
      (list) => codes(list).filter((code) => code === benefit).length,
    );
    return kept ? times.join() !== '0,0,0,1' : times.reduce((sum, each) => sum + each, 0) !== 1 || times[3] !== 0;
  });
  return [...idle, ...wrong.map(({ benefit }) => benefit)];
}

/** What is shown and was never due. */
function unearned(history: readonly Span[], at: number, { entitled, suspended }: Month): string[] {
  const due = dueIn(history, at).map(({ benefit }) => benefit);
  return [...codes(entitled), ...codes(suspended)].filter((code) => !due.includes(code));
}

describe('任何人的任何经历，经各服务的事件、由接口答复', () => {
  let house: BootedService;
  let askers: Awaited<ReturnType<typeof aFrontOffice>>['askers'];

  beforeAll(async () => {
    ({ house, askers } = await aFrontOffice({ residentsUrl: 'http://127.0.0.1:9' }));
  });
  afterAll(() => house.close());

  const ask = async (ids: readonly string[]): Promise<Found[]> => {
    const found = await askEntities<Found>(
      house,
      askers['clerk-li'],
      'Person',
      ids.map((id) => ({ id })),
      fields,
    );
    return found.filter((each) => each !== null);
  };

  const people = fc.array(histories, { minLength: 8, maxLength: 8 });
  const lives = fc.tuple(people, fc.integer());

  /** Everything twice, in an order that the number decides. */
  const anyhow = (events: readonly DomainEvent[], order: number): DomainEvent[] =>
    [...events, ...events]
      .map((event, at) => ({ event, key: createHash('sha256').update(`${order}/${at}`).digest('hex') }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
      .map(({ event }) => event);

  it('没有一个月同享互斥的两项，交接不落下一个月；晚到、乱序、重复的事件结果一样', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ([all, order]) => {
        const told = all.map((history) => ({ history, inOrder: randomUUID(), anyhow: randomUUID() }));
        const shuffled = anyhow(
          told.flatMap((each) => toldOf(each.anyhow, each.history)),
          order,
        );
        const ids = told.flatMap((each) => [each.inOrder, each.anyhow]);
        await tell(house, ...ids.map((id) => personTold(id, streetA)));
        await tell(house, ...told.flatMap(({ history, inOrder }) => toldOf(inOrder, history)), ...shuffled);
        const inOrder = await ask(told.map((each) => each.inOrder));
        expect(await ask(told.map((each) => each.anyhow))).toEqual(inOrder);
        const wrong = told.flatMap(({ history }, of) =>
          months.flatMap((at) => {
            const month = inOrder[of]?.[`m${at}`];
            if (month === undefined) return [`${at} is not answered`];
            const found = [...together(month), ...lost(history, at, month), ...unearned(history, at, month)];
            return found.map((what) => `${monthAt(at)} ${what} of ${JSON.stringify(history)}`);
          }),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
