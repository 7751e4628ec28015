import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults, overflow } from '../../apps/portal/test/accessibility.ts';
import { soon } from '../../dev/parts/testing/soon.ts';
import { Browsing, hasFocus, heading } from '../stage/browsing.ts';

// The page of examples, where every part of the kit stands in its states: photographed, and looked through for faults.

let browsing: Browsing;
let page: Page;
const photographs = join('.cache', 'photographs');

beforeAll(async () => {
  browsing = await Browsing.start();
  page = await browsing.open();
  await page.goto('/voorbeelden');
  await heading(page, 'Voorbeelden');
  await mkdir(photographs, { recursive: true });
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

const looks = [
  { name: 'wide', width: 1440, height: 900, colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', width: 1440, height: 900, colorScheme: 'dark', forcedColors: 'none' },
  { name: 'menu of icons', width: 1024, height: 768, colorScheme: 'light', forcedColors: 'none' },
  { name: 'telephone', width: 390, height: 844, colorScheme: 'dark', forcedColors: 'none' },
  { name: '400 per cent', width: 320, height: 256, colorScheme: 'light', forcedColors: 'none' },
  { name: 'forced colours', width: 1024, height: 768, colorScheme: 'dark', forcedColors: 'active' },
] as const;

test.each(looks)(
  'has no fault and keeps inside its width: $name',
  async ({ name, width, height, colorScheme, forcedColors }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(photographs, `examples ${name}.png`), fullPage: true });
    expect({ faults: await accessibilityFaults(page), overflow: await overflow(page) }).toEqual({
      faults: [],
      overflow: 0,
    });
  },
  60_000,
);

test('nothing is cut off with the spacing of text that somebody may need (WCAG 1.4.12)', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ forcedColors: 'none' });
  // By the sheet's own interface: the pages' policy refuses an inline style.
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
    document.adoptedStyleSheets = [sheet];
  })()`);
  const cut = await page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((one) => getComputedStyle(one).overflow === 'hidden' && one.scrollHeight > one.clientHeight + 1 && !one.closest('.visually-hidden, [aria-hidden]'))
    .map((one) => one.className)`);
  expect({ cut, overflow: await overflow(page) }).toEqual({ cut: [], overflow: 0 });
  await page.evaluate('document.adoptedStyleSheets = []');
});

test('in a list j and k go from row to row and e does the act; switched off they do nothing', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const row = (name: RegExp) => page.getByRole('link', { name });
  await row(/schimmel/).focus();
  await page.keyboard.press('j');
  await soon(async () => expect(await hasFocus(row(/school van Noah/))).toBe(true));
  await page.keyboard.press('k');
  await soon(async () => expect(await hasFocus(row(/schimmel/))).toBe(true));
  const before = page.url();
  await page.keyboard.press('e');
  await soon(() => expect(page.url()).not.toBe(before));

  await page.getByRole('button', { name: 'Weergave' }).click();
  await page
    .getByRole('radiogroup', { name: /Sneltoetsen/ })
    .getByRole('radio', { name: 'Uit' })
    .click();
  await page.keyboard.press('Escape');
  await row(/schimmel/).focus();
  await page.keyboard.press('j');
  await soon(async () => expect(await hasFocus(row(/schimmel/))).toBe(true));
});

test('theme and density stay as chosen', async () => {
  await page.getByRole('button', { name: 'Weergave' }).click();
  await page.getByRole('radio', { name: 'Donker' }).click();
  await page.getByRole('radio', { name: 'Compact' }).click();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await heading(page, 'Voorbeelden');
  const shown = await page.evaluate(`({
    ...document.documentElement.dataset,
    scheme: getComputedStyle(document.documentElement).colorScheme,
  })`);
  expect(shown).toMatchObject({ theme: 'dark', density: 'compact', scheme: 'dark' });
});

test('a side panel takes the focus, and gives it back', async () => {
  const opener = page.getByRole('button', { name: 'Open het zijpaneel' });
  await opener.click();
  await page.getByRole('dialog', { name: 'Voeg iemand toe' }).waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await soon(async () => expect(await hasFocus(opener)).toBe(true));
});
