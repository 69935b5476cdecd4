import type { Permissions } from '@yimen/access';
import type { Reaction } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { FastifyPluginAsync } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Clock } from './clock.js';
import type { ServiceConfig, ServiceNeed } from './config.js';
import type { RequestContext } from './context.js';
import type { Log } from './log.js';

/** A class, as TypeORM and Nest take them: something that `new` can make. */
export type Class<T = object> = new (...args: never[]) => T;

/** How a request's context is made of its headers. */
export type ContextOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => Promise<RequestContext>;

/**
 * What a service is made of. Kept in two halves so that `main.js sdl` reads files only:
 * this half is light; `parts` loads NestJS, TypeORM and the service's own modules.
 */
export interface ServiceDefinition {
  /** The service's name everywhere: database, topics, tokens. */
  readonly name: string;
  /** Folders (searched deeply) or files that hold the service's SDL; the common SDL is added by the chassis. */
  readonly sdl: readonly URL[];
  /** Who may do what; every root field names one of these actions in `@permission(action:)`. */
  readonly permissions: Permissions;
  /** What the service cannot work without, beyond what every service needs. */
  readonly needs?: readonly ServiceNeed[];
  readonly parts: () => Promise<ServiceParts>;
}

export interface ServiceParts {
  /** The Nest module with the resolvers and handlers. */
  readonly module: Class;
  readonly entities: readonly Class[];
  /** TypeORM migration classes, oldest first. */
  readonly migrations: readonly Class[];
  readonly reactions?: (tools: ServiceTools) => readonly Reaction[];
  readonly due?: (tools: ServiceTools) => readonly DueWork[];
  /**
   * Addresses beside `/graphql`, for what GraphQL does not carry (files). A plugin of its own: what it says of bodies holds for
   * its addresses only. `contextOf` tells who asks, or refuses.
   */
  readonly routes?: (tools: ServiceTools, contextOf: ContextOf) => FastifyPluginAsync;
  /** Runs at each boot after the migrations, on one instance at a time, before the service is ready: loads what a new database needs. Must be idempotent. */
  readonly prepare?: (tools: ServiceTools) => Promise<void>;
  /**
   * Runs at each boot in the background, on one instance at a time, once the service serves: loads what a new database needs and nobody
   * waits for. Must be idempotent. The service is not drained before it is done.
   */
  readonly later?: (tools: ServiceTools) => Promise<void>;
  /** `node main.js <name> ...args`. */
  readonly commands?: Readonly<Record<string, ServiceCommand>>;
}

export type ServiceCommand = (tools: ServiceTools, args: readonly string[]) => Promise<void>;

/** What the running service hands to its reactions, due works and commands. */
export interface ServiceTools {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly config: ServiceConfig;
  readonly log: Log;
  /** A provider of the service's Nest module. */
  get<T>(token: (abstract new (...args: never[]) => T) | string | symbol): T;
}

/**
 * A step that the calendar takes (a notice ends, a deadline turns yellow). `run` finds what is due by a query, does it
 * in sets and answers how many; running it twice on a day, or on two instances, changes nothing more.
 */
export interface DueWork {
  readonly name: string;
  run(db: DataSource, today: LegalDate): Promise<number>;
}
