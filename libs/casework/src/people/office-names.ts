import { divisionsOn, pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** The offices of a place as a document names them. */
export type OfficeNames = {
  /** 济南市历城区 */
  readonly district: string;
  /** 济南市历城区山大路街道办事处, or the township's government; the district's name where the place is no part of a street. */
  readonly street: string;
  /** 济南市历城区民政局 */
  readonly bureau: string;
  /** Where a review may be applied for, and which court takes the suit. */
  readonly reconsiderationAuthority: string;
  readonly court: string;
  /** Where to telephone: 12345 is the one government service hotline of the whole country (国办发〔2020〕53号). */
  readonly supervisionTelephone: string;
};

/** Which offices stand for a division on a day, and where to go with a remedy: from the tree of divisions alone. */
export async function officeNames(tx: EntityManager, division: string, on: LegalDate): Promise<OfficeNames> {
  const { district, street } = await placeNames(tx, division, on);
  return {
    ...{ district, street },
    bureau: `${district}民政局`,
    reconsiderationAuthority: `${district}人民政府`,
    court: `${district}人民法院`,
    supervisionTelephone: '12345',
  };
}

/** The street's government and the district, each with the names that belong before it. */
async function placeNames(tx: EntityManager, division: string, on: LegalDate) {
  const path = (await pathsOn(tx, [division], on)).get(division) ?? [division];
  const known = await divisionsOn(tx, path, on);
  const named = (level: string) => {
    const code = path.find((each) => levelOf(known.get(each)) === level);
    const found = code === undefined ? undefined : known.get(code);
    return found === undefined || found.state === 'UNKNOWN' ? '' : found.division.name;
  };
  const district = `${named('CITY')}${named('COUNTY')}`;
  return { district, street: streetOffice(district, named('TOWNSHIP')) };
}

function streetOffice(district: string, name: string): string {
  if (name === '') return district;
  return `${district}${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`;
}

type OnDay = Awaited<ReturnType<typeof divisionsOn>> extends ReadonlyMap<string, infer Found> ? Found : never;
const levelOf = (found: OnDay | undefined) =>
  found === undefined || found.state === 'UNKNOWN' ? '' : found.division.level;
