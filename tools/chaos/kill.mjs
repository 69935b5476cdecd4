// Kills the assistance service with SIGKILL in the middle of applications and counts what was lost or doubled.
import { randomUUID } from 'node:crypto';
import { startPlatform } from '../dev/platform.mjs';
import { ask, askWell } from '../load/client.mjs';
import { readTopic } from '../load/event-reader.mjs';
import { aFamilyAtTheWindow, documents } from '../load/families.mjs';

const clerk = 'clerk-li';
const division = '370112001';

/**
 * On a platform of its own.
 * @param {{ events?: 'kafka' | 'postgres', applications?: number, kills?: number, say?: (line: string) => void }} options
 * @returns what an outsider can count afterwards
 */
export async function killInTheMiddle({ events, ...order } = {}) {
  const platform = await startPlatform({ events, say: order.say });
  try {
    return await killAmidApplications(platform, order);
  } finally {
    await platform.stop();
  }
}

/**
 * On a platform that is there.
 * @param {{ applications?: number, kills?: number, firstFamily?: number, say?: (line: string) => void }} order
 *   `firstFamily`: a number above those of the families that came before
 */
export async function killAmidApplications(platform, order = {}) {
  const { applications = 200, kills = 3, firstFamily = 0, say = () => undefined } = order;
  const on = await platform.clock.today();
  say(`${applications} families come to the window`);
  const inputs = await inParallel(8, applications, (index) =>
    aFamilyAtTheWindow(platform, { clerk, division, on, index: firstFamily + index }),
  );
  await platform.clock.drained();
  say('their applications are sent; assistance is killed meanwhile');
  const answered = await applyAll(platform, inputs, kills, say);
  await platform.clock.drained();
  return { events: platform.run.events.kind, ...(await count(platform, inputs, answered)) };
}

async function applyAll(platform, inputs, kills, say) {
  const killAt = new Set(Array.from({ length: kills }, (_, i) => Math.floor(((i + 1) * inputs.length) / (kills + 1))));
  let begun = 0;
  return inParallel(8, inputs.length, async (index) => {
    begun += 1;
    if (killAt.has(begun)) {
      say(`SIGKILL at application ${begun}`);
      await platform.kill('assistance');
    }
    return applyUntilAnswered(platform, inputs[index]);
  });
}

/** As a front-end does: the same key again until the service has answered. */
async function applyUntilAnswered(platform, input) {
  const key = randomUUID();
  const until = Date.now() + 60_000;
  let last;
  while (Date.now() < until) {
    last = await ask(platform, clerk, documents.apply, { input, key });
    const found = last.data?.applyForSubsistenceAllowance?.case;
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`never answered: ${last?.text}`);
}

async function count(platform, inputs, answered) {
  const applied = (await readTopic(platform.run.events, 'yimen.assistance')).filter(
    ({ type }) => type === 'yimen.assistance.case.applied.v1',
  );
  const wanted = new Set(answered.map(({ id }) => id));
  const told = applied.filter(({ subject }) => wanted.has(subject));
  const eventIds = new Set(told.map(({ id }) => id));
  const households = new Set(inputs.map(({ householdId }) => householdId));
  const listed = await listCases(platform, households);
  return {
    applications: inputs.length,
    cases: wanted.size,
    numbers: new Set(answered.map(({ number }) => number)).size,
    casesWithEvent: new Set(told.map(({ subject }) => subject)).size,
    effectsOfEvents: eventIds.size,
    listedByOwner: listed.owner,
    listedByIntake: listed.intake,
  };
}

async function listCases(platform, households) {
  const owner = await everyPage(
    platform,
    'query($after: String) { list: subsistenceCases(first: 100, after: $after) { nodes { id household { id } } pageInfo { hasNextPage endCursor } } }',
  );
  const mine = owner.filter(({ household }) => households.has(household.id));
  const intake = await everyPage(
    platform,
    'query($after: String) { list: cases(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
  );
  const ids = new Set(mine.map(({ id }) => id));
  return { owner: mine.length, intake: intake.filter(({ id }) => ids.has(id)).length };
}

async function everyPage(platform, query) {
  const all = [];
  let after = null;
  do {
    const { list } = await askWell(platform, clerk, query, { after });
    all.push(...list.nodes);
    after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
  } while (after);
  return all;
}

async function inParallel(width, count, work) {
  const results = new Array(count);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
