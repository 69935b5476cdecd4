import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type BlindIndexer, type FieldVault, openBlindIndexer, openFieldVault } from '@yimen/access';
import { ServiceConfig } from '@yimen/subgraph';

type Words = 'content' | 'finding' | 'closing';

/** Letters and digits that are not mistaken for each other over the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 8;

/** Seals what people wrote; makes the code by which a reporter follows their report, and forgets who reported anonymously. */
@Injectable()
export class NeedReportVault {
  private readonly vault: FieldVault;
  private readonly indexer: BlindIndexer;

  constructor(config: ServiceConfig) {
    if (config.fieldKeys === null) throw new Error('FIELD_KEYS is missing');
    this.vault = openFieldVault(config.fieldKeys, config.fieldCipher);
    this.indexer = openBlindIndexer(config.fieldKeys, config.fieldCipher);
  }

  seal(words: Words, id: string, text: string): Buffer {
    return this.vault.seal({ table: 'need_report', column: words, row: id }, text);
  }

  open(words: Words, id: string, sealed: Buffer | null): string | null {
    return sealed === null ? null : this.vault.open({ table: 'need_report', column: words, row: id }, sealed);
  }

  newCode(): string {
    return Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  }

  digestOf(code: string): Buffer {
    return this.indexer.of('need_report.code', code.trim().toUpperCase()).digest;
  }

  digestsOf(code: string): Buffer[] {
    return this.indexer.allOf('need_report.code', code.trim().toUpperCase()).map(({ digest }) => digest);
  }

  /** Stands for an account where only the same account must be told again: nobody reads from it who it was. */
  pseudonymOf(account: string): string {
    return `anonymous-${this.indexer.of('need_report.reporter', account).digest.toString('hex').slice(0, 32)}`;
  }
}
