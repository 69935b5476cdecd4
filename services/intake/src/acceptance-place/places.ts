import { divisionsOn, pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** Where a division lies: the street or township, the county and the province above it (or itself); null where there is none. */
export interface Place {
  readonly street: string | null;
  readonly county: string | null;
  readonly province: string | null;
}

export const nowhere: Place = { street: null, county: null, province: null };

/** Where each of the codes lies on the day's tree; a code that is unknown or abolished lies nowhere. Three statements, however many codes. */
export async function placesOf(
  db: DataSource | EntityManager,
  codes: readonly string[],
  on: LegalDate,
): Promise<ReadonlyMap<string, Place>> {
  const asked = [...new Set(codes)];
  const paths = await pathsOn(db, asked, on);
  const known = await divisionsOn(db, [...new Set([...paths.values()].flat())], on);
  return new Map(
    asked.map((code) => {
      if (known.get(code)?.state !== 'IN_FORCE') return [code, nowhere];
      const at = (level: string) =>
        paths.get(code)?.find((above) => {
          const division = known.get(above);
          return division !== undefined && division.state !== 'UNKNOWN' && division.division.level === level;
        }) ?? null;
      return [code, { street: at('TOWNSHIP'), county: at('COUNTY'), province: at('PROVINCE') }];
    }),
  );
}
