import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, LocalRules, newTrace, WorkerDatabase } from '@rondetafel/platform';
import { expirePreDossier, preDossiersWithoutEnd } from '../case/case.timers.ts';
import { isAskedFor } from './involvement.store.ts';

const atOnce = 500;

/**
 * Pre-dossiers that were registered before registering set their end (P-1): they get one at the start of the service.
 * Any number of instances may do so any number of times.
 */
@Injectable()
export class UnaskedCases implements OnApplicationBootstrap {
  constructor(
    private readonly database: WorkerDatabase,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const moment = { municipality: this.local.municipality, now: this.clock.now().toISOString() };
    let found: number;
    do {
      found = await this.database.inTransaction({ trace: newTrace(), via: 'unasked-cases' }, async (tx) => {
        const caseIds = await preDossiersWithoutEnd(tx, atOnce, isAskedFor('c.case_id'));
        for (const caseId of caseIds) await expirePreDossier(tx, caseId, moment);
        return caseIds.length;
      });
    } while (found === atOnce);
  }
}
