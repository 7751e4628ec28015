import type { Page } from 'playwright-core';
import { Browsing } from '../stage/browsing.ts';

// Each role opens everything that its menu offers: a menu never offers what one may not do.

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.start();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

/** Of each role one person, and what is in nobody's menu but theirs, or not in theirs. */
const people = [
  { user: 'anna', role: 'requester', menu: ['/verzoeken', '/casussen', '/agenda', '/adviezen'], not: ['/toezicht'] },
  { user: 'hanna', role: 'independent coordinator', menu: ['/verzoeken', '/casussen', '/agenda'], not: ['/toezicht'] },
  { user: 'dirk', role: 'dispatcher', menu: ['/verzoeken', '/agenda'], not: ['/toezicht'] },
  { user: 'bea', role: 'focal point officer', menu: ['/casussen', '/agenda'], not: ['/toezicht'] },
  { user: 'xandra', role: 'partner administrator', menu: ['/casussen', '/agenda'], not: ['/toezicht'] },
  {
    user: 'berend',
    role: 'functional administrator',
    menu: [],
    not: ['/agenda', '/verzoeken', '/casussen', '/toezicht'],
  },
  { user: 'tessa', role: 'operator', menu: [], not: ['/agenda', '/verzoeken', '/casussen', '/toezicht'] },
  { user: 'fleur', role: 'data protection officer', menu: ['/toezicht'], not: ['/agenda', '/verzoeken', '/casussen'] },
] as const;

/** Of the services, from the browser. */
function refusals(page: Page): string[] {
  const found: string[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/') && response.status() >= 400) {
      found.push(`${response.status()} ${new URL(response.url()).pathname}`);
    }
  });
  return found;
}

test.each(people)(
  'everything in the menu of a $role opens, and nothing there is refused',
  async (person) => {
    const { user, menu, not } = person;
    let refused: string[] = [];
    const page = await browsing.open(user, {
      watch: (opened) => {
        refused = refusals(opened);
      },
    });
    const entries = page.getByRole('navigation').locator('a');
    await entries.first().waitFor();
    const offered = await entries.evaluateAll((all) => all.map((one) => new URL((one as any).href).pathname));
    expect(offered).toEqual(expect.arrayContaining(['/', '/berichten', '/mijn-gegevens', ...menu]));
    for (const to of not) expect(offered).not.toContain(to);
    for (const to of offered) {
      await page.goto(to);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect({ to, problems: await page.locator('.alert--negative').allInnerTexts() }).toEqual({ to, problems: [] });
      await browsing.look(`${user} ${to}`, page);
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(refused).toEqual([]);
  },
  180_000,
);

test.each([
  ['dirk', 'Stadsdelen', 'Hoe het er per stadsdeel voor staat'],
  ['bea', 'Brandpunt', 'Escalaties komen hier later'],
  ['xandra', 'GGZ De Overkant', 'Yusuf IJzerhard'],
  ['berend', 'Wat aandacht vraagt', 'Elk stadsdeel heeft er een die beschikbaar is.'],
  ['tessa', 'Berichtenverkeer', 'Agenda’s en gesprekken'],
  ['fleur', 'Toezicht', 'U ziet wie opvallend vaak vraagt of een huishouden bekend is.'],
])(
  'the first page of %s is about their work: %s',
  async (user, title, says) => {
    const page = await browsing.open(user);
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
    await page.getByText(says).first().waitFor();
  },
  60_000,
);

// Last: these check all pages of the tests above.
test('no page has an accessibility fault or is wider than the window', () => {
  expect(browsing.found).toEqual(browsing.fine);
});
