/** The output while the platform starts. */
export class Progress {
  readonly #start = performance.now();

  say(line: string): void {
    console.log(`  ${line}`);
  }

  /** Prints when a step begins and, with its duration, when it is done. */
  async step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
    const start = performance.now();
    this.say(`… ${title}`);
    const result = await work();
    this.say(`✓ ${title} (${seconds(start)})`);
    return result;
  }

  get elapsed(): string {
    return seconds(this.#start);
  }
}

const seconds = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
