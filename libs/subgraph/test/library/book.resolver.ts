import { Args, Context, Mutation, Parent, Query, ResolveReference, Resolver } from '@nestjs/graphql';
import { connectionArgs, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { bookLoader, listBooks } from './books.js';
import { LendBook, type LendBookInput } from './lend-book.js';

@Resolver('Book')
export class BookResolver {
  constructor(private readonly lendBook: LendBook) {}

  @Query('books')
  books(@Args() args: PageArgs, @Context() ctx: RequestContext) {
    return listBooks(ctx, connectionArgs(args, ['text', 'uuid']));
  }

  @Query('today')
  today(@Context() ctx: RequestContext) {
    return ctx.today;
  }

  /** What goes wrong in a program, on purpose. */
  @Query('fault')
  async fault(@Args('kind') kind: string, @Context() ctx: RequestContext) {
    if (kind === 'slow') {
      await ctx.db.query('SELECT pg_sleep(0.7)');
      return 'done';
    }
    if (kind.startsWith('asks-within')) {
      // As many transactions as the pool has, each asking for somebody whose jurisdiction is not remembered.
      await ctx.db.transaction(async (tx) => {
        await tx.query('SELECT pg_sleep(0.05)');
        await ctx.authority.codesWithin([kind], ctx.today);
      });
      return 'done';
    }
    if (kind === 'sql') await ctx.db.query('SELECT $1::uuid', ['370112199001011234']);
    if (kind === 'unique') {
      await ctx.db.query(`INSERT INTO book (id, title, price, bought_on, shelf)
        VALUES (gen_random_uuid(), '论语', 1, '2026-01-01', '370112001')`);
    }
    throw new Error('王小明 370112199001011234');
  }

  @Mutation('lendBook')
  async lend(@Args('input') input: LendBookInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return payload(await this.lendBook.lend(ctx, input, key), 'book', ({ bookId }) => bookLoader(ctx).load(bookId));
  }

  @ResolveReference()
  resolveReference(@Parent() reference: { id: string }, @Context() ctx: RequestContext) {
    return bookLoader(ctx).load(reference.id);
  }
}
