import { type EventData, eventOf } from '@yimen/events';
import { identityNumberCheck, legalDate } from '@yimen/standards';
import { type Asker, publishAsOutside, settled } from '@yimen/testing';
import { act, type Office, type Said } from './an-office.js';

let serial = 100;
/** An invented identity number of the district with a right check digit. */
export function anIdentityNumber(birthDate = '1978-03-15'): string {
  const body = `370112${birthDate.replaceAll('-', '')}${String(++serial).padStart(3, '0')}`;
  return body + identityNumberCheck(body);
}

export type Shown = {
  readonly certificate:
    | (Record<string, unknown> & { readonly id: string; readonly status: string; readonly version: number })
    | null;
  readonly problems: readonly Said[];
};

export const certificateFields = `id status statusSince category level disabilities { category level } issuedOn validTo renewing
  confirmed remindedFor version certificateNumber holder { id }`;

/** Sends one of the mutations that answer a certificate. */
export function onCertificate(
  office: Office,
  who: Asker,
  mutation: string,
  input: object,
  key?: string,
): Promise<Shown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return act<Shown>(office, who, [mutation, type, `certificate { ${certificateFields} }`], input, key);
}

type Changed = EventData<'yimen.disabled-persons-federation.certificate.changed.v1'>;
export type Stated = Omit<Changed, 'personId'>;

/** What the federation's register says, as ordinary as it can be. */
export function stated(more: Partial<Stated> = {}): Stated {
  return {
    ...{ revision: 1, status: 'VALID', issuedOn: '2021-03-10', validTo: '2031-03-09', renewing: false },
    disabilities: [{ category: 'PHYSICAL', level: 2 }],
    effectiveOn: '2021-03-10',
    ...more,
  };
}

const told = { subjectVersion: 1, legalDate: legalDate('2026-09-24') };

/** The federation changes something in its register and tells. */
export const changedTold = (personId: string, more: Partial<Stated> = {}) => {
  const data = { personId, ...stated(more) };
  return eventOf('yimen.disabled-persons-federation.certificate.changed.v1', data, {
    ...told,
    subjectVersion: data.revision,
  });
};

/** The federation answers what it was asked. */
export const answerTold = (requestId: string, personId: string, certificate: Stated | null) =>
  eventOf('yimen.disabled-persons-federation.certificate.answered.v1', { requestId, personId, certificate }, told);

/** Tells these events from outside, one after another, and waits until the service has taken them in. */
export async function tell({ service }: Office, ...events: Parameters<typeof publishAsOutside>[1][]): Promise<void> {
  await publishAsOutside(service.transport, ...events);
  await settled(service);
}
