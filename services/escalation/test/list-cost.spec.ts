import { describeListCost, somebody } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

const district = 'almere-buiten';
/** Of one part of a work list: a hundred of each list that it is read from, and what the policies read. */
const counted = 200;
const requester = somebody();
const coordinator = somebody(['independent-coordinator']);
const dispatcher = somebody(['dispatcher']);
const accessPoint = somebody();

const requests = (name: string, as: typeof requester, filters: readonly string[]) =>
  filters.map((filter) => ({ name: `requests, ${name} ${filter}`, as, path: `/v1/requests?limit=10${filter}` }));

/** Of ten cases one waits for a coordinator, one is offered, four are coordinated and four are over. */
describeListCost(service, {
  fill: async ({ database: { admin } }, from, to) => {
    const of = 'FROM generate_series($1::int + 1, $2::int) n';
    const insert = (statement: string, more: readonly string[] = []) => admin.query(statement, [from, to, ...more]);
    const { personId, organisationId } = requester;
    await admin.query('INSERT INTO professional (person_id, districts) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      dispatcher.personId,
      [district],
    ]);
    await admin.query(
      `INSERT INTO independent_coordinator (person_id, organisation_id, districts, expertise, available)
       VALUES ($1, $2, $3, '{}', true) ON CONFLICT DO NOTHING`,
      [coordinator.personId, coordinator.organisationId, [district]],
    );
    await insert(
      `INSERT INTO escalation_case (case_id, district, stage, reported_by_id, member_ids, regular_coordinator_id)
       SELECT md5('case' || n)::uuid, '${district}', 'dossier', $3, '{}', $3 ${of}`,
      [personId],
    );
    await insert(
      `INSERT INTO coordinator_assignment (assignment_id, case_id, person_id, organisation_id, state, declared_at)
       SELECT md5('assignment' || n)::uuid, md5('case' || n)::uuid, $3, $3, CASE n % 10 WHEN 1 THEN 'offered' ELSE 'active' END,
         now() ${of} WHERE n % 10 BETWEEN 1 AND 5`,
      [coordinator.personId],
    );
    await insert(
      `INSERT INTO request (request_id, case_id, direction, state, outcome, urgent, requested_by_id,
         requested_by_organisation_id, entered_by_id, received_at, access_point_id)
       SELECT md5('request' || n)::uuid, md5('case' || n)::uuid, 'upscaling',
         CASE WHEN n % 10 < 4 THEN 'open' ELSE 'decided' END,
         CASE WHEN n % 10 < 4 THEN NULL WHEN n % 10 < 6 THEN 'round-table' ELSE 'other-possibilities' END,
         n % 10 = 0, $3, $4, $3, timestamptz '2026-01-01' + n * interval '1 hour', $5 ${of}`,
      [personId, organisationId, accessPoint.organisationId],
    );
    await insert(
      `INSERT INTO advice (advice_id, district, given_by_id, given_to, given_at, outcome, texts)
       SELECT md5('advice' || n)::uuid, '${district}', $3, jsonb_build_array(jsonb_build_object('personId', $4::uuid)),
         timestamptz '2026-01-01' + n * interval '1 hour', 'other-possibilities', '\\x' ${of}`,
      [coordinator.personId, personId],
    );
  },
  lists: [
    ...requests('dispatcher', dispatcher, [
      '',
      '&state=open',
      '&waitsFor=coordinator',
      '&live=true',
      '&urgent=true',
      `&view=running&district=${district}`,
      '&newestFirst=true',
      '&age=late',
    ]),
    ...requests('coordinator', coordinator, [
      '',
      '&mine=offered',
      '&mine=coordinated&state=open',
      '&waitsFor=coordinator',
    ]),
    ...requests('professional', requester, ['', '&mine=asked', '&state=decided']),
    ...requests('access point', accessPoint, ['']),
    ...['', `&district=${district}`].map((filter) => ({
      name: `counts of requests, dispatcher ${filter}`,
      as: dispatcher,
      path: `/v1/requests/_counts?views=unassigned,declaration,running${filter}`,
      atMost: 3 * counted,
    })),
    {
      name: 'counts of requests, coordinator',
      as: coordinator,
      path: '/v1/requests/_counts?views=offered,decide,free,decided,asked',
      atMost: 5 * counted,
    },
    { name: 'advice given', as: coordinator, path: '/v1/advice?limit=10' },
    { name: 'advice got', as: requester, path: '/v1/advice?limit=10' },
  ],
});
