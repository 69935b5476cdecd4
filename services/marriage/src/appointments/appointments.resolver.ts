import { Args, Context, Mutation, Parent, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { type Answer, type PageArgs, payload, type RequestContext } from '@yimen/subgraph';
import { registryOf } from '../registries/registries.queries.js';
import { type AppointmentInput, cancelAppointment, recordArrival } from './appointment-steps.handler.js';
import { type AppointmentFilter, appointmentById, listAppointments } from './appointments.queries.js';
import { type AppointmentDone, type BookAppointmentInput, bookAppointment } from './book-appointment.handler.js';

async function shown(ctx: RequestContext, act: Promise<Answer<AppointmentDone>>) {
  return payload(await act, 'appointment', ({ appointmentId }) => appointmentById(ctx, appointmentId));
}

@Resolver('MarriageAppointment')
export class AppointmentsResolver {
  @Query('marriageAppointments')
  list(@Args() args: PageArgs & { filter?: AppointmentFilter | null }, @Context() ctx: RequestContext) {
    return listAppointments(ctx, args.filter ?? {}, args);
  }

  @ResolveReference()
  resolveReference(@Parent() { id }: { id: string }, @Context() ctx: RequestContext) {
    return appointmentById(ctx, id);
  }

  @ResolveField('registry')
  registry(@Parent() { registryCode }: { registryCode: string }, @Context() ctx: RequestContext) {
    return registryOf(ctx, registryCode);
  }

  @Mutation('bookAppointment')
  book(
    @Args('input') input: BookAppointmentInput,
    @Args('idempotencyKey') key: string,
    @Context() ctx: RequestContext,
  ) {
    return shown(ctx, bookAppointment(ctx, input, key));
  }

  @Mutation('cancelAppointment')
  cancel(@Args('input') input: AppointmentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, cancelAppointment(ctx, input, key));
  }

  @Mutation('recordAppointmentArrival')
  arrive(@Args('input') input: AppointmentInput, @Args('idempotencyKey') key: string, @Context() ctx: RequestContext) {
    return shown(ctx, recordArrival(ctx, input, key));
  }
}
