import type { ParameterValue } from '@yimen/policy';
import { incomeKinds } from '../household.js';

/** Why a value may not be published: a shape that it lacks, or a clause that it breaks. Null when it may. */
export type OwnBound = (value: ParameterValue) => { shape: string } | { clause: string; message: string } | null;

type Listed = readonly ParameterValue[];
const stages = ['PRESCHOOL', 'COMPULSORY', 'SENIOR_HIGH', 'VOCATIONAL', 'JUNIOR_COLLEGE', 'UNDERGRADUATE'];
/** What no district may count as income (57号; R-AST-02). */
const never = ['PREFERENTIAL', 'DISABILITY_SUBSIDY', 'TEMPORARY_ASSISTANCE', 'SCHOLARSHIP', 'BRAVERY_AWARD'];
const treatments = ['COUNTED', 'NOT_COUNTED', 'BY_PARAMETER'];

const texts = (value: ParameterValue): string[] | null =>
  Array.isArray(value) && (value as Listed).every((each) => typeof each === 'string') ? (value as string[]) : null;

/** The stages of study that leave an adult child dependent: never a postgraduate's (R-AST-01). */
export const studyStagesBound: OwnBound = (value) => {
  const listed = texts(value);
  if (listed === null || listed.length === 0) return { shape: '就读阶段的列表' };
  if (listed.includes('POSTGRADUATE'))
    return { clause: '民发〔2021〕57号', message: '全日制研究生不计入不能独立生活的子女。' };
  return listed.every((each) => stages.includes(each)) ? null : { shape: stages.join('、') };
};

/** The province's own grounds for not counting somebody, each a code. */
export const provincialBound: OwnBound = (value) => {
  const listed = texts(value);
  const sound = listed?.every((each) => /^[A-Z][A-Z0-9_]*$/.test(each)) ?? false;
  return sound ? null : { shape: '由大写字母、数字组成的情形代码列表（可为空）' };
};

/** The kinds of income: each has a name and a treatment, and what the nation leaves out nobody counts. */
export const incomeKindsBound: OwnBound = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { shape: '收入种类到计入方式的对照' };
  const kinds = value as { readonly [kind: string]: ParameterValue };
  for (const kind of incomeKinds) {
    const entry = kinds[kind] as { readonly [field: string]: ParameterValue } | undefined;
    const sound = typeof entry?.name === 'string' && treatments.includes(String(entry.treatment));
    const bound = sound && (entry.treatment !== 'BY_PARAMETER' || typeof entry.parameter === 'string');
    if (!bound) return { shape: `每种收入 { name, treatment, parameter? }，缺 ${kind}` };
    if (never.includes(kind) && entry.treatment !== 'NOT_COUNTED') {
      return { clause: '民发〔2021〕57号', message: `${String(entry.name)}不得计入收入。` };
    }
  }
  return null;
};
