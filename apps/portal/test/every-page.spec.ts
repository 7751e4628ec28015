import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { people } from '../../../dev/parts/testing/almere.ts';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { everyAddress } from './addresses.ts';
import {
  caseId,
  comingTableId,
  finishedTableId,
  id,
  ids,
  late,
  requestId,
  roundTableId,
  services,
} from './every-answer.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// What every page keeps to: in each look, magnified, printed, while answers come late, and with lists of many pages.

const [coordinator, officer] = (['independent-coordinator', 'privacy-officer'] as const).map(
  (role) => people.find(({ roles }) => roles.includes(role))!.user,
);
/** Who sees what somebody without their role is told not to be there. */
const seenBy: Readonly<Record<string, string | undefined>> = {
  '/adviezen/nieuw': coordinator,
  '/brieven': coordinator,
  '/brieven/afdrukken': coordinator,
  '/toezicht': officer,
};

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([
    startPortal({ built: true, service: services, scheduling: true }),
    chromium(),
  ]);
  page = await pageOf();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Signed in: as somebody who is a professional only, or as this person. */
async function pageOf(user?: string): Promise<Page> {
  const own = await browser.newContext({ baseURL: portal.publicUrl });
  await bringAxe(own);
  const first = await own.newPage();
  await startWork(first, user);
  return first;
}

const planner = `/casussen/${caseId}/tafel`;
/** Before, at and after the table the same address is another page. */
const tables = [comingTableId, finishedTableId].map((table) => `/casussen/${caseId}/tafels/${table}`);
const pages = [...everyAddress(ids), ...tables];

/** Of what has the focus, when no part of it can be seen; labels stand for the fields that are drawn by them. */
const hiddenFocus = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const seen = at.closest('label') ?? at;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const inside = (from, until, most) => [from + 2, (from + until) / 2, until - 2].filter((one) => one >= 0 && one < most);
  const shows = inside(left, right, innerWidth).some((x) => inside(top, bottom, innerHeight).some((y) => {
    const there = document.elementFromPoint(x, y);
    return there && (seen.contains(there) || there.contains(seen) && getComputedStyle(there).position !== 'sticky');
  }));
  return shows ? '' : at.tagName + ' ' + (at.getAttribute('aria-label') ?? at.textContent).slice(0, 40);
})()`;
/** Where the focus is, to know when it has been everywhere. */
const place = `[...document.querySelectorAll('*')].indexOf(document.activeElement)`;

/** Opened with everything there that is asked for. */
async function open(page: Page, address: string): Promise<void> {
  // Between two pages of one document nothing is loaded.
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  // The page of examples shows what a page that loads looks like.
  if (address !== '/voorbeelden') await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  if (address === planner) await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
}

/** By keyboard through all of it: what gets the focus and can not be seen. */
async function hiddenOnTheWay(page: Page): Promise<{ hidden: string[]; places: number }> {
  const been = new Set<number>();
  const hidden: string[] = [];
  for (let tabs = 0; tabs < 150; tabs++) {
    await page.keyboard.press('Tab');
    const [at, covered] = (await page.evaluate(`[${place}, ${hiddenFocus}]`)) as [number, string];
    if (at < 10 || been.has(at)) break; // around
    been.add(at);
    if (covered) hidden.push(covered);
  }
  return { hidden, places: been.size };
}

const looks = [
  { look: 'light', colorScheme: 'light', forcedColors: 'none', width: 1280, height: 800 },
  { look: 'dark, on a telephone', colorScheme: 'dark', forcedColors: 'none', width: 320, height: 640 },
  { look: 'forced colours', colorScheme: 'dark', forcedColors: 'active', width: 768, height: 800 },
] as const;

describe('each page', () => {
  const others = new Map<string, Page>();
  const pageFor = async (user: string | undefined) => {
    if (!user) return page;
    const theirs = others.get(user) ?? (await pageOf(user));
    others.set(user, theirs);
    return theirs;
  };
  afterAll(async () => {
    for (const theirs of others.values()) await theirs.context().close();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });

  test.each(pages)(
    '%s: axe finds nothing, nothing is beside the window or broken, and at 400 % no focus is covered (WCAG 1.4.10, 2.4.11)',
    async (address) => {
      const shown = await pageFor(seenBy[address]);
      const [light, ...otherLooks] = looks;
      await shown.setViewportSize(light);
      await shown.emulateMedia(light);
      await open(shown, address);
      const none = shown.getByRole('heading', {
        level: 1,
        name: address === '/nergens' ? /^Deze pagina werkt/ : /^Deze pagina (werkt|bestaat)/,
      });
      const broken = await shown.locator('.alert--negative[role=alert]').or(none).allInnerTexts();
      const found: Record<string, unknown> = { broken };
      found[light.look] = [...(await accessibilityFaults(shown)), await overflow(shown)];
      for (const look of otherLooks) {
        await shown.setViewportSize(look);
        await shown.emulateMedia(look);
        // What these change is how it is laid out and coloured.
        found[look.look] = [
          ...(await accessibilityFaults(shown, ['color-contrast', 'target-size'])),
          await overflow(shown),
        ];
      }
      await shown.emulateMedia(light);
      await shown.setViewportSize({ width: 320, height: 256 });
      const { hidden, places } = await hiddenOnTheWay(shown);
      found['at 400 %'] = [...hidden, await overflow(shown)];
      const nothing = [0];
      expect(found).toEqual({
        broken: [],
        ...Object.fromEntries(looks.map(({ look }) => [look, nothing])),
        'at 400 %': nothing,
      });
      // A letter has a way back and its print button; a page of the workplace its menu too.
      expect(places).toBeGreaterThan(1);
    },
    90_000,
  );
});

test('the screen of the room: axe finds nothing, and nothing is beside it (P-54)', async () => {
  await open(page, `/casussen/${caseId}/tafels/${roundTableId}`);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Open het scherm' }).click();
  const screen = await opened;
  await screen.getByText('Hoe wonen zij weer veilig?').waitFor();
  // The axe that came with the empty window holds on to the document from before it was filled.
  await screen.evaluate(axe.source);
  for (const look of looks) {
    await screen.setViewportSize(look);
    await screen.emulateMedia(look);
    expect([look.look, await accessibilityFaults(screen), await overflow(screen)]).toEqual([look.look, [], 0]);
  }
  await page.getByRole('button', { name: 'Sluit het scherm' }).click();
}, 60_000);

describe('on paper', () => {
  beforeAll(() => page.emulateMedia({ media: 'print' }));
  afterAll(() => page.emulateMedia({ media: null }));

  const controls = () =>
    page
      .locator('button, .button, [role=button], input, select, textarea, summary')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));

  test('a case is without what one can press, and with its state and term', async () => {
    await page.goto(`/casussen/${caseId}`);
    await page.getByRole('heading', { level: 1, name: /Sleedoorn/ }).waitFor();
    await page.getByText('Sanne Sleedoorn').first().waitFor();
    expect(await page.locator('.page__lead .status').isVisible()).toBe(true);
    await page
      .getByText(/7 december/)
      .first()
      .waitFor();
    expect(await controls()).toEqual([]);
  });

  test('a table is without what one can press, and with its state and term', async () => {
    await page.goto(planner);
    await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
    await page
      .getByText(/7 december/)
      .first()
      .waitFor();
    expect(await page.locator('.page__lead .status').isVisible()).toBe(true);
    expect(await page.locator('.term-bar .status').isVisible()).toBe(true);
    expect(await controls()).toEqual([]);
  });
});

/** What a cell said before it took that back, unless it was that it is coming; and "unknown" of anybody. */
const observe = `
  globalThis.flashes = [];
  const said = new Map();
  new MutationObserver(() => {
    if (document.body?.innerText.includes('Naam onbekend')) flashes.push('Naam onbekend');
    for (const cell of document.querySelectorAll('main td, main dd')) {
      const text = cell.innerText.trim();
      const before = said.get(cell);
      if (before && !text.includes(before) && !before.includes('…')) flashes.push(before + ' > ' + text);
      said.set(cell, text);
    }
    for (const action of document.querySelectorAll('.page__head a.button')) said.set(action, action.innerText);
    for (const [action, name] of said) if (action.matches('a') && !action.isConnected) flashes.push(name);
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

describe('while names come late', () => {
  beforeAll(() => {
    late.by = 700;
  });
  afterAll(() => {
    late.by = 0;
  });

  test.each([
    [planner, 'Sem Seringa'],
    [`/verzoeken/${requestId}`, 'Sem Seringa'],
    [`/casussen/${caseId}`, 'Sanne Sleedoorn'],
  ])(
    '%s says nothing that it takes back',
    async (address, name) => {
      const fresh = await page.context().newPage();
      await fresh.addInitScript(observe);
      await fresh.goto(address);
      await fresh.getByText(name).first().waitFor();
      await fresh.getByText('…', { exact: true }).first().waitFor({ state: 'detached' });
      expect([...new Set((await fresh.evaluate('flashes')) as string[])]).toEqual([]);
      await fresh.close();
    },
    60_000,
  );
});

test('who has a seat at more than a hundred tables finds the one after these', async () => {
  await page.goto('/');
  await page.locator(`a[href="/casussen/${id(3000)}/tafel"]`).waitFor();
});
