import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aPlanOut, ofGoal, ofLine } from './a-plan-out.ts';
import { readPdf } from './text-of-pdf.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'dq' });
});
afterAll(() => dossier?.stop());

async function fileFor(person: Person, path: string, language = 'nl') {
  const response = await fetch(`${dossier.url}${path}`, {
    headers: {
      authorization: `Bearer ${await dossier.identity.tokenFor(person)}`,
      'accept-language': language,
    },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, ...(response.ok && { read: readPdf(bytes), bytes }) };
}

/** Two goals: the child’s, with a line of the school and one of the mother, and one of the mother alone. */
async function aPlanToPrint() {
  const all = await aPlanOut(dossier);
  const { plan, coordinator, mother, caseId } = all;
  const [other, rent] = ['0f0e0d0c-0b0a-4908-8706-050403020100', '0f0e0d0c-0b0a-4908-8706-050403020101'];
  await plan.write(coordinator, `/goals/${other}`, ofGoal([mother], { place: 2, what: 'De huur is betaald' }));
  const line = ofLine(other, { kind: 'member', id: mother }, [mother], { place: 3, what: 'Belt de verhuurder' });
  await plan.write(coordinator, `/lines/${rent}`, line);
  expect((await plan.ask(coordinator)).body).toEqual({ planVersion: 2 });
  const resident = somebody(['resident']);
  const access = await dossier.as(coordinator).put(`/v1/cases/${caseId}/members/${mother}/access`);
  expect((await dossier.as(resident).post('/v1/own-pages/_open', { code: access.body.code })).status).toBeLessThan(300);
  return { ...all, resident, at: `/v1/cases/${caseId}/plan/paper`, ownAt: `/v1/own-pages/${mother}/plan/paper` };
}

test('for each reader what that person may see: the coordinator all goals, a party those of its own lines (P-38)', async () => {
  const { coordinator, teacher, at } = await aPlanToPrint();
  const [whole, ofParty] = [(await fileFor(coordinator, at)).read!, (await fileFor(teacher, at)).read!];
  expect(whole.text).toContain('Doel 1: Pim gaat weer naar school');
  expect(whole.text).toContain('Doel 2: De huur is betaald');
  expect(ofParty.text).toContain('Doel 1: Pim gaat weer naar school');
  expect(ofParty.text).not.toContain('De huur is betaald');
  for (const { text } of [whole, ofParty]) {
    expect(text).toMatch(/Gemeente Almere\nVragen\? Bel 036 000 00 20/);
    expect(text).toContain('Belt over het rooster\nWie: Collega school, Organisatie school\nVoor: Pim');
    expect(text).toContain('Belt de verhuurder\nWie: Roos');
    expect(text).toContain('Uiterlijk: vrijdag 18 december 2026');
    expect(text).toContain('Versie 2, afgedrukt op maandag 23 november 2026.');
  }
});

test('a member has on paper what is on its own page, and nobody’s answer is on any (P-16, P-45)', async () => {
  const { coordinator, teacher, resident, mother, plan, at, ownAt, caseId } = await aPlanToPrint();
  const before = await Promise.all([fileFor(teacher, at), fileFor(resident, ownAt)]);
  expect(before[1]!.read!.text).toContain('Belt de verhuurder\nWie: uzelf');
  expect(before[1]!.read!.text).toContain('Deze afspraak loopt nog niet.');
  const lines = (await plan.see(coordinator)).body.out.lines.map(({ agreementId }: any) => ({
    agreementId,
    reason: 'Nee hoor.',
  }));
  const no = { who: { kind: 'member', id: mother }, answer: 'no', via: 'phone', saidOn: '2026-11-23', lines };
  expect((await plan.record(coordinator, no, 2)).status).toBe(204);
  const after = await Promise.all([fileFor(teacher, at), fileFor(resident, ownAt)]);
  expect(after.map(({ bytes }) => bytes)).toEqual(before.map(({ bytes }) => bytes));
  expect((await fileFor(coordinator, at)).read!.text).not.toContain('Nee hoor.');
  expect(caseId).toBeDefined();
});

test('what a party agreed to that left is not printed as the member’s own (R-3)', async () => {
  const { teacher, resident, school, theCase, ownAt } = await aPlanToPrint();
  expect((await theCase.post(teacher, `/${school.partyId}/_end`)).status).toBeLessThan(300);
  const { text } = (await fileFor(resident, ownAt)).read!;
  expect(text).toContain('Belt over het rooster\nWie: onbekend');
  expect(text).toContain('Belt de verhuurder\nWie: uzelf');
});

test('a hidden party changes not one byte of anybody’s paper (P-27)', async () => {
  const { coordinator, teacher, resident, safeHome, theCase, at, ownAt } = await aPlanToPrint();
  const all = async () =>
    (await Promise.all([fileFor(teacher, at), fileFor(resident, ownAt)])).map(({ bytes }) => bytes);
  const hidden = await all();
  expect((await theCase.post(coordinator, `/${safeHome.partyId}/_exclude`, { reason: 'Niet nodig.' })).status).toBe(
    204,
  );
  expect(await all()).toEqual(hidden);
});

test('the list of agreements alone, large print, and English; the file’s name says of nobody whose it is (P-17)', async () => {
  const { coordinator, at } = await aPlanToPrint();
  const list = await fileFor(coordinator, `${at}?about=agreements&size=large&language=en`);
  expect([list.read!.title, list.read!.language]).toEqual(['Agreements', 'en-GB']);
  expect(list.read!.text).not.toContain('Goal 1');
  expect(list.read!.text).toContain('This agreement is not in force yet.');
  expect(list.headers.get('content-disposition')).toBe('attachment; filename="afspraken-groot.pdf"');
  expect(list.headers.get('content-type')).toBe('application/pdf');
  expect(list.headers.get('cache-control')).toContain('no-store');
  expect((await fileFor(coordinator, at, 'en')).read!.title).toBe('Plan of action');
  expect((await fileFor(coordinator, `${at}?size=huge`)).status).toBe(400);
});

test('who does not read the plan has no paper of it (S000-17, P-27)', async () => {
  const { reporter, safeHomeWorker, at, ownAt, coordinator } = await aPlanToPrint();
  const status = async (person: Person, path = at) => (await fileFor(person, path)).status;
  expect([await status(reporter), await status(safeHomeWorker), await status(somebody(['professional']))]).toEqual([
    403, 404, 404,
  ]);
  expect([await status(coordinator, ownAt), await status(somebody(['resident']), ownAt)]).toEqual([403, 404]);
});
