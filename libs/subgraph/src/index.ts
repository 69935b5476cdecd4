export { type Answer, type Done, done, payload, type Refused, refused } from './answer.js';
export { Clock } from './clock.js';
export {
  ConfigurationError,
  type FieldKeyFile,
  type FileStoreKeys,
  readConfig,
  ServiceConfig,
  type ServiceNeed,
} from './config.js';
export {
  type Connection,
  connectionArgs,
  type Edge,
  encodeCursor,
  type KeyKind,
  type KeyPart,
  keysetCondition,
  type Page,
  type PageArgs,
  toConnection,
} from './connection.js';
export type { Loaders, RequestContext } from './context.js';
export { inTransaction, sqlState, violatedConstraint } from './database.js';
export type {
  Class,
  ContextOf,
  DueWork,
  ServiceCommand,
  ServiceDefinition,
  ServiceParts,
  ServiceTools,
} from './definition.js';
export { badUserInput, forbidden, unauthenticated, VisibleError } from './errors.js';
export { type OnceRequest, once } from './idempotency.js';
export { Log, type LogFields } from './log.js';
export { Neighbour, type NeighbourAddress, NeighbourUnreachable } from './neighbour.js';
export { invalidInput, notFound, type Problem, type ProblemFacts, problem, type Step, tryAgain } from './problem.js';
export type { RunningService, ServeOptions } from './running.js';
export { serve } from './serve.js';
export { indexerOf, ServiceKeys, vaultOf } from './service-keys.js';
export { startService } from './start.js';
export { countStatements } from './statements.js';
export { createServiceTables } from './tables.js';
