import { OpenPages } from '../../apps/portal/test/open-pages.ts';
import { hold } from '../../dev/launcher/held.ts';
import { services } from '../../dev/launcher/options.ts';
import { Browsing } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';

// Each service is away for a minute while every page of the workplace is open, on the whole platform.

const minute = 60;
let browsing: Browsing;
const open = new OpenPages();

beforeAll(async () => {
  browsing = await Browsing.start();
  const { platform } = browsing;
  await platform.waitOutTheNight();
  const { caseId } = await calledTable(await platform.as('hanna'), 'Sleedoorn');
  const { items } = (await (await platform.as('hanna')).get('escalation', `/v1/requests?caseId=${caseId}`)).body;
  const context = (await browsing.open('hanna')).context();
  for (const address of [
    '/',
    '/casussen',
    '/casussen/nieuw',
    '/berichten',
    '/verzoeken',
    `/verzoeken/${items[0].requestId}`,
    '/adviezen',
    '/agenda',
    `/casussen/${caseId}`,
    `/casussen/${caseId}/tafel`,
    `/casussen/${caseId}/opschaling`,
  ]) {
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    open.add(address, page);
  }
}, 600_000);
afterAll(() => browsing?.stop(), 60_000);

test.each(services)(
  'while %s is away, and after it came back, no page asks without an end, grows or stops answering',
  async (service) => {
    const { dataDir } = browsing.platform;
    await hold(dataDir, service, true);
    const away = await open.watch(minute);
    await hold(dataDir, service, false);
    expect({ away, back: await open.watch(10) }).toEqual({ away: {}, back: {} });
  },
  300_000,
);
