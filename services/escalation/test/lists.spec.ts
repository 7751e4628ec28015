import { type Person, somebody, startTestService, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { aCoordinator, aDispatcher, aRegisteredHousehold, ok, requestOf } from './people.ts';

let escalation: TestService;
beforeAll(async () => {
  escalation = await startTestService(service, { prefix: 'es' });
});
afterAll(() => escalation.stop());

test('the pool is for every professional to see, per district, and the load for dispatchers (S002-22, P-28)', async () => {
  const ipc = await aCoordinator(escalation, ['almere-haven']);
  const listed = async (person: Person, query: string) =>
    ok(await escalation.as(person).get(`/v1/independent-coordinators?limit=100&${query}`)).items.filter(
      ({ personId }: Person) => personId === ipc.personId,
    );
  expect(await listed(somebody(), 'district=almere-haven&available=true')).toEqual([
    {
      personId: ipc.personId,
      organisationId: ipc.organisationId,
      districts: ['almere-haven'],
      expertise: ['parenting'],
      available: true,
    },
  ]);
  expect(await listed(somebody(), 'district=almere-hout')).toEqual([]);
  expect((await listed(await aDispatcher(escalation), ''))[0]).toMatchObject({ cases: 0 });
  expect((await escalation.as(somebody(['resident'])).get('/v1/independent-coordinators')).status).toBe(403);
});

test('the list pages, oldest receipt first, and filters', async () => {
  const reporter = somebody();
  const times = ['2026-11-23T08:00:00Z', '2026-11-23T07:00:00Z', '2026-11-23T08:30:00Z'];
  for (const receivedAt of times) {
    const body = requestOf(await aRegisteredHousehold(escalation, reporter), {
      receivedAt,
      urgent: receivedAt === times[0],
    });
    ok(await escalation.as(reporter).post('/v1/upscaling-requests', body), 201);
  }
  const client = escalation.as(reporter);
  const first = ok(await client.get('/v1/requests?limit=2&mine=asked'));
  const second = ok(await client.get(`/v1/requests${first._links.next.href}`));
  const seen = [...first.items, ...second.items].map(({ receivedAt }: { receivedAt: string }) =>
    receivedAt.slice(11, 16),
  );
  expect(seen).toEqual(['07:00', '08:00', '08:30']);
  expect(second._links.next).toBeUndefined();
  expect(ok(await client.get('/v1/requests?urgent=true')).items).toHaveLength(1);
  expect(ok(await client.get('/v1/requests?waitsFor=decision')).items).toEqual([]);
  const [{ caseId }] = first.items;
  expect(ok(await client.get(`/v1/requests?caseId=${caseId}`)).items).toEqual([first.items[0]]);
});
