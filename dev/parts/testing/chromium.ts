import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { chromiumTool } from './tools.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A browser for tests: the one in CHROMIUM, the system's, or one fetched by npm on first use. Playwright turns off the
 * memory of whole pages that people's browsers have (`keepsPages`).
 */
export async function chromium({ keepsPages = false } = {}): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] || (await systems()) || (await chromiumTool());
  // Tests run as root in containers, where Chromium's sandbox does not work; it only opens pages of this machine.
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : [];
  return playwright.launch({ executablePath, ignoreDefaultArgs, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

async function systems(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}
