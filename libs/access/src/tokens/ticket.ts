import type { LegalDate } from '@yimen/standards';
import { parseLegalDate } from '@yimen/standards';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { InternalKeys, Signer } from './keys.js';

/** 受理凭据: what the front office vouches for: who came, for whom, where, before which officer. */
export interface IntakeTicket {
  readonly intakeId: string;
  /** The officer at the window; null when a resident came by themselves online. */
  readonly officer: string | null;
  readonly applicant: string;
  /** For whom: person ids, the applicant's among them or not. */
  readonly subjects: readonly string[];
  /** Where: the division's code. */
  readonly division: string;
  /** The legal date of the visit. */
  readonly on: LegalDate;
  /** The items that the visit concerns; absent: any. */
  readonly items?: readonly string[];
}

export type TicketAnswer =
  | { readonly ok: true; readonly ticket: IntakeTicket }
  | { readonly ok: false; readonly code: 'INTAKE_TICKET_EXPIRED' | 'INTAKE_TICKET_INVALID'; readonly message: string };

const typ = 'intake-ticket+jwt';
const audience = 'yimen-ticket';
const issuer = 'intake';
const life = 24 * 60 * 60;

/** Signs a ticket with intake's key; it holds for 24 hours of the machine's clock. */
export async function signTicket(signer: Signer, ticket: IntakeTicket, now: Date): Promise<string> {
  if (signer.name !== issuer) throw new Error(`${signer.name} may not sign tickets, only ${issuer}`);
  const at = Math.floor(now.getTime() / 1000);
  const { intakeId, ...claims } = ticket;
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.name, typ })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(intakeId)
    .setIssuedAt(at)
    .setExpirationTime(at + life)
    .sign(signer.key);
}

/**
 * Verifies a ticket offline. A genuine one that is too old is told apart from a forged or foreign one: the first is
 * healed by a new visit, the second is looked into.
 */
export async function verifyTicket(keys: InternalKeys, token: string, now: Date): Promise<TicketAnswer> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      algorithms: ['EdDSA'],
      issuer,
      audience,
      typ,
      requiredClaims: ['iss', 'aud', 'sub', 'iat', 'exp', 'officer', 'applicant', 'subjects', 'division', 'on'],
      clockTolerance: 5,
      currentDate: now,
    });
    const ticket = protectedHeader.kid === issuer ? readTicket(payload, now) : null;
    return ticket === null ? invalid : { ok: true, ticket };
  } catch (error) {
    return error instanceof errors.JWTExpired && isGenuine(error.payload) ? expired : invalid;
  }
}

const invalid: TicketAnswer = {
  ok: false,
  code: 'INTAKE_TICKET_INVALID',
  message: '受理凭据无效:不是本平台受理窗口签发,或内容已被改动。请在受理窗口重新登记来访',
};
const expired: TicketAnswer = {
  ok: false,
  code: 'INTAKE_TICKET_EXPIRED',
  message: '受理凭据已超过 24 小时有效期。请在受理窗口重新登记来访后再提交',
};

/** jose checks the time last: an expired token's signature, issuer and audience were right. */
const isGenuine = (payload: JWTPayload): boolean => payload.iss === issuer && payload.aud === audience;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 100;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function readTicket(payload: JWTPayload, now: Date): IntakeTicket | null {
  const { sub, officer, applicant, subjects, division, on, items, iat = 0, exp = 0, aud } = payload;
  if (aud !== audience || exp - iat > life || iat > now.getTime() / 1000 + 5) return null;
  const date = isText(on) ? parseLegalDate(on) : null;
  if (!isText(sub) || !isText(applicant) || !isText(division) || date === null) return null;
  if (!isTexts(subjects) || subjects.length === 0 || (officer !== null && !isText(officer))) return null;
  if (items !== undefined && !isTexts(items)) return null;
  const ticket = { intakeId: sub, officer, applicant, subjects, division, on: date };
  return items === undefined ? ticket : { ...ticket, items };
}
