import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Roles, Who } from '../access/declare.ts';
import type { Actor } from '../actor.ts';
import { Clock } from '../clock.ts';
import { Database } from '../data/database.ts';
import { refuse } from '../refuse.ts';

const year = 366 * 86_400;

/**
 * An absolute offset, so that the call is idempotent and has the same result on every service. Below 0 is the past, in
 * which only a demonstration begins (0038).
 */
const ClockSetting = z.strictObject({
  aheadSeconds: z
    .int()
    .min(-year)
    .max(10 * year),
});
type ClockSetting = z.infer<typeof ClockSetting>;

/** Moves business time forward, to show in a minute what takes ten working days. Absent in production. */
@Roles('ops')
@ApiExcludeController()
@Controller('v1/ops/clock')
export class ClockController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get()
  readClock() {
    return { now: this.clock.now().toISOString(), aheadSeconds: this.clock.aheadSeconds };
  }

  @Post()
  @HttpCode(200)
  async moveClock(@Who() actor: Actor, @Body({ schema: ClockSetting }) { aheadSeconds }: ClockSetting) {
    await this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action: 'move-clock', object: 'clock' });
      const { rowCount } = await tx.query('UPDATE chassis.clock SET ahead_seconds = $1 WHERE ahead_seconds <= $1', [
        aheadSeconds,
      ]);
      if (rowCount === 0) throw refuse('clock-forward-only');
    });
    this.clock.setAhead(aheadSeconds);
    return this.readClock();
  }
}
