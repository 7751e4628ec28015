import { isSame } from './typed.ts';

/** What the service has of a block. */
export interface Kept<T> {
  readonly value: T;
  readonly version: number;
}

/**
 * `waiting`: nothing answered, and it is tried again. `conflict`: somebody else changed the same block meanwhile.
 * `refused`: what was typed can't be kept as it is.
 */
export type Saving = 'saved' | 'typing' | 'saving' | 'waiting' | 'conflict' | 'refused';

export interface Snapshot<T> {
  readonly value: T;
  readonly saving: Saving;
  /** As another keyboard left it; without `value` that is not known yet, or it was struck out. */
  readonly theirs?: { readonly value?: T; readonly version: number };
  readonly error?: unknown;
}

export type Outcome =
  | { readonly kind: 'kept'; readonly version: number }
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly error: unknown };

export interface Edges<T> {
  save(value: T, version: number): Promise<Outcome>;
  /** Calls back after so many milliseconds; returns how to prevent it. */
  later(work: () => void, ms: number): () => void;
}

const pause = 1_000;
const again = 3_000;

/**
 * One block as somebody types it: saved after a pause, as often as it takes; what another keyboard wrote is taken over as
 * long as nothing is typed here, and otherwise both are shown. What was typed is never thrown away here.
 */
export class Saver<T> {
  #snapshot: Snapshot<T>;
  #version: number;
  #latest: Kept<T>;
  #cancel: (() => void) | undefined;
  #inFlight = false;
  #sending: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(
    kept: Kept<T>,
    private readonly edges: Edges<T>,
  ) {
    this.#snapshot = { value: kept.value, saving: 'saved' };
    this.#version = kept.version;
    this.#latest = kept;
  }

  readonly snapshot = (): Snapshot<T> => this.#snapshot;
  /** Of what is shown as saved. */
  get version(): number {
    return this.#version;
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  type(value: T): void {
    const { saving } = this.#snapshot;
    if (saving === 'conflict') {
      this.#show({ ...this.#snapshot, value });
      return;
    }
    this.#show({ value, saving: this.#inFlight ? 'saving' : 'typing' });
    if (!this.#inFlight) this.#schedule(pause);
  }

  /** The service was asked again. */
  heard(kept: Kept<T>): void {
    if (kept.version < this.#latest.version) return;
    this.#latest = kept;
    const { saving, value } = this.#snapshot;
    if (kept.version <= this.#version || this.#inFlight) return;
    // Also one's own words, of which the answer was lost on its way.
    if (saving === 'saved' || isSame(kept.value, value)) {
      this.#stop();
      this.#version = kept.version;
      this.#show({ value: saving === 'saved' ? kept.value : value, saving: 'saved' });
    } else if (saving !== 'refused') {
      this.#stop();
      this.#show({ value, saving: 'conflict', theirs: kept });
    }
  }

  /** Over what somebody else wrote. */
  keepMine(): void {
    const { theirs, value } = this.#snapshot;
    if (!theirs) return;
    this.#version = theirs.version;
    this.#show({ value, saving: 'typing' });
    void this.flush();
  }

  takeTheirs(): void {
    const { theirs } = this.#snapshot;
    if (theirs?.value === undefined) return;
    this.#version = theirs.version;
    this.#show({ value: theirs.value, saving: 'saved' });
  }

  /** At once, as when the connection is back or the page is left. */
  flush(): Promise<void> {
    const { saving } = this.#snapshot;
    if (!this.#inFlight && (saving === 'typing' || saving === 'waiting')) this.#sending = this.#send();
    return this.#sending;
  }

  /** Nothing is sent any more. @returns the version that the service has by then; 0 when it never was kept. */
  async end(): Promise<number> {
    this.#stop();
    await this.#sending;
    this.#stop();
    return this.#version;
  }

  async #send(): Promise<void> {
    const { value } = this.#snapshot;
    this.#stop();
    this.#inFlight = true;
    this.#show({ value, saving: 'saving' });
    const outcome = await this.edges.save(value, this.#version);
    this.#inFlight = false;
    this.#settle(value, outcome);
  }

  #settle(sent: T, outcome: Outcome): void {
    const { value } = this.#snapshot;
    if (outcome.kind === 'kept') {
      this.#version = outcome.version;
      this.#show({ value, saving: value === sent ? 'saved' : 'typing' });
      if (value === sent) this.heard(this.#latest);
      else this.#schedule(pause);
    } else if (outcome.kind === 'stale') {
      const { version } = outcome;
      this.#show({ value, saving: 'conflict', theirs: { version } });
      this.heard(this.#latest);
    } else if (outcome.kind === 'away') {
      this.#show({ value, saving: 'waiting' });
      this.#schedule(again);
    } else {
      this.#show({ value, saving: 'refused', error: outcome.error });
    }
  }

  #schedule(ms: number): void {
    this.#stop();
    this.#cancel = this.edges.later(() => void this.flush(), ms);
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #show(snapshot: Snapshot<T>): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
