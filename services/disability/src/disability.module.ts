import { Module } from '@nestjs/common';
import { MeResolver } from './me/me.resolver.js';

@Module({
  providers: [MeResolver],
})
export class DisabilityModule {}
