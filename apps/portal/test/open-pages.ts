import type { Page } from 'playwright-core';

/** What an idle page may do while what it asks is away. */
const most = { requestsEachSecond: 1.5, grownMegabytes: 15, answersWithinMs: 3_000 };

interface Open {
  readonly address: string;
  readonly page: Page;
  asked: number;
}

/** Pages that stand open, of which is seen whether they ask without an end, grow, or stop answering. */
export class OpenPages {
  readonly #open: Open[] = [];

  add(address: string, page: Page): void {
    const open = { address, page, asked: 0 };
    page.on('request', () => {
      open.asked += 1;
    });
    this.#open.push(open);
  }

  /** @returns what pages did in these seconds that they may not, by address. */
  async watch(seconds: number): Promise<Record<string, string>> {
    const before = await Promise.all(this.#open.map(({ page }) => heapOf(page)));
    for (const open of this.#open) open.asked = 0;
    await new Promise((passed) => setTimeout(passed, seconds * 1000));
    const found: Record<string, string> = {};
    for (const [index, { address, page, asked }] of this.#open.entries()) {
      const started = Date.now();
      await page.evaluate('new Promise((done) => setTimeout(done))');
      const answeredMs = Date.now() - started;
      const grown = (await heapOf(page)) - before[index]!;
      if (asked / seconds > most.requestsEachSecond) found[address] = `asked ${asked} times in ${seconds} s`;
      if (answeredMs > most.answersWithinMs) found[address] = `answered after ${answeredMs} ms`;
      if (grown > most.grownMegabytes) found[address] = `grew by ${Math.round(grown)} MB`;
    }
    return found;
  }
}

async function heapOf(page: Page): Promise<number> {
  await page.requestGC();
  const session = await page.context().newCDPSession(page);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}
