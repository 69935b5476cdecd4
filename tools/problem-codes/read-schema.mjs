// What a schema says of its refusals: each type that implements Problem, its description, and the codes that it names.
import { parse } from 'graphql';

/** @returns {{ kind: string, codes: string[], chinese: string, english: string }[]} */
export function refusalTypesOf(sdl) {
  return parse(sdl)
    .definitions.filter(
      ({ kind, interfaces }) =>
        kind === 'ObjectTypeDefinition' && interfaces?.some(({ name }) => name.value === 'Problem'),
    )
    .map(({ name, description }) => {
      const text = (description?.value ?? '').replace(/\s+/g, ' ').trim();
      const codes = text.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [];
      const [chinese = ''] = text.split(/\s+(?=[A-Za-z_]+)/);
      return { kind: name.value, codes: [...new Set(codes)], chinese, english: text.slice(chinese.length).trim() };
    });
}
