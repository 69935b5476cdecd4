import { Injectable } from '@nestjs/common';
import {
  type Answer,
  Clock,
  done,
  inTransaction,
  notFound,
  once,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { DataSource, type EntityManager } from 'typeorm';

export interface LendBookInput {
  readonly bookId: string;
  readonly deposit?: number;
  readonly dueOn?: string;
}

@Injectable()
export class LendBook {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  lend(ctx: RequestContext, input: LendBookInput, key: string): Promise<Answer<{ bookId: string }>> {
    const { actor } = ctx;
    return inTransaction(this.db, (tx) =>
      once(tx, { actor, mutation: 'lendBook', key, body: input }, () => this.lendOnce(tx, input)),
    );
  }

  private async lendOnce(tx: EntityManager, input: LendBookInput): Promise<Answer<{ bookId: string }>> {
    const [book]: { lent_until: string | null }[] = await tx.query(
      'SELECT lent_until FROM book WHERE id = $1 FOR UPDATE',
      [input.bookId],
    );
    if (book === undefined) return refused(notFound('input.bookId'));
    if (book.lent_until !== null) {
      return refused(
        problem('BookAlreadyLent', { code: 'BOOK_LENT', message: '此书已借出。', backOn: book.lent_until }),
      );
    }
    await tx.query('UPDATE book SET lent_until = $2, opened = opened + 1 WHERE id = $1', [
      input.bookId,
      input.dueOn ?? this.clock.today(),
    ]);
    return done({ bookId: input.bookId });
  }
}
