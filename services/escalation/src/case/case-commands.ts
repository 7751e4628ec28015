import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Database, LocalRules, type Tx } from '@rondetafel/platform';
import type { Municipality } from '@rondetafel/policy';
import { caseUnknown, lockCase, narrowToCaseOf } from './case.store.ts';
import type { EscalationCase } from './domain/escalation-case.ts';
import type { Worker } from './domain/standing.ts';
import { workerOf } from './worker.store.ts';

/** What a command reads besides its input: who acts, when, and under which local rules. */
export interface Moment {
  readonly tx: Tx;
  readonly by: Worker;
  readonly now: string;
  readonly municipality: Municipality;
}

/** One transaction per command, whose attempt is on record also when a rule refuses it. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly local: LocalRules,
  ) {}

  run<T>(actor: Actor, action: string, object: string, work: (moment: Moment) => Promise<T>): Promise<T> {
    const { municipality } = this.local;
    return this.database.inTransaction(actor, async (tx) => {
      tx.audit({ action, object });
      const by = await workerOf(tx, actor, municipality, this.clock.today());
      return work({ tx, by, now: this.clock.now().toISOString(), municipality });
    });
  }

  /** With the case of this request locked. */
  inCaseOf<T>(
    actor: Actor,
    requestId: string,
    action: string,
    work: (theCase: EscalationCase, moment: Moment) => Promise<T>,
  ): Promise<T> {
    return this.run(actor, action, `request:${requestId}`, async (moment) => {
      const caseId = await narrowToCaseOf(moment.tx, requestId);
      const theCase = caseId && (await lockCase(moment.tx, caseId));
      // Not there, or not for this person: the same answer.
      if (!theCase) throw caseUnknown();
      return work(theCase, moment);
    });
  }
}
