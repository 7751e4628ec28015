import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { armTimer } from '@rondetafel/eventing';
import { Clock, LocalRules, Log, newTrace, WorkerDatabase } from '@rondetafel/platform';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import { unsettledCases } from './settlement.store.ts';
import { settleKey, termTimer } from './term.timers.ts';

/** Milliseconds. While instances with the old calendar still run, one of them may handle what was armed. */
const again = 3_600_000;

/**
 * Settles the provisional terms once the municipality's calendar became known (P-15): a timer for each comes due at once,
 * since nobody may be going to do anything about these cases before their old end. Any number of instances may do so
 * any number of times: a timer that finds its term settled changes nothing.
 */
@Injectable()
export class SettlementService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;

  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.armUnsettled();
    const round = () => {
      this.#round = this.armUnsettled().catch((error) => this.log.warn('terms-not-settled', { error }));
    };
    this.#timer = setInterval(round, again).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  private async armUnsettled(): Promise<void> {
    let last: Id | undefined;
    do {
      last = await this.armBatch(last);
    } while (last);
  }

  /** @returns the last case of a full batch. */
  private armBatch(after: Id | undefined): Promise<Id | undefined> {
    const { version } = localPolicy(this.local.municipality).calendar;
    const now = this.clock.now().toISOString();
    return this.database.inTransaction({ trace: newTrace(), via: 'term-settlement' }, async (tx) => {
      const { caseIds, more } = await unsettledCases(tx, version, after);
      for (const caseId of caseIds) await armTimer(tx, termTimer(caseId, settleKey(caseId), now));
      return more ? caseIds.at(-1) : undefined;
    });
  }
}
