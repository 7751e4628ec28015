import { parseArgs } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { mostFirstScript } from '../../apps/portal/vite/first-script.ts';
import { portsOf, whichPlatform } from '../../dev/launcher/located.ts';
import type { Context } from '../../dev/parts/context.ts';
import { chromium } from '../../dev/parts/testing/chromium.ts';
import { machine, rounded } from '../../dev/parts/testing/machine.ts';
import { answerPlanner, plannerPath } from './planner-answers.ts';

interface Round {
  readonly ms: number;
  readonly scripts: number;
  readonly bytes: number;
}

const table = { people: 12, days: 10, rooms: 8 };
/** The aims. */
const most = { paint: 50, firstPaint: 2, heap: 1.3 };

/**
 * What the workplace of a coordinator costs, on a running platform with the demonstration cases (`--port N`): script and
 * time until "Vandaag" can be used, with an empty cache, beside a visit to one small answer of the same server, also with a
 * processor that is four times as slow (`--slow N`); largest paint beside the same page without script; a key in the
 * planner of a large table to its paint; the heap after `--changes N` pages and two hours.
 */
export async function run({ root, args }: Context): Promise<number> {
  const { values } = parseArgs({
    args: args.slice(1),
    options: {
      ...whichPlatform,
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '9' },
      slow: { type: 'string', default: '4' },
      changes: { type: 'string', default: '200' },
      user: { type: 'string', default: 'hanna' },
    },
  });
  const baseURL = `http://127.0.0.1:${portsOf(root, values).portal}`;
  const rounds = Number(values.rounds);
  const browser = await chromium();
  try {
    const storageState = await signedIn(browser, baseURL, values.user);
    const fresh = () => browser.newContext({ baseURL, storageState, viewport: { width: 1440, height: 900 } });
    const usable = await untilUsable(fresh, rounds, [1, Number(values.slow)]);
    const coordinatorId = await personOf(fresh);
    const withPlanner = async () => {
      const context = await fresh();
      await answerPlanner(context, { ...table, coordinatorId });
      return context;
    };
    const paints = [
      { page: 'home', ...(await largestPaint(fresh, '/', '.task', rounds)) },
      { page: 'planner', ...(await largestPaint(withPlanner, plannerPath, '[role=slider]', rounds)) },
    ];
    const moved = await movedThroughSlots(withPlanner);
    const heap = await heapAfter(fresh, Number(values.changes));
    const { bytes, scripts } = usable[0]!;
    if (values.json)
      console.log(JSON.stringify({ ...machine(), mostBytes: mostFirstScript, usable, paints, moved, heap }));
    else {
      console.log(
        `portal: ${Math.round(bytes / 1000)} kB of script in ${scripts} files (aim ${mostFirstScript / 1000})`,
      );
      for (const { slow, ms, leastMs, ratio } of usable)
        console.log(`  processor / ${slow}: usable after ${ms} ms, one answer ${leastMs} ms: ${ratio} ×`);
      for (const { page, ms, staticMs, ratio } of paints)
        console.log(
          `  ${page}: largest paint ${ms} ms, without script ${staticMs} ms: ${ratio} × (aim ${most.firstPaint})`,
        );
      console.log(
        `  planner, ${table.people} people × ${table.days} days × ${table.rooms} rooms: key to paint ` +
          `p50 ${moved.p50}, p95 ${moved.p95} ms of ${moved.keys} (aim ${most.paint})`,
      );
      console.log(
        `  heap: ${heap.startMb} MB, after ${heap.changes} pages ${heap.afterMb}, two hours later ${heap.laterMb}: ` +
          `${heap.ratio} × (aim ${most.heap})`,
      );
    }
    return 0;
  } finally {
    await browser.close();
  }
}

type Fresh = () => Promise<BrowserContext>;

async function untilUsable(fresh: Fresh, rounds: number, slower: readonly number[]) {
  const visit = async (path: string, isUsable: string, slow: number): Promise<Round> => {
    const context = await fresh();
    const round = await timed(context, { path, isUsable, slow });
    await context.close();
    return round;
  };
  const measured = [];
  for (const slow of slower) {
    const [page, answer]: [Round[], Round[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      page.push(await visit('/', '.task', slow));
      answer.push(await visit('/api/portal/v1/session', 'body', slow));
    }
    const [ours, least] = [median(page.map(({ ms }) => ms)), median(answer.map(({ ms }) => ms))];
    measured.push({ slow, ms: rounded(ours), leastMs: rounded(least), ratio: rounded(ours / least), ...sizeOf(page) });
  }
  return measured;
}

async function personOf(fresh: Fresh): Promise<string> {
  const context = await fresh();
  const response = await context.request.get('/api/portal/v1/session');
  const { user } = (await response.json()) as { user: { personId: string } };
  await context.close();
  return user.personId;
}

/** Its largest contentful paint, beside that of what it shows as a document of the same server without script. */
async function largestPaint(fresh: Fresh, path: string, isThere: string, rounds: number) {
  const asDocument = await snapshot(fresh, path, isThere);
  const [ours, still]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await paintOf(await fresh(), path, isThere));
    const context = await fresh();
    await context.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: asDocument });
    });
    still.push(await paintOf(context, path, 'main'));
  }
  const [ms, staticMs] = [median(ours), median(still)];
  return { ms: rounded(ms), staticMs: rounded(staticMs), ratio: rounded(ms / staticMs) };
}

/** What stands on the page, as HTML without its scripts. */
async function snapshot(fresh: Fresh, path: string, isThere: string): Promise<string> {
  const context = await fresh();
  const page = await context.newPage();
  await page.goto(path);
  await page.locator(isThere).first().waitFor();
  const html = await page.evaluate<string>(`{
    for (const one of document.querySelectorAll('script, link[rel=modulepreload]')) one.remove();
    document.documentElement.outerHTML;
  }`);
  await context.close();
  return `<!doctype html>${html}`;
}

/** Until nothing larger comes. */
async function paintOf(context: BrowserContext, path: string, isThere: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(path);
  await page.locator(isThere).first().waitFor();
  await page.waitForLoadState('networkidle');
  const ms = await page.evaluate<number>(`new Promise((done) => new PerformanceObserver((all) =>
    done(all.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true }))`);
  await context.close();
  return ms;
}

/** The keys by which one goes through the slots of a planner, each to the paint that follows, in milliseconds. */
async function movedThroughSlots(withPlanner: Fresh) {
  const context = await withPlanner();
  const page = await context.newPage();
  await page.goto(plannerPath);
  await page.getByRole('slider').waitFor();
  await page.waitForLoadState('networkidle');
  await page.getByRole('slider').focus();
  const keys = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp'];
  // From when the browser has the key until the frame after it is drawn.
  await page.evaluate(`{
    globalThis.paints = [];
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => paints.push(performance.now() - timeStamp);
      port2.postMessage(0);
    }), { capture: true });
  }`);
  const rounds = 30;
  for (let round = 0; round < rounds; round++) for (const key of keys) await page.keyboard.press(key);
  const paints = (await page.evaluate<number[]>('paints')).toSorted((one, other) => one - other);
  await context.close();
  const at = (share: number) => rounded(paints[Math.min(paints.length - 1, Math.floor(paints.length * share))]!);
  return { keys: paints.length, p50: at(0.5), p95: at(0.95) };
}

/** The live heap at the start, after so many pages opened by the menu, and after two hours in which nobody does anything. */
async function heapAfter(fresh: Fresh, changes: number) {
  const context = await fresh();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const session = await context.newCDPSession(page);
  const live = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 1_000_000;
  };
  const links = page.locator('nav').first().getByRole('link');
  const visit = async (nth: number) => {
    await links.nth(nth % (await links.count())).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  // Everything that is loaded once is there.
  for (let nth = 0; nth < (await links.count()); nth++) await visit(nth);
  await visit(0);
  const start = await live();
  for (let nth = 0; nth < changes; nth++) await visit(nth);
  await visit(0);
  const after = await live();
  for (let minutes = 0; minutes < 120; minutes++) {
    await page.clock.fastForward(60_000);
    await page.waitForLoadState('networkidle');
  }
  const later = await live();
  await context.close();
  const ratio = rounded(Math.max(after, later) / start);
  return { changes, startMb: rounded(start), afterMb: rounded(after), laterMb: rounded(later), ratio };
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
