type Check = () => Promise<boolean>;

/**
 * Readiness: the database responds and the consumers have their partitions. A slow or unavailable Kafka does not make the
 * process unready: requests are accepted durably and their events sent later.
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

  async report(): Promise<{ status: 'ok' | 'not-ready'; parts: Record<string, 'ok' | 'not-ready'> }> {
    const parts = await Promise.all(
      [...this.#checks].map(async ([part, check]) => [part, (await holds(check)) ? 'ok' : 'not-ready'] as const),
    );
    const ok = !this.#stopping && parts.every(([, state]) => state === 'ok');
    return { status: ok ? 'ok' : 'not-ready', parts: Object.fromEntries(parts) };
  }
}

async function holds(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((resolve) => (timer = setTimeout(resolve, 1500, false)));
  return Promise.race([check().catch(() => false), tooLong]).finally(() => clearTimeout(timer));
}
