import type { Platform } from '../dev/platform.mjs';

export function inventedNumber(division: string, birthDate: string, serial: number): string;

export const documents: Record<'register' | 'household' | 'consent' | 'visit' | 'apply', string>;

export interface ApplicationInput {
  intakeTicket: string;
  householdId: string;
  members: { personId: string; relation: string }[];
  incomes: { personId: string; kind: string; monthlyAmount: string }[];
  properties: object[];
  consentIds: string[];
  declaration: { signedOn: string };
}

export function aFamilyAtTheWindow(
  platform: Pick<Platform, 'graphqlUrl' | 'token'>,
  order: { clerk: string; division: string; on: string; index: number; income?: string },
): Promise<ApplicationInput>;
