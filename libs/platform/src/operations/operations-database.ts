import { type OfficeAction, permit } from '@rondetafel/policy';
import type { Actor } from '../actor.ts';
import { Database } from '../data/database.ts';
import type { Tx } from '../data/tx.ts';
import type { AuditEntry } from '../privacy/trail.ts';

/**
 * The database for operators: with their own actor, audit lines and idempotency keys, but under the worker role, which
 * alone has access to inbox and outbox. Injected only in the routes of this folder.
 */
export class OperationsDatabase extends Database {
  /** To look, on record; the table of rights decides. */
  look<T>(actor: Actor, entry: AuditEntry, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.operate(actor, 'see-operations', entry, work);
  }

  /** To change something, on record; the table of rights decides. */
  change<T>(actor: Actor, entry: AuditEntry, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.operate(actor, 'run-operations', entry, work);
  }

  private operate<T>(actor: Actor, right: OfficeAction, entry: AuditEntry, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.inTransaction(actor, (tx) => {
      tx.audit(entry);
      permit(actor, right);
      return work(tx);
    });
  }
}
