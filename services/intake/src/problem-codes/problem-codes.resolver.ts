import { Args, Query, Resolver } from '@nestjs/graphql';
import type { PageArgs } from '@yimen/subgraph';
import { listProblemCodes, type ProblemCodeFilter } from './list-problem-codes.query.js';

@Resolver()
export class ProblemCodesResolver {
  @Query('problemCodes')
  problemCodes(@Args() args: PageArgs & { readonly filter?: ProblemCodeFilter | null }) {
    return listProblemCodes(args.filter ?? {}, args);
  }
}
