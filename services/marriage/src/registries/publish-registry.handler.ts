import { appendAudit, type Scope, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appointmentKeys } from '../appointments/domain/index.js';
import { countIn } from '../standards/domain/count-in.js';
import { lawBook } from '../standards/law-book.js';
import { type MarriageRegistry, type OpeningWindow, type RegistryFault, registryFault } from './domain/index.js';
import { registriesByCode, type StoredRegistry, writeRegistry } from './registry.store.js';

export type PublishRegistryInput = {
  code: string;
  name: string;
  division: string;
  address: string;
  telephone?: string | null;
  windows: readonly OpeningWindow[];
  closedOn?: readonly LegalDate[] | null;
};
export type RegistryDone = { readonly code: string };

/**
 * 公布婚姻登记机关: its leader says where it is and when couples are received. A code keeps its division for good; a division has one
 * registry. What was booked before stays as it was booked.
 */
export async function publishRegistry(
  ctx: RequestContext,
  input: PublishRegistryInput,
  key: string,
): Promise<Answer<RegistryDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('marriage.registry.publish');
  const registry: MarriageRegistry = {
    ...input,
    telephone: input.telephone ?? null,
    closedOn: [...new Set(input.closedOn ?? [])].sort(),
  };
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'publishMarriageRegistry', key, body: input }, () =>
        publish(tx, ctx, registry, scope),
      ),
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'one_registry_of_a_division') throw error;
    return refused(divisionTaken());
  }
}

async function publish(
  tx: EntityManager,
  { actor, today }: RequestContext,
  registry: MarriageRegistry,
  scope: Scope,
): Promise<Answer<RegistryDone>> {
  const { code, division } = registry;
  const before = (await registriesByCode(tx, [code], true)).get(code);
  if (!sees(scope, { divisions: [division] })) return refused(notFound('input.division'));
  if (before !== undefined && before.division !== division) return refused(codeTaken());
  const law = await lawBook.lawOf(tx, division, today);
  const mostSeats = countIn(law, appointmentKeys.mostSeats, today);
  const fault = registryFault(registry, mostSeats);
  if (fault !== null) return refused(shown(fault, mostSeats));
  const next: StoredRegistry = { ...registry, version: (before?.version ?? 0) + 1 };
  await writeRegistry(tx, next, today);
  const subject = { type: 'MarriageRegistry', id: code };
  const details = { windows: next.windows.length, version: next.version };
  await appendAudit(tx, { actor, action: 'marriage.registry.publish', legalDate: today, subject, division, details });
  const data = { registryCode: code, name: next.name, division, publishedOn: today, version: next.version };
  const telling = { subjectVersion: next.version, legalDate: today, division };
  await appendToOutbox(tx, [eventOf('yimen.marriage.registry.published.v1', data, telling)]);
  return done({ code });
}

const messages: Readonly<Record<Exclude<RegistryFault['code'], 'WINDOW_MALFORMED'>, string>> = {
  REGISTRY_CODE: '登记机关代码应为 4 到 20 位数字、大写字母和短横线。',
  TEXT_MISSING: '请填写名称和地址。',
  NO_WINDOWS: '请至少开放一个办理时段。',
  WINDOWS_OVERLAP: '同一类日子的时段不能重叠。',
  LIST_TOO_LONG: '停办日太多，请分年公布。',
};

function shown({ code, field }: RegistryFault, mostSeats: number): Problem {
  const malformed = `时段应形如 09:00，止晚于起，每段接待 1 到 ${mostSeats} 对。`;
  const message = code === 'WINDOW_MALFORMED' ? malformed : messages[code];
  return invalidInput({ code, message, field: `input.${field}` });
}

function codeTaken(): Problem {
  return invalidInput({
    code: 'REGISTRY_CODE_TAKEN',
    message: '这个登记机关代码属于另一个区划，不能改用。',
    field: 'input.code',
  });
}

function divisionTaken(): Problem {
  return problem('MarriageRegistryOfDivision', {
    code: 'REGISTRY_OF_DIVISION',
    message: '该区划已有婚姻登记机关，请用原来的代码公布它的办公时间。',
    field: 'input.division',
  });
}
