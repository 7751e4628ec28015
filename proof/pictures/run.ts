import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { portsOf, whichPlatform } from '../../dev/launcher/located.ts';
import { answer, type Context, Stop } from '../../dev/parts/context.ts';
import { chromium } from '../../dev/parts/testing/chromium.ts';
import { mostBytes, pictures } from './pictures.ts';

const size = { width: 1440, height: 900 };

/**
 * `npm run pictures -- --port N`: the pictures of the README, of a running platform with the demonstration cases, as its
 * people see it. WebP, made smaller until none is above what a README should load.
 */
export const run = ({ root, args }: Context): Promise<number> =>
  answer(async () => {
    const { values } = parseArgs({ args, options: whichPlatform });
    const portal = `http://127.0.0.1:${portsOf(root, values).portal}`;
    const folder = join(root, 'docs', 'pictures');
    await mkdir(folder, { recursive: true });
    const browser = await chromium();
    try {
      for (const { name, user, show } of pictures) {
        const context = await browser.newContext({ viewport: size, baseURL: portal, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await page.goto('/');
        await page.getByRole('link', { name: 'Aanmelden' }).click();
        await page.locator(`button[value="${user}"]`).click();
        await page.getByRole('heading', { level: 1, name: 'Vandaag' }).waitFor();
        await show(page);
        await page.waitForLoadState('networkidle');
        const session = await context.newCDPSession(page);
        const bytes = await smallEnough(async (quality) => {
          const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
          return Buffer.from(data, 'base64');
        });
        await writeFile(join(folder, `${name}.webp`), bytes);
        console.log(`docs/pictures/${name}.webp  ${Math.round(bytes.length / 1000)} kB`);
        await context.close();
      }
    } finally {
      await browser.close();
    }
    return 0;
  });

async function smallEnough(take: (quality: number) => Promise<Buffer>): Promise<Buffer> {
  for (let quality = 85; quality >= 25; quality -= 10) {
    const bytes = await take(quality);
    if (bytes.length <= mostBytes) return bytes;
  }
  throw new Stop(`a picture stays above ${mostBytes} bytes`);
}
