import { readFileSync } from 'node:fs';
import { connectionArgs, type PageArgs, toConnection } from '@yimen/subgraph';

/** A code of the catalogue, as tools/generate-problem-codes.mjs writes it. */
export interface ProblemCode {
  readonly service: string;
  readonly code: string;
  readonly message: string;
  readonly kind: string;
}

export interface ProblemCodeFilter {
  readonly service?: string | null;
  readonly kind?: string | null;
  readonly contains?: string | null;
}

/** The catalogue, by service and code: one entry a line. */
export const problemCodes: readonly ProblemCode[] = readFileSync(
  new URL('./problem-codes.jsonl', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ProblemCode);

/** A page of the codes that fit. @throws BAD_USER_INPUT for a page or a cursor that is none */
export function listProblemCodes(filter: ProblemCodeFilter, args: PageArgs) {
  const page = connectionArgs(args, ['text', 'text'], 50);
  const { service, kind, contains } = filter;
  const found = problemCodes.filter(
    (each) =>
      (!service || each.service === service) &&
      (!kind || each.kind === kind) &&
      (!contains || each.code.includes(contains) || each.message.includes(contains)),
  );
  const [afterService = '', afterCode = ''] = (page.after ?? []).map(String);
  const rest = found.filter(
    (each) => each.service > afterService || (each.service === afterService && each.code > afterCode),
  );
  const connection = toConnection(
    rest.slice(0, page.limit),
    page,
    (each) => [each.service, each.code],
    (each) => each,
  );
  return { ...connection, totalCount: found.length };
}
