import { standardRules } from '@yimen/policy';
import { scenariosHold } from '@yimen/testing';
import { nationalParameters } from '../../standards/national-law.js';
import { rules } from './rule-registry.js';

const all = [...standardRules, ...rules];
scenariosHold(import.meta.dirname, all, nationalParameters);

it('规则的名称与中文名都不重复', () => {
  const names = all.flatMap((rule) => [rule.name, rule.title]);
  expect(new Set(names).size).toBe(names.length);
});
