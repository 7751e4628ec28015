type Check = () => Promise<boolean>;

/**
 * Can this process do its work? Its database answers and its consumers have their partitions. A slow or absent Kafka
 * is no reason to be taken out: requests are accepted durably and leave later.
 */
export class Health {
  readonly #checks = new Map<string, Check>();
  #stopping = false;
  /** That this process can't go on, and why: another has to take its place. */
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
