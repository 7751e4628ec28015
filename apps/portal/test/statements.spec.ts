import type { Browser, Page } from 'playwright-core';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { soon } from '../../../dev/parts/testing/soon.ts';
import { accessibilityFaults, bringAxe, overflow } from './accessibility.ts';
import { type PortalUnderTest, startPortal } from './portal-under-test.ts';

// The pages of the footer, for everybody.

let portal: PortalUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal({ built: true }), chromium()]);
  const context = await browser.newContext({ baseURL: portal.publicUrl });
  await bringAxe(context);
  page = await context.newPage();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const foot = () => page.getByRole('contentinfo');

test.each([
  ['Toegankelijkheid', /voldoet gedeeltelijk/, '/toegankelijkheid'],
  ['Privacy', /Jeugdwet art\. 7\.4\.0/, '/privacy'],
  ['Contact', /036 000 00 10/, '/contact'],
] as const)('%s is there for who is not signed in, by a link on every page', async (name, says, address) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await foot().getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await soon(() => expect(new URL(page.url()).pathname).toBe(address));
  await page.getByRole('main').getByText(says).waitFor();
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect([await accessibilityFaults(page), await overflow(page)]).toEqual([[], 0]);
    if (process.env['SHOTS']) await page.screenshot({ path: `/tmp/shots${address}-${width}.png`, fullPage: true });
  }
});

test('nothing is said with a code that the workplace has no words for, in either language', async () => {
  for (const address of ['/toegankelijkheid', '/privacy', '/contact']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const language of ['English', 'Nederlands']) {
      expect(await page.getByRole('main').textContent()).not.toMatch(/statements\.|undefined|\{\{/);
      await page.getByRole('button', { name: language }).click();
      await page.getByRole('button', { name: language === 'English' ? 'Nederlands' : 'English' }).waitFor();
    }
  }
});
