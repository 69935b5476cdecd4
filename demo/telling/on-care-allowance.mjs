// Somebody is granted the care allowance, from the window to the bureau, on one day.
import { allowanceDocuments as documents } from '../clients/allowance-documents.mjs';
import { streetA } from '../people/households.mjs';
import { plusDays } from './calendar-days.mjs';
import { newPerson, until, visitOf } from './disabled-person.mjs';

const village = `${streetA}001`;
const careEvidence = '残疾人证与村医的照护说明';

/**
 * Registered, with a certificate that the federation confirms, granted 护理补贴. `name` says what the federation's register holds
 * (people/certificates.mjs); `grade`: the last two digits of the certificate.
 * @returns {Promise<{ id: string, name: string, number: string, caseId: string }>}
 */
export async function onCareAllowance({ graph, told, day, settled }, { story, name, grade, validDays, monthlyAmount }) {
  const person = await newPerson(graph, { name, hukou: village, residence: village });
  await settled();
  const key = `story-${story}-${person.id}`;
  const dates = { issuedOn: plusDays(day, -1_800), validTo: plusDays(day, validDays) };
  const card = { personId: person.id, certificateNumber: `${person.number}${grade}`, ...dates };
  await graph.act('clerk-li', documents.registerCertificate, card, `${key}-card`);
  await until(
    () => careOf(graph, person),
    ({ certificate }) => certificate?.confirmed,
    'the federation’s answer',
  );
  const reason = '生活需要长期照护';
  const intakeTicket = await visitOf(graph, person, { items: ['DIS-02'], street: streetA, reason, key });
  const { case: opened } = await graph.act(
    'clerk-li',
    documents.applyForCare,
    { intakeTicket, careEvidence },
    `${key}-apply`,
  );
  const act = (who, document, more = {}) =>
    graph.act(who, documents[document], { caseId: opened.id, ...more }, `${key}-${document}`);
  await act('clerk-li', 'accept');
  await act('clerk-li', 'assessCareNeed', { needed: true, evidence: '入户核实' });
  await act('reviewer-sun', 'passReview');
  await act('dpf-shen', 'federationReview', { agrees: true });
  const { case: confirmed } = await act('bureau-zheng', 'confirm');
  told.must('granted', confirmed.decision.monthlyAmount, monthlyAmount);
  await settled();
  return { ...person, caseId: opened.id };
}

/** The certificate as it is today, the months of the care allowance by month, what is due for locked ones in the order of months. */
export async function careOf(graph, { id }) {
  const { person } = await graph.ask('bureau-wu', documents.months, { id });
  const { certificate = null, awards } = person?.disability ?? {};
  const award = awards?.nodes.find(({ allowance }) => allowance === 'CARE');
  const months = Object.fromEntries((award?.months.nodes ?? []).map(({ month, ...so }) => [month, so]));
  const arrears = (award?.arrears.nodes ?? []).map(({ month, amount }) => [month, amount]).sort();
  return { certificate, awardId: award?.id, months, arrears };
}
