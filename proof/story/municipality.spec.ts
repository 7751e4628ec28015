import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLock } from '../../dev/launcher/claim.ts';
import { until } from '../../dev/parts/processes.ts';
import { soon } from '../../dev/parts/testing/soon.ts';
import { Browsing, heading } from '../stage/browsing.ts';
import { Platform, root } from '../stage/platform.ts';
import { play } from './play.ts';

// Another municipality: every choice of its file is another than the example's. Its platform is filled with cases, is
// killed meanwhile, goes on, plays the story and is looked at in a browser.

const file = join(root, 'municipalities', 'lindermeer.json');
let platform: Platform;
let browsing: Browsing;

afterAll(async () => {
  if (browsing) await browsing.stop();
  else await platform?.stop();
}, 60_000);

/** What a person finds in each service, all pages of it. */
async function found(user: string) {
  const person = await platform.as(user);
  const [cases, tables] = await Promise.all([
    person.untilAnswered('GET', 'dossier', '/v1/cases?limit=100'),
    person.untilAnswered('GET', 'scheduling', '/v1/round-tables'),
  ]);
  return {
    households: cases.body.items.map(({ familyNames }: any) => familyNames.join()) as string[],
    phases: tables.body.items.map(({ phase }: any) => phase) as string[],
  };
}

test('killed while it fills in cases, it goes on at the next start, without doubles', async () => {
  const filling = { empty: false, municipality: file };
  const killed = await Platform.begin(filling);
  const journal = async () => JSON.parse(await readFile(join(killed.dataDir, 'filling.json'), 'utf8'));
  const isHalfway = async () => Object.keys((await journal().catch(() => ({ answers: {} }))).answers).length >= 8;
  expect(await until(isHalfway, 280_000)).toBe(true);
  process.kill(readLock(killed.dataDir)!.launcher.pid, 'SIGKILL');
  await killed.untilEnded();

  platform = await Platform.start(killed.dataDir, undefined, filling);
  expect(platform.output).not.toContain('left out');
  const clocks = await Promise.all(
    (['dossier', 'escalation', 'scheduling', 'notification'] as const).map(async (service) => {
      const ops = await platform.as('tessa');
      return (await ops.get(service, '/v1/ops/clock')).body.aheadSeconds;
    }),
  );
  expect(clocks).toEqual([0, 0, 0, 0]);
  const everybody = await Promise.all(['hanna', 'jurre', 'meryem', 'anna', 'daan', 'gijs'].map(found));
  for (const { households } of everybody) expect(new Set(households).size).toBe(households.length);
  const phases = new Set(everybody.flatMap((one) => one.phases));
  expect([...phases].sort()).toEqual(['booked', 'called', 'offered']);
  // Those that are over stand in the list of their case only.
  const meryem = await platform.as('meryem');
  const { body: cases } = await meryem.get('dossier', '/v1/cases?limit=100');
  const { caseId } = cases.items.find(({ familyNames }: any) => familyNames.includes('Kornoelje'));
  const { body: ended } = await meryem.get('scheduling', `/v1/cases/${caseId}/round-tables`);
  expect(ended.items.map(({ phase }: any) => phase)).toEqual(['held']);
  // A plan that waits for an answer, and one that all agreed to.
  expect([await isAdopted('Lisdodde'), await isAdopted('Waterviolier')]).toEqual([false, true]);
}, 600_000);

/** Of the plan of this household, as its coordinator reads it. */
async function isAdopted(familyName: string): Promise<boolean | undefined> {
  for (const user of ['hanna', 'meryem']) {
    const person = await platform.as(user);
    const { body: cases } = await person.untilAnswered('GET', 'dossier', '/v1/cases?limit=100');
    const found = cases.items.find(({ familyNames }: any) => familyNames.includes(familyName));
    if (!found) continue;
    const { body } = await person.untilAnswered('GET', 'dossier', `/v1/cases/${found.caseId}/plan`);
    if (body.out) return body.out.adoptedAt !== null;
  }
  return undefined;
}

/** What the cases of the demonstration give each role to do. */
const work = [
  ['anna', 'Uw verzoeken en waar ze zijn'],
  ['bram', 'Uw organisatie beslist over de toegang'],
  ['lars', 'Laat weten of u komt'],
  ['hanna', 'Leg vast hoe het gesprek is gegaan'],
  ['dirk', 'Kies een coördinator'],
  ['dirk', /\d te laat/],
] as const;

test.each(work)(
  'on the first page of %s stands: %s',
  async (user, says) => {
    browsing ??= await Browsing.start(Promise.resolve(platform));
    const page = await browsing.open(user);
    await page.getByText(says).first().waitFor();
  },
  60_000,
);

test('the workplace speaks of what the file names', async () => {
  browsing ??= await Browsing.start(Promise.resolve(platform));
  const page = await browsing.open('hanna');
  await page.getByText('Leg vast hoe het gesprek is gegaan').first().waitFor();
  await page.goto('/casussen/nieuw');
  await page.getByRole('button', { name: /Stadsdeel/ }).click();
  await soon(async () =>
    expect(await page.getByRole('option').allInnerTexts()).toEqual(['Lindermeer Noord', 'De Dorpen', 'Havenkwartier']),
  );
  await page.getByRole('option', { name: 'De Dorpen' }).click();
  await page.getByText('gezin en opvoeding', { exact: true }).waitFor();
  await page.goto('/verzoeken?toon=free');
  await page
    .getByRole('link', { name: /Lindermeer Noord/ })
    .first()
    .waitFor();
  const lines = await page.locator('body').allInnerTexts();
  expect(lines.join('\n')).not.toMatch(/almere/i);
  await heading(page, /./);
  expect(browsing.complaints).toEqual([]);
}, 120_000);

// Last: business time goes on to the day of its meeting.
test('the story is played with its districts, kinds, roster and terms', async () => {
  const { steps } = await play(root, platform.ports, platform.issuer, {}, file);
  expect(steps.filter(({ ok }) => !ok)).toEqual([]);
}, 240_000);
