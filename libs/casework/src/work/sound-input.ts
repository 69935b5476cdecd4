import { invalidInput, type Problem } from '@yimen/subgraph';

const longestText = 8_000;
const longestList = 200;

/**
 * Refuses, with the field, a text that is too long or holds characters that no text of a case may hold (PostgreSQL keeps no
 * NUL, a document no control characters), and a list that is too long. Null when all is sound.
 */
export function inputRefused(input: unknown, field = 'input'): Problem | null {
  if (typeof input === 'string') return textRefused(input, field);
  if (Array.isArray(input) && input.length > longestList) {
    return invalidInput({ code: 'LIST_TOO_LONG', message: `一次最多填 ${longestList} 项。`, field });
  }
  if (typeof input !== 'object' || input === null) return null;
  for (const [name, value] of Object.entries(input)) {
    const refused = inputRefused(value, Array.isArray(input) ? field : `${field}.${name}`);
    if (refused !== null) return refused;
  }
  return null;
}

function textRefused(text: string, field: string): Problem | null {
  if (text.length > longestText) {
    return invalidInput({ code: 'TEXT_TOO_LONG', message: `文字太长，最多 ${longestText} 个字。`, field });
  }
  // \p{Cc}: control characters; \p{Cs}: halves of a surrogate pair. Tabs and line ends may stand.
  if (!/[\p{Cc}\p{Cs}]/u.test(text.replace(/[\t\n\r]/g, ''))) return null;
  return invalidInput({ code: 'TEXT_NOT_ALLOWED', message: '文字里有不能保存的字符，请重新输入。', field });
}
