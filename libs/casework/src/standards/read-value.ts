import type { ParameterValue } from '@yimen/policy';
import { invalidInput, type Problem } from '@yimen/subgraph';

/** A value as a clerk types it: yes and no, a list or a mapping as JSON, else the text itself (money stays text: nothing is rounded). */
export function readValue(
  value: string | null | undefined,
  values: readonly string[] | null | undefined,
): { value: ParameterValue } | { problem: Problem } {
  const given = [value, values].filter((each) => each !== null && each !== undefined);
  if (given.length !== 1) return wrong('请填写 value 或 values 其中之一。');
  try {
    if (values) return { value: values.map(readOne) };
    return { value: readOne(value ?? '') };
  } catch {
    return wrong('取值不是有效的 JSON，请核对。');
  }
}

function readOne(text: string): ParameterValue {
  const said = text.trim();
  if (said === 'true' || said === 'false') return said === 'true';
  return /^[[{]/.test(said) ? (JSON.parse(said) as ParameterValue) : said;
}

function wrong(message: string): { problem: Problem } {
  return { problem: invalidInput({ code: 'STANDARD_VALUE', message, field: 'input.value' }) };
}
