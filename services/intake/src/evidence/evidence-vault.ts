import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type FieldVault, openFieldVault, type Place } from '@yimen/access';
import { ServiceConfig } from '@yimen/subgraph';
import { type ChunkSuite, chunkSuite, type FileCipher } from './sealing/chunk-suites.js';
import type { FileStore } from './store/file-store.js';
import { openFileStore } from './store/open-file-store.js';

/** What a ticket is good for: bringing one file, or fetching it; for one account, until a moment. */
export type FileTicket = {
  readonly use: 'UPLOAD' | 'DOWNLOAD';
  readonly fileId: string;
  readonly account: string;
  readonly until: number;
};

const ticketPlace: Place = { table: 'evidence_file', column: 'ticket', row: 'ticket' };
const keyPlace = (object: string): Place => ({ table: 'evidence_file', column: 'key_sealed', row: object });
const namePlace = (fileId: string): Place => ({ table: 'evidence_file', column: 'label_sealed', row: fileId });

/** The store with the keys: each upload is sealed under a key of its own, and that key under the service's ring. */
@Injectable()
export class EvidenceVault {
  readonly store: FileStore;
  readonly cipher: FileCipher;
  private readonly vault: FieldVault;

  constructor({ fieldKeys, fieldCipher, fileStore, fileStoreKeys }: ServiceConfig) {
    if (fieldKeys === null) throw new Error('FIELD_KEYS is missing');
    if (fileStore === null) throw new Error('FILE_STORE is missing');
    this.vault = openFieldVault(fieldKeys, fieldCipher);
    this.store = openFileStore(fileStore, fileStoreKeys);
    this.cipher = fieldCipher;
  }

  /** A new key for one upload: the suite that seals with it, and the key sealed for keeping. */
  newKey(object: string): { suite: ChunkSuite; keySealed: Buffer } {
    const key = randomBytes(32);
    const keySealed = this.vault.seal(keyPlace(object), key.toString('base64'));
    return { suite: chunkSuite(this.cipher, key), keySealed };
  }

  /** The suite that opens a stored file. */
  suiteOf(object: string, cipher: FileCipher, keySealed: Buffer): ChunkSuite {
    return chunkSuite(cipher, Buffer.from(this.vault.open(keyPlace(object), keySealed), 'base64'));
  }

  sealName(fileId: string, name: string | null): Buffer | null {
    return name === null ? null : this.vault.seal(namePlace(fileId), name);
  }

  openName(fileId: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.vault.open(namePlace(fileId), sealed);
  }

  /** A ticket as it stands in an address: nobody else can make or change one. */
  ticket(ticket: FileTicket): string {
    return this.vault.seal(ticketPlace, JSON.stringify(ticket)).toString('base64url');
  }

  /** What a ticket says; null for what is none, or is past its time. */
  readTicket(text: string, now: Date): FileTicket | null {
    if (!/^[\w-]{20,600}$/.test(text)) return null;
    try {
      const ticket = JSON.parse(this.vault.open(ticketPlace, Buffer.from(text, 'base64url'))) as FileTicket;
      return ticket.until >= now.getTime() ? ticket : null;
    } catch {
      return null; // Not sealed by us: to whoever brings it, it is no ticket.
    }
  }
}
