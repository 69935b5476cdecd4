import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { inTransaction, type RequestContext } from '@yimen/subgraph';
import { v4 } from 'uuid';
import { mediaTypeOf } from './domain/evidence-file.js';
import { beginUpload, type EvidenceRow, filesByIds, forgetUploads, markStored } from './evidence.store.js';
import { EvidenceVault } from './evidence-vault.js';
import { alreadyStored, noSuchTicket, storeAway, wrongDigest, wrongSize, wrongType } from './file-refused.js';
import { fileStored } from './publish-file.js';
import { readExif } from './read-exif.js';
import { sealedSize, sealing } from './sealing/file-streams.js';
import { type Measured, metering, TooMuch } from './sealing/metering.js';

/**
 * Receives what was announced: measured, looked at and sealed while it streams, so that nothing of it is ever in the clear outside this
 * process. Only what is whole and as announced becomes evidence; of anything else nothing stays.
 */
@Injectable()
export class ReceiveFile {
  constructor(private readonly vault: EvidenceVault) {}

  /**
   * Takes the ticket and the body, and how long the body says that it is (null when it does not say).
   * @throws {FileRefused}
   */
  async receive(
    ctx: RequestContext,
    ticketText: string,
    { body, length }: { body: Readable; length: number | null },
  ): Promise<{ id: string; sha256: string }> {
    const ticket = this.vault.readTicket(ticketText, ctx.clock.now());
    if (ticket === null || ticket.use !== 'UPLOAD' || ticket.account !== ctx.actor.sub) throw noSuchTicket();
    const [file] = await filesByIds(ctx.db, [ticket.fileId]);
    if (file === undefined) throw noSuchTicket();
    if (file.storedAt !== null) throw alreadyStored();
    // Refused before it is read: who breaks off a body that is being sent cuts the line, and the answer with it.
    if (length !== null && length !== file.size) throw wrongSize(file.size);
    const objectId = v4();
    await beginUpload(ctx.db, { objectId, fileId: file.id, at: ctx.clock.now() });
    try {
      const { keySealed, measured } = await this.take(file, objectId, body);
      refuseOther(file, measured);
      await this.keep(ctx, file, { objectId, keySealed, head: measured.head });
      return { id: file.id, sha256: file.sha256 };
    } catch (error) {
      await this.forget(ctx, objectId);
      throw error;
    }
  }

  /** Takes away what a refused upload left; what cannot be reached now is left to the sweeper. */
  private async forget(ctx: RequestContext, objectId: string): Promise<void> {
    try {
      await this.vault.store.remove(objectId);
    } catch {
      return;
    }
    await forgetUploads(ctx.db, [objectId]);
  }

  private async take(file: EvidenceRow, objectId: string, body: Readable) {
    const { suite, keySealed } = this.vault.newKey(objectId);
    const meter = metering(file.size);
    const sealed = sealing(objectId, suite);
    const [flowed, put] = await Promise.allSettled([
      pipeline(body, meter.stream, sealed),
      this.vault.store.put(objectId, sealed, sealedSize(file.size, suite)),
    ]);
    const measured = meter.measured();
    if (flowed.status === 'rejected' && flowed.reason instanceof TooMuch) throw wrongSize(file.size);
    if (flowed.status === 'fulfilled' && measured.size !== file.size) throw wrongSize(file.size);
    if (put.status === 'rejected') throw storeAway();
    if (flowed.status === 'rejected') throw flowed.reason;
    return { keySealed, measured };
  }

  private async keep(
    ctx: RequestContext,
    file: EvidenceRow,
    { objectId, keySealed, head }: { objectId: string; keySealed: Buffer; head: Buffer },
  ): Promise<void> {
    const { takenAt, place } = await readExif(head, file.mediaType);
    await inTransaction(ctx.db, async (tx) => {
      const [found] = await filesByIds(tx, [file.id], true);
      if (found === undefined) throw noSuchTicket();
      if (found.storedAt !== null) throw alreadyStored();
      const stored = { storedAt: ctx.clock.now(), storedOn: ctx.today, takenAt, place };
      await markStored(tx, { id: file.id, objectId, cipher: this.vault.cipher, keySealed, ...stored });
      await appendAudit(tx, {
        actor: ctx.actor,
        action: 'intake.file.upload',
        legalDate: ctx.today,
        subject: { type: 'EvidenceFile', id: file.id },
        division: file.divisions[0] ?? null,
        details: { purpose: file.purpose, sha256: file.sha256 },
      });
      await appendToOutbox(tx, [fileStored(file, stored)]);
    });
  }
}

/** Magic bytes and digest: what a header or a name says is not believed. */
function refuseOther(file: EvidenceRow, { sha256, head }: Measured): void {
  if (mediaTypeOf(head) !== file.mediaType) throw wrongType();
  if (sha256 !== file.sha256) throw wrongDigest();
}
