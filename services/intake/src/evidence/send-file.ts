import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { appendAudit } from '@yimen/access';
import { inTransaction, type RequestContext } from '@yimen/subgraph';
import { reaches } from '../jurisdiction.js';
import { filesByIds } from './evidence.store.js';
import { EvidenceVault } from './evidence-vault.js';
import { noSuchTicket } from './file-refused.js';
import { opening } from './sealing/file-streams.js';

export type SentFile = {
  readonly content: Readable;
  readonly mediaType: string;
  readonly size: number;
  readonly name: string;
};

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'image/heic': 'heic',
};

/** Gives a stored file to whom its ticket was given, who may still read it; each time is on the audit trail. */
@Injectable()
export class SendFile {
  constructor(private readonly vault: EvidenceVault) {}

  /** @throws {FileRefused} */
  async send(ctx: RequestContext, ticketText: string): Promise<SentFile> {
    const ticket = this.vault.readTicket(ticketText, ctx.clock.now());
    if (ticket === null || ticket.use !== 'DOWNLOAD' || ticket.account !== ctx.actor.sub) throw noSuchTicket();
    const [file] = await filesByIds(ctx.db, [ticket.fileId]);
    if (file === undefined || file.objectId === null || file.keySealed === null || file.cipher === null)
      throw noSuchTicket();
    if (!(await reaches(ctx, 'intake.file.read', file))) throw noSuchTicket();
    await inTransaction(ctx.db, (tx) =>
      appendAudit(tx, {
        actor: ctx.actor,
        action: 'intake.file.download',
        legalDate: ctx.today,
        subject: { type: 'EvidenceFile', id: file.id },
        division: file.divisions[0] ?? null,
        details: { purpose: file.purpose },
      }),
    );
    const opened = opening(file.objectId, this.vault.suiteOf(file.objectId, file.cipher, file.keySealed));
    const sealed = await this.vault.store.get(file.objectId);
    // What breaks on the way ends the answer early; whoever reads it sees that it is shorter than announced.
    pipeline(sealed, opened).catch(() => undefined);
    const name = this.vault.openName(file.id, file.nameSealed) ?? `${file.id}.${endings[file.mediaType] ?? 'bin'}`;
    return { content: opened, mediaType: file.mediaType, size: file.size, name };
  }
}
