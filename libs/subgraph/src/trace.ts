import { randomBytes } from 'node:crypto';

const traceparent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const nothing = /^0+$/;

/** The trace id of a W3C `traceparent` header, or a new one when there is none or a broken one. */
export function traceIdOf(header: string | undefined): string {
  const [, traceId, parentId] = traceparent.exec(header ?? '') ?? [];
  const isValid = traceId !== undefined && parentId !== undefined && !nothing.test(traceId) && !nothing.test(parentId);
  return isValid ? traceId : randomBytes(16).toString('hex');
}
