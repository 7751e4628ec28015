import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch; absent: does not expire. */
  endsAt?: number;
}

/**
 * The provider's state (sessions, grants, refresh tokens) in one file, so that sessions survive a restart. It is written
 * as a whole, a tenth of a second after a change; kill -9 loses at most that.
 */
export class Store {
  readonly #file: string;
  readonly #entries: Map<string, Entry>;
  #writing: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#entries = new Map(Object.entries(read(file)));
    this.#dropEnded();
  }

  readonly adapter = (model: string): Adapter => {
    const key = (id: string) => `${model}:${id}`;
    const live = (id: string) => this.#live(key(id));
    return {
      upsert: async (id, payload, expiresIn) => {
        this.#entries.set(key(id), { payload, endsAt: expiresIn ? Date.now() + expiresIn * 1000 : undefined });
        this.#write();
      },
      find: async (id) => live(id),
      findByUid: async (uid) => this.#search(model, (payload) => payload.uid === uid),
      findByUserCode: async (code) => this.#search(model, (payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = live(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
        this.#write();
      },
      destroy: async (id) => {
        this.#entries.delete(key(id));
        this.#write();
      },
      revokeByGrantId: async (grantId) => {
        for (const [name, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(name);
        this.#write();
      },
    };
  };

  /** Writes pending changes. */
  close(): void {
    if (!this.#writing) return;
    clearTimeout(this.#writing);
    this.#writeNow();
  }

  #live(name: string): AdapterPayload | undefined {
    const entry = this.#entries.get(name);
    return entry && (entry.endsAt === undefined || entry.endsAt > Date.now()) ? entry.payload : undefined;
  }

  #search(model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const name of this.#entries.keys()) {
      const payload = name.startsWith(`${model}:`) ? this.#live(name) : undefined;
      if (payload && matches(payload)) return payload;
    }
    return undefined;
  }

  #dropEnded(): void {
    for (const name of this.#entries.keys()) if (!this.#live(name)) this.#entries.delete(name);
  }

  #write(): void {
    this.#writing ??= setTimeout(() => this.#writeNow(), 100);
  }

  #writeNow(): void {
    this.#writing = undefined;
    this.#dropEnded();
    writeFileSync(`${this.#file}.new`, JSON.stringify(Object.fromEntries(this.#entries)), { mode: 0o600 });
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function read(file: string): Record<string, Entry> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
