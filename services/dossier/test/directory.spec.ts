import { randomUUID } from 'node:crypto';
import { organisationListed, professionalAdded, professionalListed } from '@rondetafel/contracts';
import { somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { foldName } from '../src/fold-name.ts';
import { service } from '../src/service.ts';

let dossier: TestService;
beforeAll(async () => {
  dossier = await startTestService(service, { prefix: 'do' });
});
afterAll(() => dossier.stop());

const administrator = somebody(['administrator']);
const worker = somebody();
const keep = () => dossier.as(administrator);
const ask = (path: string) => dossier.as(worker).get(`/v1/${path}`);

async function organisation(changes: object = {}) {
  const organisationId = randomUUID();
  const asked = { name: 'Basisschool De Verzinsel', kind: 'school', districts: ['almere-buiten'], ...changes };
  expect((await keep().put(`/v1/organisations/${organisationId}`, asked)).status).toBe(204);
  return organisationId;
}

async function professional(organisationId: string, changes: object = {}) {
  const personId = randomUUID();
  const asked = { name: 'Juf Bedacht', organisationId, function: 'leerkracht', districts: ['almere-buiten'] };
  expect((await keep().put(`/v1/professionals/${personId}`, { ...asked, ...changes })).status).toBe(204);
  return personId;
}

const saidOf = async (type: string, id: string) =>
  (await dossier.published())
    .filter((one) => one.type === type && Object.values(one.data).includes(id))
    .map(({ data }) => data);

test('S002-22: whoever works here finds a colleague with function, organisation and districts', async () => {
  const organisationId = await organisation();
  const personId = await professional(organisationId);
  const { status, body } = await ask(`professionals?organisationId=${organisationId}`);
  expect([status, body]).toEqual([
    200,
    {
      items: [
        {
          personId,
          name: 'Juf Bedacht',
          function: 'leerkracht',
          organisation: { organisationId, name: 'Basisschool De Verzinsel', kind: 'school' },
          districts: ['almere-buiten'],
        },
      ],
      _links: {},
    },
  ]);
});

test('the others hear ids, codes and districts: no name, and no function that is not a code', async () => {
  const organisationId = await organisation();
  const [teacher, officer] = [
    await professional(organisationId),
    await professional(organisationId, { functionCode: 'focal-point-officer' }),
  ];
  const districts = ['almere-buiten'];
  expect(await saidOf(organisationListed.type, organisationId)).toEqual([
    { organisationId, kind: 'school', districts },
  ]);
  expect(await saidOf(professionalListed.type, teacher)).toEqual([
    { personId: teacher, organisationId, districts, hasAccount: true },
  ]);
  expect((await saidOf(professionalListed.type, officer))[0]).toMatchObject({ function: 'focal-point-officer' });
});

test('putting the same again changes and keeps; it is said anew', async () => {
  const organisationId = await organisation();
  const personId = await professional(organisationId);
  const asked = { name: 'Meester Bedacht', organisationId, function: 'directeur', districts: [] };
  expect((await keep().put(`/v1/professionals/${personId}`, asked)).status).toBe(204);
  const { items } = (await ask(`professionals?personIds=${personId}`)).body;
  expect(items).toMatchObject([{ name: 'Meester Bedacht', function: 'directeur', districts: [] }]);
});

test('P-11: the others hear when somebody does not work here any more, and when they are back', async () => {
  const organisationId = await organisation();
  const personId = await professional(organisationId);
  const asked = { name: 'Juf Bedacht', organisationId, function: 'leerkracht', districts: [] };
  for (const hasAccount of [false, true])
    expect((await keep().put(`/v1/professionals/${personId}`, { ...asked, hasAccount })).status).toBe(204);
  const said = await saidOf(professionalListed.type, personId);
  expect(said.map((listed: any) => listed.hasAccount)).toEqual([true, false, true]);
});

test('is searched by part of a name, in any case, and by kind and district', async () => {
  const mark = randomUUID();
  const school = await organisation({ name: `Lyceum ${mark}` });
  const other = await organisation({ name: `GGZ ${mark}`, kind: 'mental-health-care', districts: [] });
  const found = async (query: string) =>
    (await ask(`organisations?${query}`)).body.items.map((one: any) => one.organisationId);
  expect((await found(`q=${mark.toUpperCase()}`)).sort()).toEqual([school, other].sort());
  expect(await found(`q=${mark}&kind=school`)).toEqual([school]);
  expect(await found(`q=${mark}&district=almere-buiten`)).toEqual([school]);
  expect(await found(`q=${encodeURIComponent('%')}${mark}`)).toEqual([]);
  expect((await found(`organisationIds=${school},${other}`)).sort()).toEqual([school, other].sort());
});

test.each([
  ['Yıldız', 'yildiz'],
  ['Łukasz Øster', 'lukasz oster'],
  ['Zoë Đorđević', 'zoe dordevic'],
  ['Groß & Söhne', 'gross & sohne'],
  ['Ĳsbrand', 'ijsbr'],
  ['Brontë', 'Bronte\u0308'],
  ['Bronte\u0308', 'brontë'],
  ['Bronte', 'brontë'],
  ['Ｗijkteam', 'wijkteam'],
  ['مُحَمَّد', 'محمد'],
  ['مُحَمَّد', 'مُحَمَّد'],
  ['שָׁלוֹם', 'שלום'],
  ['शर्मा', 'शर्मा'],
  ['สมชาย', 'สมชาย'],
])('%s is found by %s, with marks or without (S002-22)', async (name, typed) => {
  const mark = randomUUID();
  const organisationId = await organisation({ name: `${name} ${mark}` });
  const personId = await professional(organisationId, { name: `${name} ${mark}` });
  const q = encodeURIComponent(`${typed} ${mark}`.replace(/^ijsbr /, 'ijsbrand '));
  expect((await ask(`organisations?q=${q}`)).body.items).toMatchObject([{ organisationId }]);
  expect((await ask(`professionals?q=${q}`)).body.items).toMatchObject([{ personId }]);
});

test('the database folds a name as the household’s is folded, letter by letter', async () => {
  const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
    /\p{Script=Latin}|\p{Script_Extensions=Arabic}|\p{Script=Hebrew}|\p{Script_Extensions=Devanagari}|\p{Script=Thai}/u.test(
      one,
    ),
  );
  const { rows } = await dossier.database.admin.query(
    'SELECT letter, fold_name(letter) AS folded FROM unnest($1::text[]) AS letter',
    [letters],
  );
  const different = rows.filter(({ letter, folded }) => folded !== foldName(letter));
  expect(different).toEqual([]);
});

test('the next page keeps what was searched for', async () => {
  const organisationId = await organisation();
  for (const name of ['An', 'Bo', 'Cy']) await professional(organisationId, { name: `${name} Bedacht` });
  const names: string[] = [];
  let next = `?organisationId=${organisationId}&q=Bedacht&limit=2`;
  while (next) {
    const { body } = await ask(`professionals${next}`);
    names.push(...body.items.map((one: any) => one.name));
    next = body._links.next?.href;
  }
  expect(names).toEqual(['An Bedacht', 'Bo Bedacht', 'Cy Bedacht']);
});

test('P-11: a colleague without an account is added by name and organisation, and can be found and involved', async () => {
  const organisationId = await organisation();
  const { status, body } = await dossier.as(worker).post('/v1/professionals', { name: 'Invaller', organisationId });
  expect(status).toBe(201);
  const [found] = (await ask(`professionals?personIds=${body.personId}`)).body.items;
  expect(found).toEqual({
    personId: body.personId,
    name: 'Invaller',
    organisation: { organisationId, name: 'Basisschool De Verzinsel', kind: 'school' },
    districts: ['almere-buiten'],
    // Not in the directory of this test, so without a name.
    withoutAccount: { addedById: worker.personId },
  });
  expect(await saidOf(professionalListed.type, body.personId)).toHaveLength(1);
  const { personId } = body;
  expect(await saidOf(professionalAdded.type, personId)).toEqual([{ personId, addedById: worker.personId }]);
});

test('P-11: with a work phone, which whoever works here sees', async () => {
  const organisationId = await organisation();
  const asked = { name: 'Invaller', organisationId, phone: '06 12 34 56 78' };
  const { body } = await dossier.as(worker).post('/v1/professionals', asked);
  const [found] = (await ask(`professionals?personIds=${body.personId}`)).body.items;
  expect(found.phone).toBe('06 12 34 56 78');
  const odd = await dossier.as(worker).post('/v1/professionals', { ...asked, phone: 'bel maar' });
  expect(odd.status).toBe(400);
});

test('P-11: an organisation that is missing is added by whoever needs it, once however its name is typed', async () => {
  const name = `Praktijk Étoile ${randomUUID().slice(0, 8)}`;
  const add = async (asked: object, by = worker) => dossier.as(by).post('/v1/organisations', asked);
  const first = await add({ name, kind: 'school' });
  expect([first.status, first.body.isNew]).toEqual([201, true]);
  const { organisationId } = first.body;
  const again = await add({ name: name.toUpperCase().replace('É', 'E'), kind: 'school' });
  expect(again.body).toEqual({ organisationId, isNew: false });
  const [found] = (await ask(`organisations?organisationIds=${organisationId}`)).body.items;
  expect(found).toEqual({ organisationId, name, kind: 'school', districts: [] });
  const listed = { organisationId, kind: 'school', districts: [] };
  expect(await saidOf(organisationListed.type, organisationId)).toEqual([listed]);
  expect((await add({ name, kind: 'no-such-kind' })).body.errors[0].code).toBe('unknown-code');
  expect((await add({ name, kind: 'school' }, somebody(['resident']))).status).toBe(403);
});

test('adding the same colleague twice by one key adds one', async () => {
  const organisationId = await organisation();
  const key = { 'Idempotency-Key': randomUUID() };
  const add = () => dossier.as(worker).post('/v1/professionals', { name: 'Invaller', organisationId }, key);
  expect((await add()).body).toEqual((await add()).body);
  expect((await ask(`professionals?organisationId=${organisationId}`)).body.items).toHaveLength(1);
});

test.each([
  ['a professional keeps no directory', worker, 403],
  ['a resident reads none', somebody(['resident']), 403],
])('%s', async (_, person, status) => {
  const client = dossier.as(person);
  const put = await client.put(`/v1/organisations/${randomUUID()}`, { name: 'X', kind: 'school', districts: [] });
  expect(put.status).toBe(status);
  if (person !== worker) expect((await client.get('/v1/professionals')).status).toBe(status);
});

test('no name here or in a household holds characters that nobody sees', async () => {
  const name = 'Roos \u202enegreb';
  const organisationId = await organisation();
  const colleague = { name, organisationId, function: name, districts: ['almere-buiten'] };
  const members = [{ givenName: name, familyName: name, birthOn: '1990-01-01', lifeAreas: ['housing'] }];
  const answers = [
    await keep().put(`/v1/organisations/${randomUUID()}`, { name, kind: 'school', districts: ['almere-buiten'] }),
    await keep().put(`/v1/professionals/${randomUUID()}`, colleague),
    await dossier.as(worker).post('/v1/professionals', { name, organisationId }),
    await dossier.as(worker).post('/v1/cases', { district: 'almere-buiten', sourceKind: 'report', members }),
  ];
  const faults = answers.map(({ body }) => body.errors.map(({ pointer, code }: any) => `${pointer} ${code}`));
  expect(faults).toEqual([
    ['/name unseen-characters'],
    ['/name unseen-characters', '/function unseen-characters'],
    ['/name unseen-characters'],
    ['/members/0/givenName unseen-characters', '/members/0/familyName unseen-characters'],
  ]);
});

test('every unknown code is told at once, and nothing is kept', async () => {
  const personId = randomUUID();
  const asked = { name: 'X', organisationId: randomUUID(), function: 'x', districts: ['atlantis'] };
  const { status, body } = await keep().put(`/v1/professionals/${personId}`, asked);
  expect([status, body.errors.map((one: any) => one.pointer)]).toEqual([400, ['/organisationId', '/districts']]);
  const put = await keep().put(`/v1/organisations/${randomUUID()}`, { name: 'X', kind: 'circus', districts: [] });
  expect(put.body.errors).toMatchObject([{ pointer: '/kind' }]);
  expect((await dossier.as(worker).post('/v1/professionals', { name: 'X', organisationId: personId })).status).toBe(
    400,
  );
  expect((await ask('professionals?personIds=x')).status).toBe(400);
});

test('P-11: who has no account is shown with who added them, until there is one', async () => {
  const organisationId = await organisation();
  const adder = await professional(organisationId, { name: 'Juf Verzonnen' });
  const by = dossier.as({ personId: adder, organisationId, roles: ['professional'] });
  const { personId } = (await by.post('/v1/professionals', { name: 'Idem Een', organisationId })).body;
  const shown = async () => (await ask(`professionals?organisationId=${organisationId}`)).body.items;
  const withoutAccount = { addedById: adder, addedBy: 'Juf Verzonnen' };
  expect(await shown()).toMatchObject([{ name: 'Idem Een', withoutAccount }, { name: 'Juf Verzonnen' }]);
  const account = { name: 'Idem Een', organisationId, function: 'intern begeleider', districts: [] };
  expect((await keep().put(`/v1/professionals/${personId}`, account)).status).toBe(204);
  expect((await shown()).filter((one: any) => one.withoutAccount)).toEqual([]);
});
