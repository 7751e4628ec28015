import type { RequestListener } from 'node:http';
import { chromium } from '../../../dev/parts/testing/chromium.ts';
import { bringAxe } from './accessibility.ts';
import { startPortal } from './portal-under-test.ts';
import { startWork } from './sign-in.ts';

/** The built pages before these services, in a wide window of a real browser that can look for faults, signed in. */
export async function openWork(service: RequestListener) {
  const [portal, browser] = await Promise.all([startPortal({ built: true, service, scheduling: true }), chromium()]);
  const context = await browser.newContext({ baseURL: portal.publicUrl, viewport: { width: 1440, height: 900 } });
  await bringAxe(context);
  const page = await context.newPage();
  await startWork(page);
  return { portal, browser, page };
}
