import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { aCase } from './a-case.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

// Names as people have them, and as they are typed by mistake, on every page that shows them.

const names = {
  'a word of 100 letters': 'W'.repeat(100),
  'an Arabic name': 'عبد الرحمن بن عبد العزيز الفيصل التميمي القحطاني',
  emoji: '👨‍👩‍👧‍👦'.repeat(30),
};
let shown = aCase();
let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const service: Parameters<typeof startPortal>[0] = {
    built: true,
    scheduling: true,
    service: (request, response) => shown.service(request, response),
  };
  [portal, browser] = await Promise.all([startPortal(service), chromium()]);
  page = await (await browser.newContext({ baseURL: portal.publicUrl })).newPage();
  await startWork(page);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** How much wider than the window a page is, and what sticks out of the dialog or part that it is in. */
const sticksOut = () =>
  page.evaluate(`[
    ...(document.documentElement.scrollWidth > innerWidth ? ['the page: ' + document.documentElement.scrollWidth] : []),
    ...[...document.querySelectorAll('.card, .dialog, .field, .popover')].filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => box.className + ': ' + box.textContent.slice(0, 40)),
  ]`);

describe.each(Object.entries(names))('%s', (_, name) => {
  beforeAll(() => {
    shown = aCase({ familyName: name, givenName: name, professional: name });
  });

  test.each([320, 1280])(
    'keeps every page inside its width at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      const found: Record<string, unknown> = {};
      const { caseId } = shown;
      for (const address of ['/', '/casussen', `/casussen/${caseId}`, `/casussen/${caseId}/tafel`, '/verzoeken']) {
        await page.goto(address);
        await page
          .getByText(name)
          .first()
          .waitFor({ state: 'attached', timeout: address === '/verzoeken' ? 1 : 10_000 })
          .catch(() => {});
        found[address] = await sticksOut();
      }
      await page.goto(`/casussen/${caseId}/opschaling`);
      const finder = page.getByRole('combobox', { name: /Organisatie/ });
      const add = page.getByRole('button', { name: /toevoegen/ }).last();
      await finder.or(add).first().waitFor(); // the form is there
      if ((await finder.count()) === 0) await add.click();
      // First: a list of choices closes when the page is scrolled, and Playwright scrolls to what it fills in.
      await finder.last().scrollIntoViewIfNeeded();
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      await finder.last().fill('W');
      await page.getByRole('option').first().waitFor();
      found['a choice open'] = await sticksOut();
      // Not by the mouse: Playwright would scroll to it first, and a list of choices closes when the page is scrolled.
      await finder.last().press('ArrowDown');
      await finder.last().press('Enter');
      await page.getByRole('option').first().waitFor({ state: 'detached' });
      found['a choice made'] = await sticksOut();
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((one) => [one, []])));
    },
    90_000,
  );
});
