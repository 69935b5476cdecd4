import { isUuid } from '@yimen/standards';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { ContractBroken } from './broken.js';
import { contractOf, type DataSchema } from './catalogue.js';

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDay(text: string): boolean {
  const [, year, month, date] = (day.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return false;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
}

// The contracts themselves are checked by tools/checks/contracts.mjs, not at each start of a service.
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  validateSchema: false,
  addUsedSchema: false,
  formats: { uuid: isUuid, date: isDay },
  keywords: ['x-yimen', 'x-not-personal', 'x-open-enum'],
});

type Reader = 'teller' | 'hearer';
const validators = new Map<string, ValidateFunction>();

function validatorOf(type: string, reader: Reader): ValidateFunction {
  const name = `${reader} ${type}`;
  let validator = validators.get(name);
  if (validator === undefined) {
    const contract = contractOf(type);
    validator = ajv.compile(reader === 'teller' ? contract : { ...tolerant(contract), $id: `${type}?heard` });
    validators.set(name, validator);
  }
  return validator;
}

/** A hearer must not mind what a later producer adds: properties, and values of an open enumeration. */
function tolerant(schema: DataSchema): DataSchema {
  const { additionalProperties: _, properties, items, enum: values, ...rest } = schema;
  return {
    ...rest,
    ...(values && rest['x-open-enum'] !== true && { enum: values }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, tolerant(part)])),
    }),
    ...(items && { items: tolerant(items) }),
  };
}

/** Throws `ContractBroken` unless the data is exactly what the contract allows a producer to tell. */
export function checkTold(type: string, data: unknown): void {
  check(type, data, 'teller');
}

/** Throws `ContractBroken` unless the data holds all that the contract promises a consumer; more is allowed. */
export function checkHeard(type: string, data: unknown): void {
  check(type, data, 'hearer');
}

function check(type: string, data: unknown, reader: Reader): void {
  const validate = validatorOf(type, reader);
  if (!validate(data)) throw new ContractBroken(type, (validate.errors ?? []).map(place));
}

function place(error: ErrorObject): string {
  const more = error.keyword === 'additionalProperties' ? ` (${String(error.params.additionalProperty)})` : '';
  return `${error.instancePath || '/'} ${error.message ?? error.keyword}${more}`;
}
