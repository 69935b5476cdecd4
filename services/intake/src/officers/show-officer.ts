import { roleLabel } from '@yimen/access';
import type { OfficerRecord, PostRecord } from './officers.store.js';

/** An officer as the schema shows them; their posts are loaded when asked for. */
export function showOfficer({ account, name }: OfficerRecord) {
  return { __typename: 'Officer' as const, account, name };
}

/** A post as the schema shows it. */
export function showPost({ id, role, division, validFrom, validTo }: Omit<PostRecord, 'account' | 'version'>) {
  return {
    id,
    role,
    roleLabel: roleLabel(role),
    division: { __typename: 'Division', code: division },
    validFrom,
    validTo,
  };
}
