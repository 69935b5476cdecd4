import { readdirSync, readFileSync } from 'node:fs';
import type { EventType } from '../event.js';

/** A JSON Schema (2020-12), as far as contracts use it. */
export interface DataSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, DataSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: DataSchema;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly description?: string;
  /** Why a property whose name looks personal is not. */
  readonly 'x-not-personal'?: string;
  readonly [keyword: string]: unknown;
}

/** The contract of one type of event: the schema of its data, who tells it, who may hear it. */
export interface EventContract extends DataSchema {
  readonly $id: EventType;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, DataSchema>>;
  readonly required: readonly string[];
  readonly examples: readonly unknown[];
  readonly 'x-yimen': {
    readonly producer: string;
    /** `internal`, or a department's: each its own topic. */
    readonly audiences: readonly string[];
    /** The property (or properties, joined by `/`) that names the subject. */
    readonly key: string | readonly string[];
    /** The property that names what the version counts, when that is not the subject itself. */
    readonly versionOf?: string | readonly string[];
    readonly dataclass: 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'SECRET';
    /** Names of the same fact in the regulations' reference. */
    readonly domain?: readonly string[];
    readonly consumers: readonly { readonly service: string; readonly does: string }[];
  };
}

const folder = new URL('../contracts/', import.meta.url);
const contracts: ReadonlyMap<string, EventContract> = new Map(
  readdirSync(folder)
    .filter((file) => file.startsWith('yimen.') && file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as EventContract)
    .map((contract) => [contract.$id, contract]),
);

/** All contracts, in the order of their types. */
export function allContracts(): readonly EventContract[] {
  return [...contracts.values()];
}

/** True for a type that has a contract. */
export function isEventType(type: string): type is EventType {
  return contracts.has(type);
}

/** The contract of a type. Throws for a type that has none. */
export function contractOf(type: string): EventContract {
  const contract = contracts.get(type);
  if (contract === undefined) throw new Error(`no contract for events of type ${type}`);
  return contract;
}

/** The topics on which an event of this type is told: one an audience, each with its own rights. */
export function topicsOf(type: string): readonly string[] {
  const { producer, audiences } = contractOf(type)['x-yimen'];
  return audiences.map((audience) => (audience === 'internal' ? `yimen.${producer}` : `yimen.${producer}.${audience}`));
}

/** The topic on which the platform's services hear of this type; a type told only to a department has its own. */
export function topicToHear(type: string): string {
  const topics = topicsOf(type);
  const { producer } = contractOf(type)['x-yimen'];
  return topics.find((topic) => topic === `yimen.${producer}`) ?? String(topics[0]);
}

/** The topics a service tells on. */
export function topicsToldBy(service: string): readonly string[] {
  const told = allContracts().filter((contract) => contract['x-yimen'].producer === service);
  return [...new Set(told.flatMap(({ $id }) => topicsOf($id)))].sort();
}

/** The subject that data of this type is about, drawn from the properties the contract names. */
export function subjectOf(type: string, data: unknown): string {
  return partsOf(contractOf(type)['x-yimen'].key, data);
}

/** What the version of an event of this type counts: `<aggregate>/<id>`, e.g. `consent/018f…`. */
export function versionedOf(type: string, data: unknown): string {
  const { key, versionOf } = contractOf(type)['x-yimen'];
  return `${type.split('.')[2]}/${partsOf(versionOf ?? key, data)}`;
}

function partsOf(names: string | readonly string[], data: unknown): string {
  const values = data as Readonly<Record<string, unknown>>;
  return [names]
    .flat()
    .map((name) => String(values[name]))
    .join('/');
}
