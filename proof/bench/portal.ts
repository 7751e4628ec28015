import { parseArgs } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { mostFirstScript } from '../../apps/portal/vite/first-script.ts';
import { portsOf, whichPlatform } from '../../dev/launcher/located.ts';
import type { Context } from '../../dev/parts/context.ts';
import { chromium } from '../../dev/parts/testing/chromium.ts';
import { machine, rounded } from '../../dev/parts/testing/machine.ts';

interface Round {
  readonly ms: number;
  readonly scripts: number;
  readonly bytes: number;
}

/**
 * What it takes until "Vandaag" of a coordinator can be used, on a running platform with the demonstration cases
 * (`--port N`): script as it was transferred, and time with an empty cache, beside that of a visit to one small answer of
 * the same server by the same browser. Also with a processor that is four times as slow (`--slow N`).
 */
export async function run({ root, args }: Context): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: {
      ...whichPlatform,
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '9' },
      slow: { type: 'string', default: '4' },
      user: { type: 'string', default: 'hanna' },
    },
  });
  const baseURL = `http://127.0.0.1:${portsOf(root, values).portal}`;
  const rounds = Number(values.rounds);
  const browser = await chromium();
  try {
    const storageState = await signedIn(browser, baseURL, values.user);
    const visit = async (path: string, isUsable: string, slow: number): Promise<Round> => {
      const context = await browser.newContext({ baseURL, storageState });
      const round = await timed(context, { path, isUsable, slow });
      await context.close();
      return round;
    };
    const measured = [];
    for (const slow of [1, Number(values.slow)]) {
      const [page, answer]: [Round[], Round[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        page.push(await visit('/', '.task', slow));
        answer.push(await visit('/api/portal/v1/session', 'body', slow));
      }
      const [ours, least] = [median(page.map(({ ms }) => ms)), median(answer.map(({ ms }) => ms))];
      measured.push({
        slow,
        ms: rounded(ours),
        leastMs: rounded(least),
        ratio: rounded(ours / least),
        ...sizeOf(page),
      });
    }
    const { bytes, scripts } = measured[0]!;
    if (values.json) console.log(JSON.stringify({ ...machine(), mostBytes: mostFirstScript, measured }));
    else {
      console.log(
        `portal: ${Math.round(bytes / 1000)} kB of script in ${scripts} files (aim ${mostFirstScript / 1000})`,
      );
      for (const { slow, ms, leastMs, ratio } of measured) {
        console.log(`  processor / ${slow}: usable after ${ms} ms, one answer ${leastMs} ms: ${ratio} ×`);
      }
    }
    return 0;
  } finally {
    await browser.close();
  }
}

async function signedIn(browser: Browser, baseURL: string, user: string) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Aanmelden' }).click();
  await page.locator(`button[value="${user}"]`).click();
  await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

async function timed(
  context: BrowserContext,
  { path, isUsable, slow }: { path: string; isUsable: string; slow: number },
): Promise<Round> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(isUsable).first().waitFor();
  return { ms: performance.now() - began, scripts: scripts.size, bytes };
}

const median = (values: readonly number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;

const sizeOf = (rounds: readonly Round[]) => ({
  bytes: median(rounds.map(({ bytes }) => bytes)),
  scripts: median(rounds.map(({ scripts }) => scripts)),
});
