import { badUserInput, type Problem, problem, type RequestContext } from '@yimen/subgraph';
import { type CrossBorderOffice, officeFor } from './cross-border-office.store.js';
import { belongsToProvince, type CrossBorderMatter, materialsOf, type PartyKind } from './domain/index.js';

export type GuidanceInput = {
  readonly matter: CrossBorderMatter;
  readonly parties: readonly PartyKind[];
  readonly division: string;
};

/** Where to register and what to bring, for two parties of these kinds. */
export async function crossBorderGuidance({ db, today }: Pick<RequestContext, 'db' | 'today'>, input: GuidanceInput) {
  const { matter, parties, division } = input;
  if (parties.length !== 2) throw badUserInput('请填写双方当事人各自的种类。', 'input.parties');
  const routedToProvincial = belongsToProvince(parties);
  const office = routedToProvincial ? await officeFor(db, division, today) : null;
  return { routedToProvincial, office: showOffice(office), parties: parties.map((kind) => materialsOf(kind, matter)) };
}

/**
 * To be asked at the opening of a marriage or a divorce: null when both are residents of the mainland; otherwise the refusal that
 * says where to go, with what, and where to make an appointment (domain §26 ①).
 */
export async function crossBorderRefused(
  { db, today }: Pick<RequestContext, 'db' | 'today'>,
  { matter, parties, division }: GuidanceInput,
): Promise<Problem | null> {
  if (!belongsToProvince(parties)) return null;
  const office = await officeFor(db, division, today);
  const where =
    office === null ? '办理机关可拨打 12345 查询' : `请到${office.name}（${office.address}，${office.telephone}）办理`;
  return problem('MarriageRouteToProvincial', {
    code: 'ROUTE_TO_PROVINCIAL',
    message: `一方为港澳台居民、华侨或者外国人的，由省级或者其确定的机关登记，本处不受理。${where}，可先预约。`,
    legalBasis: '《婚姻登记条例》第二条',
    field: 'input.parties',
    office: showOffice(office),
    parties: parties.map((kind) => materialsOf(kind, matter)),
  });
}

/** An office as the schema shows it. */
export function showOffice(office: CrossBorderOffice | null) {
  return office === null ? null : { ...office, division: { __typename: 'Division', code: office.division } };
}
