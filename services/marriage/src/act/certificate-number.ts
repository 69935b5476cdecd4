import { invalidInput, type Problem } from '@yimen/subgraph';
import { certificateNumberWritten } from './domain/index.js';

const pattern = /^[A-Z0-9][A-Z0-9-]{4,38}[A-Z0-9]$/;

/**
 * A certificate's number as somebody typed it from the printed form (domain A.4: kept, never made up), in the one writing in which the
 * register keeps it; or the refusal of what no certificate bears.
 */
export function certificateNumberOf(
  text: string,
  field = 'input.certificateNo',
): { readonly certificateNo: string } | { readonly problem: Problem } {
  const certificateNo = certificateNumberWritten(text);
  if (pattern.test(certificateNo)) return { certificateNo };
  const message = '请按证书上印制的字号填写：6 到 40 位大写字母、数字和短横线。字号由国家统一印制，平台不编造。';
  return { problem: invalidInput({ code: 'CERTIFICATE_NUMBER_FORMAT', message, field }) };
}
