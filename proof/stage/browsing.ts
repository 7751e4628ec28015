import type { Day } from '@rondetafel/contracts';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFaults, bringAxe, overflow } from '../../apps/portal/test/accessibility.ts';
import { chromium } from '../../dev/parts/testing/chromium.ts';
import { Platform } from './platform.ts';

/** A complete platform with a real browser, and the faults of its pages. */
export class Browsing {
  /** Errors in the console and unhandled errors of all pages. */
  readonly complaints: string[] = [];
  /** By page and width: faults found by axe, and how much wider than the window it is. */
  readonly found: Record<string, { faults: string[]; overflow: number }> = {};

  private constructor(
    readonly platform: Platform,
    private readonly browser: Browser,
  ) {}

  /** By default on the platform that all specs share. */
  static async start(on: Promise<Platform> = Platform.shared()): Promise<Browsing> {
    const [platform, browser] = await Promise.all([on, chromium()]);
    return new Browsing(platform, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.platform.stop();
  }

  /** A new browser context at the welcome page or, for a demonstration user, signed in. */
  async open(user?: string, { width = 1280, watch = (_page: Page): void => {} } = {}): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      baseURL: this.platform.url('portal'),
    });
    await bringAxe(context);
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    watch(page);
    await page.goto('/');
    if (!user) return page;
    await page.getByRole('link', { name: 'Aanmelden' }).click();
    await page.locator(`button[value="${user}"]`).click();
    await heading(page, 'Vandaag');
    return page;
  }

  /** Records the faults of the current state of a page: on a telephone in the light theme, on a desktop in the dark one. */
  async look(name: string, page: Page, wide = 1280): Promise<void> {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [wide, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      this.found[`${name} at ${width}`] = { faults: await accessibilityFaults(page), overflow: await overflow(page) };
    }
  }

  /** The value of `found` without faults. */
  get fine(): Browsing['found'] {
    return Object.fromEntries(Object.keys(this.found).map((name) => [name, { faults: [], overflow: 0 }]));
  }
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** A day as people type it. */
export const typed = (day: Day): string => day.split('-').reverse().join('-');

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element: any) => element === element.ownerDocument.activeElement);

/** With the keyboard only. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`no way by Tab to ${target}`);
}
