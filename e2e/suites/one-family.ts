import { run } from '../../demo/stories/subsistence.mjs';
import { type ReadEvent, readTopic } from '../../tools/load/event-reader.mjs';
import type { TestPlatform } from '../support.js';

const topics = ['residents', 'place-names', 'intake', 'assistance', 'assistance.medical-insurance', 'verification'];

/** The first story, and what is true of it afterwards. Its months are those of a platform on its first day. */
export function oneFamily(given: () => TestPlatform): void {
  describe('one family from the window to the first roll', () => {
    let platform: TestPlatform;
    let told: { caseId: string; number: string };
    let heard: ReadEvent[];

    beforeAll(async () => {
      platform = given();
      told = await run({ ...platform, print: () => undefined });
      await platform.clock.drained();
      heard = (await Promise.all(topics.map((topic) => readTopic(platform.run.events, `yimen.${topic}`)))).flat();
    }, 240_000);

    it('a month of 1800 yuan for three under a standard of 1000 gives exactly 1200.00 from November on', async () => {
      const { data: found } = await platform.as('bureau-zheng')(
        'query($id: ID!) { subsistenceCase(id: $id) { household { id } } }',
        { id: told.caseId },
      );
      const { data } = await platform.as('finance-chen')(
        `{ subsistenceRoll(month: "2026-11", division: "370112") {
        lines(first: 100) { nodes { household { id } award { from } amount } } } }`,
      );
      const lines = data.subsistenceRoll.lines.nodes as { household: { id: string } }[];
      const { household } = found.subsistenceCase;
      expect(lines.filter((line) => line.household.id === household.id)).toEqual([
        { household, award: { from: '2026-11' }, amount: '1200.00' },
      ]);
    });

    it('a case can be asked why: rules, inputs, parameters with their dates and sources, legal basis', async () => {
      const { data } = await platform.as('bureau-zheng')(
        `query($id: ID!) { case(id: $id) {
        status dueOn timeline { nodes { label } }
        ... on SubsistenceCase {
          nextSteps { code }
          deadlines { name dueOn metOn }
          determination { outcome amount legalBasis steps { rule basis inputs result } parameters { name value effectiveFrom source } }
        } } }`,
        { id: told.caseId },
      );
      const { status, timeline, determination } = data.case;
      expect(status).toBe('ACTIVE');
      expect(timeline.nodes.length).toBeGreaterThanOrEqual(8);
      expect(determination).toMatchObject({ outcome: 'ELIGIBLE', amount: '1200.00' });
      expect(determination.legalBasis.join()).toContain('社会救助法');
      for (const { basis, inputs } of determination.steps)
        expect([basis, inputs.length > 0]).toEqual([expect.any(String), true]);
      for (const { effectiveFrom, source } of determination.parameters) {
        expect(effectiveFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(source).not.toBe('');
      }
    });

    it('the medical insurance bureau hears on its own topic whose costs it helps with, by ids and codes only', async () => {
      const own = await readTopic(platform.run.events, 'yimen.assistance.medical-insurance');
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ type }) => type))).toEqual(
        new Set(['yimen.assistance.medical-entitlement.granted.v1']),
      );
      expect(Object.keys(own[0]?.data ?? {})).toEqual(
        expect.arrayContaining(['entitlement', 'householdId', 'personIds', 'tier', 'from']),
      );
    });

    it('the education bureau hears of its own help only: nothing of anybody’s health or work', async () => {
      const own = await readTopic(platform.run.events, 'yimen.assistance.education');
      expect(own.length).toBeGreaterThan(0);
      expect(new Set(own.map(({ data }) => data.entitlement))).toEqual(new Set(['EDUCATION_ASSISTANCE']));
      expect(JSON.stringify(own)).not.toMatch(/MEDICAL|EMPLOYMENT|HOUSING/);
    });

    it('tells every step of the case in order, each version once', () => {
      const steps = heard.filter(
        ({ subject, type }) => subject === told.caseId && type.startsWith('yimen.assistance.case.'),
      );
      const versions = new Map(steps.map(({ id, version }) => [id, version]));
      const inOrder = [...versions.values()];
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      expect(steps.map(({ type }) => type)).toEqual(
        expect.arrayContaining(
          ['applied', 'accepted', 'verification-started', 'home-visited', 'proposed', 'notice-posted', 'confirmed'].map(
            (step) => `yimen.assistance.case.${step}.v1`,
          ),
        ),
      );
    });

    it('puts no name and no identity number into any event', () => {
      expect(heard.length).toBeGreaterThan(100);
      const aboutPeople = heard.filter(({ type }) => !type.startsWith('yimen.place-names.'));
      const text = aboutPeople.map(({ data }) => JSON.stringify(data)).join('\n');
      expect(text).not.toMatch(/\d{17}[\dX]/);
      expect(text).not.toMatch(/卫|韩/);
    });
  });
}
