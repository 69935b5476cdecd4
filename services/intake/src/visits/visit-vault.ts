import { Injectable } from '@nestjs/common';
import { type FieldVault, openFieldVault } from '@yimen/access';
import { ServiceConfig } from '@yimen/subgraph';

/** Seals what people said at the window. */
@Injectable()
export class VisitVault {
  readonly vault: FieldVault;

  constructor(config: ServiceConfig) {
    if (config.fieldKeys === null) throw new Error('FIELD_KEYS is missing');
    this.vault = openFieldVault(config.fieldKeys, config.fieldCipher);
  }

  reasonOf(visit: { readonly id: string; readonly reasonSealed: Buffer }): string {
    return this.vault.open({ table: 'visit', column: 'reason', row: visit.id }, visit.reasonSealed);
  }
}
