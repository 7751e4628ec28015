import { setTimeout as wait } from 'node:timers/promises';

/** What a look at a part found. `impaired`: requests are served, and somebody should look. */
export type PartState = 'ok' | 'impaired' | 'not-ready';

type Check = () => Promise<PartState | boolean>;

/** Milliseconds. */
const patience = 1_500;

/**
 * Readiness: whether requests can be served, and the state of each part. Only what no request can do without makes the
 * process unready: its database, on which it must be able to write, and the keys of the identity provider. A slow or
 * unavailable Kafka and a paused consumer impair it: requests are accepted durably and their events sent or handled
 * later, and taking every instance out of service would help nobody.
 */
export class Health {
  readonly #checks = new Map<string, Check>();
  #stopping = false;
  /** Why this process can't continue and must be replaced. */
  fail: (reason: string) => void = () => {};
  readonly failed = new Promise<string>((resolve) => {
    this.fail = resolve;
  });

  get isStopping(): boolean {
    return this.#stopping;
  }

  add(part: string, check: Check): void {
    this.#checks.set(part, check);
  }

  stopping(): void {
    this.#stopping = true;
  }

  async report(): Promise<{ status: PartState; parts: Record<string, PartState> }> {
    const parts = await Promise.all(
      [...this.#checks].map(async ([part, check]) => [part, await stateOf(check)] as const),
    );
    const states = parts.map(([, state]) => state);
    const worst = (['not-ready', 'impaired'] as const).find((state) => states.includes(state)) ?? 'ok';
    return { status: this.#stopping ? 'not-ready' : worst, parts: Object.fromEntries(parts) };
  }
}

async function stateOf(check: Check): Promise<PartState> {
  const late = new AbortController();
  const tooLong = wait(patience, false, { signal: late.signal }).catch(() => false);
  const found = await Promise.race([check().catch(() => false), tooLong]);
  late.abort();
  return typeof found === 'string' ? found : found ? 'ok' : 'not-ready';
}
