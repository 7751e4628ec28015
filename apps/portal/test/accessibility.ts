import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** Adds axe to every page of this browser context before the page's scripts, because its policy allows none later, and a watch. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axe.source });
  await context.addInitScript({ content: watch });
}

/** React hides a page that waits for something after it was shown: what was read is gone, and the focus with it. */
const watch = `new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.matches('.page') && target.style.display === 'none') globalThis.pageTakenAway = true;
  }
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });`;

/**
 * The faults that axe finds in the current state of a page, one line per element.
 * @param rules only these.
 */
export async function accessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Half faded in, a text has less contrast than it will have.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished))`);
  const { violations } = await page.evaluate(
    (only) => {
      const { axe: engine } = globalThis as unknown as { axe: typeof axe };
      // Left out: React Aria's announcer, which for seconds still refers to labels of the page before.
      return engine.run(
        { exclude: ['[data-live-announcer]'] },
        { resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule' as const, values: only } }) },
      );
    },
    rules && [...rules],
  );
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  return (await page.evaluate('globalThis.pageTakenAway')) ? [...faults, 'the page was taken away again'] : faults;
}

/** Content wider than the window (WCAG 1.4.10, at 320 px), in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
