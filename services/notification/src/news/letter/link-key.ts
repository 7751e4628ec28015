import { Injectable } from '@nestjs/common';
import { newTrace, type Tx, WorkerDatabase } from '@rondetafel/platform';

/** Signs links and calendar ids. It lives wrapped in the database, so every instance has it and it outlives key changes. */
@Injectable()
export class LinkKey {
  #key: Buffer | undefined;

  constructor(private readonly database: WorkerDatabase) {}

  async read(tx: Tx): Promise<Buffer> {
    if (this.#key) return this.#key;
    const key = await tx.vault.derivedKey('invitation');
    // Made by this very transaction, perhaps: only what was committed is kept.
    tx.afterCommit(() => {
      this.#key = key;
    });
    return key;
  }

  /** Without a transaction at hand, and without the database once it was read. */
  async get(): Promise<Buffer> {
    return (
      this.#key ?? this.database.inTransaction({ trace: newTrace(), via: 'invitation-key' }, (tx) => this.read(tx))
    );
  }
}
