import type { Locator, Page } from 'playwright-core';
import { until } from '../../dev/parts/processes.ts';
import { Browsing, heading, tabTo } from '../stage/browsing.ts';
import { calledTable } from '../stage/called-table.ts';
import { bookChosen, choices, openPlanner } from '../stage/planner-page.ts';
import type { Platform } from '../stage/platform.ts';
import { linkToken, Mailbox } from '../story/mailbox.ts';

// A round table is planned in the browser: on the whole platform.

let browsing: Browsing;
let platform: Platform;
let mailbox: Mailbox;
const since = new Date();

beforeAll(async () => {
  browsing = await Browsing.start();
  platform = browsing.platform;
  mailbox = new Mailbox(platform.url('mailbox'));
  await platform.waitOutTheNight();
}, 300_000);
afterAll(() => browsing?.stop(), 60_000);

/** Opens the link of the newest invitation of this revision, without a session. */
async function answerLink(to: string, revision: number): Promise<Page> {
  const invitation = await mailbox.untilInvited(to, since, ({ sequence }) => sequence === revision);
  const page = await browsing.open();
  await page.goto(`/antwoord#${linkToken(invitation)}`);
  await heading(page, 'Komt u naar het gesprek?');
  return page;
}

test('S002-46: from proposals to a booked table, an answer by link, a required no and another time', async () => {
  const { caseId } = await calledTable(await platform.as('hanna'), 'Sleedoorn');
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await page.getByText('Hoe is dit geteld?').click();
  await page.getByText(/Uiterlijk .*: 10 werkdagen na ontvangst/).waitFor();
  await page.getByText('Hoe is dit geteld?').click();
  await page.getByText('Iedereen die erbij moet zijn kan').first().waitFor();
  await page.getByRole('table', { name: 'Wie kan wanneer' }).waitFor();
  await page.getByRole('list', { name: 'Wie hoort aan tafel' }).getByText('Sem Seringa').waitFor();
  await browsing.look('proposals', page);
  await page.setViewportSize({ width: 1280, height: 900 });

  const { body: called } = await (await platform.as('hanna')).get('scheduling', `/v1/cases/${caseId}/round-tables`);
  await choices(page).first().press('Enter');
  const { body: chosen } = await (await platform.as('hanna')).get('scheduling', `/v1/cases/${caseId}/round-tables`);
  expect(chosen.items[0].offer).toEqual(called.items[0].offer); // choosing holds nobody
  await page.getByRole('button', { name: 'Verder: uitnodigen' }).click();
  await page.getByRole('list', { name: 'Worden uitgenodigd' }).getByText('Lars Lavendel').waitFor();
  await browsing.look('a moment held', page);
  await page.getByRole('button', { name: 'Leg vast en nodig uit' }).click();
  const guests = page.getByRole('table', { name: 'Wie is uitgenodigd' });
  await guests.getByText('Lars Lavendel').waitFor();

  const invited = await browsing.open('lars');
  await invited.goto(`/casussen/${caseId}`);
  await invited.getByRole('link', { name: 'Naar de rondetafel' }).click();
  await invited.getByRole('button', { name: 'Ik kom', exact: true }).waitFor();

  const nurse = await answerLink('lars.lavendel@rondetafel.example', 0);
  await nurse.getByRole('button', { name: 'Ik kom', exact: true }).waitFor();
  await browsing.look('answering by link', nurse);
  await nurse.getByRole('button', { name: 'Ik kom', exact: true }).click();
  await nurse.getByText('U hebt gezegd: ik kom.').waitFor();
  await guests
    .getByRole('row', { name: /Lars Lavendel/ })
    .getByText('Komt', { exact: true })
    .waitFor();

  const doctor = await answerLink('sem.seringa@rondetafel.example', 0);
  await doctor.getByRole('button', { name: 'Ik kom niet' }).click();
  await doctor.getByText('U hebt gezegd: ik kom niet.').waitFor();
  await page.getByText('Sem Seringa komt niet, en moet erbij zijn').waitFor();
  await choices(page).last().waitFor();
  await browsing.look('a required no', page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await choices(page).last().click();
  await page.getByRole('button', { name: 'Verder: uitnodigen' }).click();
  await page.getByText('Zeiden ja en moeten opnieuw antwoorden: Lars Lavendel').waitFor();
  await page.getByRole('button', { name: 'Verzet en nodig opnieuw uit' }).click();
  await mailbox.untilInvited('sem.seringa@rondetafel.example', since, ({ sequence }) => sequence === 1);
  await page.getByText('Vastgelegd', { exact: true }).first().waitFor();

  await doctor.reload();
  await doctor.getByText('Gebruik de link in de nieuwste mail.').waitFor();
}, 300_000);

test('S002-9: a moment that somebody else books meanwhile is refused, and the next proposals are there', async () => {
  const hanna = await platform.as('hanna');
  const [ours, theirs] = [await calledTable(hanna, 'Meidoorn'), await calledTable(hanna, 'Vuurdoorn')];
  const page = await browsing.open('hanna');
  await openPlanner(page, ours.caseId);
  const first = (await choices(page).first().textContent()) ?? '';
  const path = `/v1/round-tables/${theirs.roundTableId}`;
  const { body } = await hanna.get('scheduling', `${path}/proposals`);
  const { startsAt } = body.proposals[0];
  expect((await hanna.post('scheduling', `${path}/_hold`, { startsAt })).status).toBe(201);
  await choices(page).first().click();
  await page.getByRole('button', { name: 'Verder: uitnodigen' }).click();
  await page.getByText('Iemand anders heeft dit tijdstip zojuist geboekt').waitFor();
  await choices(page).filter({ hasText: first }).waitFor({ state: 'detached' });
  await choices(page).first().click();
  await bookChosen(page);
  await page.getByRole('table', { name: 'Wie is uitgenodigd' }).waitFor();
}, 180_000);

test('S002-24, P-27: after a safety signal who is missing stands first, and is called in and released on the same page', async () => {
  const { caseId } = await calledTable(await platform.as('hanna'), 'Liguster', {
    safetySignal: { reason: 'Er is geslagen.' },
  });
  const page = await browsing.open('hanna');
  await openPlanner(page, caseId);
  await page.getByText('Er is een veiligheidssignaal: Veilig Thuis').waitFor();
  await page
    .getByRole('button', { name: /^Kies partij: Veilig Thuis/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Partij toevoegen' }).click();
  await dialog.getByText('Schrijf op waarom deze partij nodig is').waitFor();
  await browsing.look('calling in a party', page);
  await dialog.getByRole('combobox', { name: /Organisatie/ }).fill('Veilig Thuis');
  // The list is drawn anew when the directory answers: until then what is under the pointer may go.
  const listed = page.getByRole('option');
  await until(async () => {
    const names = await listed.allInnerTexts();
    return names.length > 0 && names.every((name) => name.includes('Veilig Thuis'));
  }, 20_000);
  await listed.filter({ hasText: 'Veilig Thuis' }).click();
  await dialog.getByLabel('Waarom is deze partij nodig?').fill('Zij kennen het huishouden.');
  await dialog.getByRole('button', { name: 'Partij toevoegen' }).click();
  const release = page.getByRole('button', { name: 'Geef vrij: Veilig Thuis' });
  await release.click();
  await release.waitFor({ state: 'detached' });
  await page.locator('main :is(h2, h3, .alert__title):focus').waitFor();
}, 180_000);

/** Asked for by somebody else, with nobody named but who asked: the four roles of a table are open. */
async function askedFor(familyName: string): Promise<string> {
  const anna = await platform.as('anna');
  const district = 'almere-buiten';
  const members = [
    { givenName: 'Nadia', familyName, birthOn: '1988-03-04', lifeAreas: ['housing'] },
    { givenName: 'Noah', familyName, birthOn: '2012-03-04', lifeAreas: ['education'] },
  ];
  const registered = await anna.untilAnswered('POST', 'dossier', '/v1/cases', {
    district,
    sourceKind: 'contact',
    members,
  });
  const { caseId, memberIds } = registered.body;
  const asked = await anna.untilAnswered('POST', 'escalation', '/v1/upscaling-requests', {
    caseId,
    district,
    parties: [],
    route: 'direct',
    trigger: 'insufficient-result',
    members: memberIds.map((memberId: string) => ({ memberId, lifeAreas: ['housing'] })),
    explanation: 'De hulp komt niet op gang.',
    belowCriterionReason: 'Het kan niet wachten.',
  });
  expect(asked.status).toBe(201);
  return asked.body.requestId;
}

test.each(['with a mouse', 'by keyboard alone'])(
  'from claim to booked with four open roles takes sixteen acts at most, %s',
  async (how) => {
    const page = await browsing.open('hanna');
    const requestId = await askedFor(how === 'with a mouse' ? 'Wegedoorn' : 'Zuurbes');
    let acts = 0;
    const act = async (target: Locator, label?: string) => {
      await target.first().waitFor({ state: 'attached' });
      acts += 1;
      if (how === 'with a mouse') return (label ? page.getByText(label, { exact: true }) : target).first().click();
      await tabTo(page, target.first());
      await page.keyboard.press(await pressesBy(target.first()));
    };
    const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
    await page.goto(`/verzoeken/${requestId}`);
    const declares = 'Ik verklaar dat ik geen rol heb in de hulp aan dit huishouden';
    await act(page.getByRole('checkbox', { name: declares }), declares);
    await act(button('Casus nemen'));
    await act(page.getByRole('radio', { name: 'Een rondetafel' }), 'Een rondetafel');
    await act(page.getByLabel('Waarom?'));
    await page.keyboard.type('Er is gezamenlijk overleg nodig.');
    await act(button('Besluit vastleggen'));
    await act(page.getByRole('link', { name: 'Naar de rondetafel' }));
    await choices(page).first().waitFor();
    await page.getByText('4 open').waitFor();
    await act(button('Verder: uitnodigen'));
    for (const role of [/^JGZ/, /^jeugdhulp/, /^school/, /^gezondheidscentrum/])
      await act(
        page
          .getByRole('radiogroup', { name: new RegExp(`zonder ${role.source.slice(1)}`) })
          .getByRole('radio', { name: 'Nog niemand gevonden' }),
      );
    await act(button('Leg vast en nodig uit'));
    await page.getByRole('table', { name: 'Wie is uitgenodigd' }).waitFor();
    expect(acts).toBeLessThanOrEqual(16);
  },
  240_000,
);

/** A field is typed into, so that reaching it is the act; else the key that presses what this is. */
async function pressesBy(target: Locator): Promise<string> {
  const kind = await target.evaluate((element: any) => element.type ?? element.tagName);
  return kind === 'textarea' || kind === 'text' ? 'Shift' : kind === 'checkbox' || kind === 'radio' ? 'Space' : 'Enter';
}

// Last: these check all pages of the tests above.
test('no page had an accessibility fault or was wider than the window', () => {
  expect(browsing.found).toEqual(browsing.fine);
});

test('the browser never complained', () => {
  const expected = /Failed to load resource: the server responded with a status of 4(04|09)/;
  expect(browsing.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
});
