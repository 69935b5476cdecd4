import { Injectable } from '@nestjs/common';
import { type BlindIndexer, type FieldVault, openBlindIndexer, openFieldVault } from '@yimen/access';
import { ServiceConfig } from '@yimen/subgraph';
import { nameBeginnings } from '../persons/domain/names.js';

/** The sealed fields of this service. */
type SealedColumn =
  | 'person.number'
  | 'person.name'
  | 'person.phone'
  | 'person_history.note'
  | 'death_report.document'
  | 'death_report.revoked_reason'
  | 'household_member.reason'
  | 'representation.document';

/** Seals and opens what must not lie about in plain, and makes the digests by which it is found. */
@Injectable()
export class Seals {
  private readonly vault: FieldVault;
  private readonly indexer: BlindIndexer;

  constructor(config: ServiceConfig) {
    if (config.fieldKeys === null) throw new Error('FIELD_KEYS is missing');
    this.vault = openFieldVault(config.fieldKeys, config.fieldCipher);
    this.indexer = openBlindIndexer(config.fieldKeys, config.fieldCipher);
  }

  seal(column: SealedColumn, row: string, plain: string): Buffer {
    return this.vault.seal(placeOf(column, row), plain);
  }

  open(column: SealedColumn, row: string, sealed: Buffer): string {
    return this.vault.open(placeOf(column, row), sealed);
  }

  /** Key id and digest of a number under the current key, for writing. */
  numberIndex(identityType: string, number: string) {
    return this.indexer.of(`person.number.${identityType}`, number);
  }

  /** The digests of a number under every key, for looking up. */
  numberIndexes(identityType: string, number: string) {
    return this.indexer.allOf(`person.number.${identityType}`, number);
  }

  /** The digests by which a name is found: of each of its beginnings. Sixteen bytes each tell them apart well enough. */
  nameDigests(name: string): Buffer[] {
    return nameBeginnings(name).map((beginning) => short(this.indexer.of('person.name', beginning).digest));
  }

  /** The digests of one beginning under every key. */
  beginningDigests(beginning: string): Buffer[] {
    return this.indexer.allOf('person.name', beginning).map(({ digest }) => short(digest));
  }
}

const short = (digest: Buffer): Buffer => digest.subarray(0, 16);

function placeOf(column: SealedColumn, row: string) {
  const [table = '', name = ''] = column.split('.');
  return { table, column: name, row };
}
