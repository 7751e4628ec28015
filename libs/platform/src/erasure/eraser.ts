import type { Tx } from '../data/tx.ts';
import type { BeforeErasure, ErasedCase, Erasure } from './erasure.ts';
import { rememberErased, sweepAtOnce } from './traces.ts';

/**
 * Erases a case or a member from a service by the declarations of its capabilities: rows, keys (so that backups can't be
 * decrypted), and stored and pending events (P-29). Under the worker role.
 */
export class Eraser {
  /** @param erasures by table, in the order in which the service lists its capabilities: children come last. */
  constructor(
    private readonly erasures: ReadonlyMap<string, Erasure>,
    private readonly before: () => readonly BeforeErasure[] = () => [],
  ) {}

  async eraseCase(tx: Tx, { caseId, memberIds }: ErasedCase): Promise<void> {
    tx.audit({ action: 'erase-case', object: `case:${caseId}` });
    for (const step of this.before()) await step.beforeErasure(tx, { caseId, memberIds });
    for (const memberId of memberIds) await this.remove(tx, 'member', memberId);
    await this.remove(tx, 'case', caseId);
    await this.forget(tx, [caseId, ...memberIds]);
  }

  async eraseMember(tx: Tx, memberId: string): Promise<void> {
    tx.audit({ action: 'erase-member', object: `person:${memberId}` });
    await this.remove(tx, 'member', memberId);
    await this.forget(tx, [memberId]);
  }

  /** Children before parents. */
  private async remove(tx: Tx, what: keyof Erasure, id: string): Promise<void> {
    for (const [table, erasure] of [...this.erasures].reverse()) {
      const removal = erasure[what](table);
      if ('ask' in removal) await tx.query(removal.ask, [id]);
    }
  }

  private async forget(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) await tx.vault.destroy(id);
    await rememberErased(tx, ids);
    await sweepAtOnce(tx, ids);
  }
}
