import { Injectable } from '@nestjs/common';
import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { isCanonicalUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { reaches } from '../jurisdiction.js';
import { type EvidenceRow, filesByIds } from './evidence.store.js';
import { fileVerified } from './publish-file.js';

/** 核对原件 verifyEvidence: an officer has seen the original, and says so once; the first who did stays written down. */
@Injectable()
export class VerifyEvidence {
  verify(ctx: RequestContext, input: { fileId: string }, key: string): Promise<Answer<{ fileId: string }>> {
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'verifyEvidence', key, body: input }, async () => {
        const [file] = isCanonicalUuid(input.fileId) ? await filesByIds(tx, [input.fileId], true) : [];
        if (
          file === undefined ||
          file.storedAt === null ||
          !(await reaches(ctx, 'intake.file.verify', handledAt(file)))
        )
          return refused(notFound('input.fileId'));
        if (file.verifiedBy === null) {
          await tx.query('UPDATE evidence_file SET verified_by = $2, verified_on = $3 WHERE id = $1', [
            file.id,
            ctx.actor.sub,
            ctx.today,
          ]);
          await appendToOutbox(tx, [fileVerified(file, ctx.today)]);
          await appendAudit(tx, {
            actor: ctx.actor,
            action: 'intake.file.verify',
            legalDate: ctx.today,
            subject: { type: 'EvidenceFile', id: file.id },
            division: file.divisions[0] ?? null,
            details: { sha256: file.sha256 },
          });
        }
        return done({ fileId: file.id });
      }),
    );
  }
}

/** Whoever handed a case on reads its files still; the original is seen by whoever handles it now. */
const handledAt = ({ divisions, caseId }: EvidenceRow) => ({
  divisions: caseId === null ? divisions : divisions.slice(0, 1),
});
