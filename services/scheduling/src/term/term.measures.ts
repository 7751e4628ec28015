import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Day } from '@rondetafel/contracts';
import { Clock, LocalRules, Metrics, newTrace, WorkerDatabase } from '@rondetafel/platform';
import { amsterdamDay } from '@rondetafel/policy';
import { localPolicy } from '../calendar/domain/local-policy.ts';
import { type OpenTerms, termCounts } from './domain/term-counts.ts';

/** How many cases are open, at risk and too late: of the municipality as a whole, because a district has few. */
@Injectable()
export class TermMeasures implements OnApplicationBootstrap {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly local: LocalRules,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.metrics.beforeReport(() => this.measure());
  }

  private async measure(): Promise<void> {
    const open = await this.database.inTransaction({ trace: newTrace(), via: 'metrics' }, async (tx) => {
      const { rows } = await tx.query(
        `SELECT frozen -> 'term' ->> 'on' AS "on", state, count(*)::int AS cases
         FROM case_term WHERE state <> 'kept' GROUP BY 1, 2`,
      );
      return rows as OpenTerms[];
    });
    const today: Day = amsterdamDay(this.clock.now().toISOString());
    const { byDaysLeft, atRisk, missed } = termCounts(open, today, localPolicy(this.local.municipality).calendar);
    this.metrics.replace(
      'rondetafel_terms_open',
      byDaysLeft.map(([left, cases]) => [{ working_days_left: left }, cases]),
    );
    this.metrics.set('rondetafel_terms_at_risk', {}, atRisk);
    this.metrics.set('rondetafel_terms_missed', {}, missed);
  }
}
