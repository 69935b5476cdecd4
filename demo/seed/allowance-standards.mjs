// What the demo district pays as 残疾人两项补贴 (domain §4.3). Invented values.
import { allowanceDocuments } from '../clients/allowance-documents.mjs';

const standards = [
  ['disability.living.standard', '176.00', '演示区民发〔2025〕11号'],
  ['disability.care.standard', '{"1":"176.00","2":"152.00","3":"100.00"}', '演示区民发〔2025〕11号'],
  ['disability.care.maxLevel', '3', '演示区民发〔2025〕11号'],
];

/** Publishes them where nobody has. */
export async function publishAllowanceStandards(graph) {
  for (const [key, value, documentNo] of standards) {
    const input = { division: '370112', key, value, effectiveFrom: '2026-01-01', documentNo };
    const { problems } = await graph.attempt(
      'bureau-wu',
      allowanceDocuments.publishStandard,
      input,
      `seed-standard-${key}`,
    );
    const refused = problems.find(({ code }) => code !== 'STANDARD_ALREADY_PUBLISHED');
    if (refused !== undefined) throw new Error(`${key} was not published: ${refused.code} ${refused.message}`);
  }
}
