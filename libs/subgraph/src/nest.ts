import 'reflect-metadata';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloFederationDriver, type ApolloFederationDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DocumentNode, print } from 'graphql';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { ServiceConfig } from './config.js';
import type { ContextOf, ServiceDefinition, ServiceParts } from './definition.js';
import { depthRule } from './depth.js';
import { answerEachEntity, entityKeys } from './entities.js';
import { errorFormatter, rememberTrace } from './format-error.js';
import { fenceRootFields } from './guard.js';
import { httpErrorHandler } from './http-errors.js';
import { Log } from './log.js';
import { scalars } from './scalars.js';
import { actionsOfRootFields } from './sdl.js';

/** What every provider of a service may ask for by its class. */
export interface Belongings {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly config: ServiceConfig;
  readonly log: Log;
}

@Module({})
class ChassisModule {}

@Module({})
class RootModule {}

function chassisModule({ db, clock, config, log }: Belongings): DynamicModule {
  const providers = [
    { provide: DataSource, useValue: db },
    { provide: Clock, useValue: clock },
    { provide: ServiceConfig, useValue: config },
    { provide: Log, useValue: log },
  ];
  return { module: ChassisModule, global: true, providers, exports: [DataSource, Clock, ServiceConfig, Log] };
}

function graphqlModule(
  document: DocumentNode,
  definition: ServiceDefinition,
  contextOf: ContextOf,
  log: Log,
): DynamicModule {
  return GraphQLModule.forRoot<ApolloFederationDriverConfig>({
    driver: ApolloFederationDriver,
    typeDefs: print(document),
    resolvers: scalars,
    transformSchema: (schema) =>
      fenceRootFields(
        answerEachEntity(schema, entityKeys(document)),
        actionsOfRootFields(document),
        definition.permissions,
      ),
    context: (request: { headers: Record<string, string> }) => contextOf(request.headers),
    formatError: errorFormatter(log),
    validationRules: [depthRule],
    plugins: [rememberTrace(), ApolloServerPluginInlineTraceDisabled()],
    autoTransformHttpErrors: false,
    graphiql: false,
    introspection: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    path: '/graphql',
  });
}

/** The largest body that a subgraph reads. */
export const bodyLimit = 1_048_576;

/** The Nest application that serves the schema; not yet listening. */
export async function createServer(
  definition: ServiceDefinition,
  parts: ServiceParts,
  belongings: Belongings,
  document: DocumentNode,
  contextOf: ContextOf,
): Promise<NestFastifyApplication> {
  const imports = [
    chassisModule(belongings),
    graphqlModule(document, definition, contextOf, belongings.log),
    parts.module,
  ];
  const adapter = new FastifyAdapter({ bodyLimit, forceCloseConnections: true, keepAliveTimeout: 35_000 });
  // Nest sets its handler at init; ours takes its place, so that every refusal has a stable code and says nothing more.
  const setErrorHandler = () => adapter.getInstance().setErrorHandler(httpErrorHandler(belongings.log));
  Object.assign(adapter, { setErrorHandler });
  const options = { logger: false, abortOnError: false } as const;
  return NestFactory.create<NestFastifyApplication>({ module: RootModule, imports }, adapter, options);
}

/** The service's providers without a server: for commands. */
export async function createContext(parts: ServiceParts, belongings: Belongings): Promise<INestApplicationContext> {
  const imports = [chassisModule(belongings), parts.module];
  return NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: false, abortOnError: false });
}
