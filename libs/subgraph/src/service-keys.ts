import {
  type BlindIndexer,
  type FieldVault,
  type InternalKeys,
  openBlindIndexer,
  openFieldVault,
  readInternalKeys,
  readSigner,
  type Signer,
} from '@yimen/access';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from './config.js';

/** What a service that needs `field-keys` seals with, verifies tickets by, and speaks for itself with. Also the Nest token. */
export class ServiceKeys {
  readonly internal: InternalKeys;
  readonly signer: Promise<Signer>;
  readonly vault: FieldVault;
  /** By which a sealed number is found again. */
  readonly indexer: BlindIndexer;

  constructor({ internalJwks, internalKey, fieldKeys, fieldCipher }: ServiceConfig, db: DataSource) {
    if (fieldKeys === null) throw new Error('this service cannot work without FIELD_KEYS');
    this.internal = readInternalKeys(internalJwks);
    this.signer = readSigner(internalKey);
    this.vault = openFieldVault(fieldKeys, fieldCipher);
    this.indexer = openBlindIndexer(fieldKeys, fieldCipher);
    vaults.set(db, this.vault);
    indexers.set(db, this.indexer);
  }
}

const vaults = new WeakMap<DataSource, FieldVault>();
const indexers = new WeakMap<DataSource, BlindIndexer>();

/** What makes a code that only this service can make, of a text that the code does not tell. */
export function indexerOf(db: DataSource): BlindIndexer {
  const indexer = indexers.get(db);
  if (indexer === undefined) throw new Error('no indexer was opened for this database');
  return indexer;
}

/** The vault of the service whose database this is: for reads, which know the request and nothing else. */
export function vaultOf(db: DataSource): FieldVault {
  const vault = vaults.get(db);
  if (vault === undefined) throw new Error('no vault was opened for this database');
  return vault;
}
