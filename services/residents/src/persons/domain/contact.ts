import { checkName, plain } from '@yimen/standards';
import { badInput, type InputRefusal } from './refusals.js';

const telephone = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|[2-9]\d{6,7})$/;

/** A telephone number as it is kept, null when none was given; a mobile, a fixed one with or without its area code. */
export function phoneOf(text: string | null): { phone: string | null } | InputRefusal {
  const phone = text === null ? '' : plain(text);
  if (phone === '') return { phone: null };
  if (!telephone.test(phone))
    return badInput('PHONE_FORMAT', '电话号码的格式不对，请填写手机号或带区号的固定电话。', 'input.phone');
  return { phone };
}

/** A name as it is kept and compared (domain §10.5). */
export function nameOf(text: string): { name: string } | InputRefusal {
  const checked = checkName(text);
  return checked.ok ? { name: checked.name } : badInput(`NAME_${checked.code}`, checked.message, 'input.name');
}
