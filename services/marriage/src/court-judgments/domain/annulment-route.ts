import { countOf, type Law, parameterOn } from '@yimen/policy';
import { addMonths, type LegalDate } from '@yimen/standards';

/** For what a marriage may be annulled at the wish of a party (民法典第一千零五十二条、第一千零五十三条). */
export const annulmentGrounds = ['COERCION', 'ILLNESS_CONCEALED'] as const;
export type AnnulmentGround = (typeof annulmentGrounds)[number];

export const annulmentKeys = { limit: 'annulment.limit.years' } as const;
/** The nation's parameters of an annulment: the YAML beside this file. */
export const annulmentParameterFiles: readonly URL[] = [new URL('./parameters/annulment.yaml', import.meta.url)];

/** Where somebody goes who was coerced, or was not told of a grave illness: to a court, and until when. */
export type AnnulmentRoute = {
  readonly ground: AnnulmentGround;
  readonly legalBasis: string;
  /** The last day on which the court may be asked; null when it is not said since when the year runs, or no parameter is in force. */
  readonly lastDay: LegalDate | null;
  readonly expired: boolean;
};

const bases: { readonly [Ground in AnnulmentGround]: string } = {
  COERCION: '民法典第一千零五十二条；婚姻登记条例第十二条',
  ILLNESS_CONCEALED: '民法典第一千零五十三条；婚姻登记条例第十二条',
};

/**
 * The way to the court. The year runs from the end of the coercion (of whoever was held, from the day on which they were free again),
 * or from the day on which the illness became known. The registry annuls nothing itself.
 */
export function annulmentRoute(
  law: Law,
  {
    ground,
    since,
    today,
  }: { readonly ground: AnnulmentGround; readonly since: LegalDate | null; readonly today: LegalDate },
): AnnulmentRoute {
  const years = parameterOn(law, annulmentKeys.limit, today);
  const lastDay = since === null || !years.ok ? null : addMonths(since, countOf(years) * 12);
  return { ground, legalBasis: bases[ground], lastDay, expired: lastDay !== null && lastDay < today };
}
