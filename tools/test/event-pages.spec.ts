import { eventPages, untruths } from '../events/pages.mjs';

const contract = (id: string, more: object = {}) => ({
  ...{ $id: id, title: 'A guest came', description: '来客', examples: [{ guestId: '1' }] },
  'x-yimen': {
    producer: id.split('.')[1],
    audiences: ['internal'],
    key: 'guestId',
    dataclass: 'PERSONAL',
    consumers: [],
    ...more,
  },
});
const came = contract('yimen.lodging.guest.came.v1', {
  ...{ audiences: ['internal', 'police'], versionOf: 'guestId' },
  consumers: [
    { service: 'kitchen', does: 'cooks for one more' },
    { service: 'police', does: '公安: knows who stays' },
    { service: 'laundry', does: 'washes one more sheet' },
  ],
});
const reactions = [
  { service: 'kitchen', consumer: 'kitchen.cook', on: ['yimen.lodging.guest.came.v1', 'yimen.weather.day.cold.v1'] },
  { service: 'lodging', consumer: 'lodging.heat', on: ['yimen.weather.day.cold.v1'] },
];
const pages = eventPages([came, contract('yimen.weather.day.cold.v1')], reactions, ['kitchen', 'laundry', 'lodging']);

describe('the pages about events', () => {
  it('count who tells how much to whom: services by their reactions, departments by their topics', () => {
    expect([...pages.keys()]).toEqual(['README.md', 'kitchen.md', 'laundry.md', 'lodging.md', 'weather.md']);
    expect(pages.get('README.md')).toContain('| told by | types | kitchen | lodging | *police* |');
    expect(pages.get('README.md')).toContain('| [lodging](lodging.md) | 1 | 1 |  | 1 |');
    expect(pages.get('README.md')).toContain('| [weather](weather.md) | 1 | 1 | 1 |  |');
    expect(pages.get('README.md')).toContain('Not services of this repository: [weather](weather.md)');
  });

  it('say of each event when, by which key, on which topics, with an example', () => {
    const lodging = pages.get('lodging.md') ?? '';
    expect(lodging).toContain('### `yimen.lodging.guest.came.v1`');
    expect(lodging).toContain('- subject and key: `guestId`; the version counts `guestId`');
    expect(lodging).toContain('- topics: `yimen.lodging`, `yimen.lodging.police`');
    expect(lodging).toContain('"guestId": "1"');
  });

  it('tell which reaction hears it, and which department it is for', () => {
    const lodging = pages.get('lodging.md') ?? '';
    expect(lodging).toContain('- heard by kitchen: `kitchen.cook`: cooks for one more');
    expect(lodging).toContain('- for police: 公安: knows who stays\n');
    expect(pages.get('laundry.md')).toContain('## Hears\n\nNothing.');
    expect(pages.get('lodging.md')).toContain(
      '[`yimen.weather.day.cold.v1`](weather.md#yimenweatherdaycoldv1) | `lodging.heat`',
    );
  });

  it('say why nobody hears what nobody hears', () => {
    const quiet = contract('yimen.lodging.guest.left.v1', { nobody: 'the lodging shows it itself' });
    expect(eventPages([quiet], [], ['lodging']).get('lodging.md')).toContain(
      '- for nobody: the lodging shows it itself',
    );
  });

  it('are refused while a contract names who does not listen, or is silent about who does', () => {
    const cold = contract('yimen.weather.day.cold.v1');
    expect(untruths([came, cold], reactions, ['kitchen', 'laundry', 'lodging'])).toEqual([
      'yimen.lodging.guest.came.v1: names laundry, which has no reaction to it',
      'yimen.weather.day.cold.v1: does not say what kitchen does with it (kitchen.cook)',
      'yimen.weather.day.cold.v1: does not say what lodging does with it (lodging.heat)',
    ]);
    expect(
      untruths(
        [came],
        [reactions[0]].flatMap((each) => each ?? []),
        ['kitchen', 'lodging'],
      ),
    ).toEqual([]);
  });
});
