import { Injectable } from '@nestjs/common';
import { appendAudit } from '@yimen/access';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { v7 } from 'uuid';
import { type Purpose, type Source, type UploadRefusal, uploadRefused } from './domain/evidence-file.js';
import { insertRequested } from './evidence.store.js';
import { belongingOf, type EvidenceSubject } from './evidence-belonging.js';
import { EvidenceVault } from './evidence-vault.js';
import { uploadLimits } from './upload-limits.js';

export type RequestUploadInput = {
  readonly purpose: Purpose;
  readonly subject: EvidenceSubject;
  readonly source: Source;
  readonly fileName?: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

export type UploadRequested = { readonly fileId: string };

/** 申请上传 requestUpload: what will come is announced, and a ticket is given for bringing it once. */
@Injectable()
export class RequestUpload {
  constructor(private readonly vault: EvidenceVault) {}

  async request(ctx: RequestContext, asked: RequestUploadInput, key: string): Promise<Answer<UploadRequested>> {
    const input = { ...asked, sha256: asked.sha256.toLowerCase(), mediaType: asked.mediaType.toLowerCase() };
    const limits = uploadLimits(ctx.today);
    const refusal = uploadRefused(input, limits);
    if (refusal !== null) return refused(showRefusal(refusal));
    const name = (input.fileName ?? '').trim();
    if (name.length > 200 || /[\p{Cc}\p{Cs}/\\]/u.test(name)) return refused(nameRefused);
    const belonging = await belongingOf(ctx, input.subject);
    if (belonging === null) return refused(notFound('input.subject'));
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'requestUpload', key, body: asked }, async () => {
        const id = v7();
        const { purpose, source, mediaType, size, sha256 } = input;
        await insertRequested(tx, {
          ...{ id, purpose, source, mediaType, size, sha256, ...belonging },
          nameSealed: this.vault.sealName(id, name === '' ? null : name),
          requestedBy: ctx.actor.sub,
          requestedOn: ctx.today,
          expiresAt: new Date(ctx.clock.now().getTime() + limits.ticketMinutes * 60_000),
        });
        await appendAudit(tx, {
          actor: ctx.actor,
          action: 'intake.file.request-upload',
          legalDate: ctx.today,
          subject: { type: 'EvidenceFile', id },
          division: belonging.divisions[0] ?? null,
          details: { purpose, source, mediaType, size },
        });
        return done({ fileId: id });
      }),
    );
  }
}

const nameRefused = invalidInput({
  code: 'FILE_NAME',
  message: '文件名最多 200 个字，不能有斜杠和控制字符。',
  field: 'input.fileName',
});

function showRefusal(refusal: UploadRefusal): Problem {
  switch (refusal.because) {
    case 'FILE_TYPE_NOT_ALLOWED':
      return problem('IntakeFileTypeNotAllowed', {
        code: 'FILE_TYPE_NOT_ALLOWED',
        message: `只接收 ${refusal.allowed.join('、')} 格式的文件，请转换后再上传。`,
        field: 'input.mediaType',
        allowed: refusal.allowed,
      });
    case 'FILE_TOO_LARGE':
      return problem('IntakeFileTooLarge', {
        code: 'FILE_TOO_LARGE',
        message: `单个文件不超过 ${Math.floor(refusal.maxBytes / 1_048_576)} MB，请压缩或分开上传。`,
        field: 'input.size',
        maxBytes: refusal.maxBytes,
      });
    case 'FILE_EMPTY':
      return invalidInput({ code: 'FILE_EMPTY', message: '文件是空的，请重新选择。', field: 'input.size' });
    case 'FILE_DIGEST': {
      const message = '文件摘要应为 64 位十六进制的 SHA-256。';
      return invalidInput({ code: 'FILE_DIGEST', message, field: 'input.sha256' });
    }
  }
}
