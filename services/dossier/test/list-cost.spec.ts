import { describeListCost, somebody, type TestService } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';
import { household } from './a-running-case.ts';

const reporter = somebody();
const coordinator = somebody(['independent-coordinator']);

const searched = { as: reporter, path: '/v1/_search', itemsIn: 'cases' };

async function registerSome(running: TestService, familyName: string): Promise<void> {
  for (let index = 0; index < 10; index++) {
    const registered = await running.as(reporter).post('/v1/cases', household(familyName));
    expect(registered.status).toBe(201);
  }
}

/** By what somebody of this name is found. */
async function namedBy({ database, as }: TestService, familyName: string): Promise<Buffer[]> {
  const { caseId } = (await as(reporter).post('/v1/_search', { text: familyName })).body.cases[0];
  const { rows } = await database.admin.query('SELECT named_by FROM household_member WHERE case_id = $1', [caseId]);
  return rows[0].named_by;
}

describeListCost(service, {
  fill: async (running, from, to) => {
    const { admin } = running.database;
    // The newest at either size, so that a page of what is found has as many.
    if (from === 0) {
      for (const name of ['Veelvoorkomend', 'Zeldzaam']) await registerSome(running, name);
      // Their numbers are drawn: out of the way of those that are counted below.
      await admin.query(
        `UPDATE case_record c SET digits = (999999 - drawn.n)::text
         FROM (SELECT case_id, row_number() OVER () AS n FROM case_record) drawn WHERE drawn.case_id = c.case_id`,
      );
    }
    const of = 'FROM generate_series($1::int + 1, $2::int) n';
    const insert = (statement: string, more: readonly unknown[] = []) => admin.query(statement, [from, to, ...more]);
    await insert(
      `INSERT INTO case_record (case_id, district, source_kind, state, registered_at, reported_by_person,
         reported_by_organisation, version, digits)
       SELECT md5('case' || n)::uuid, 'almere-buiten', 'report', 'dossier', timestamptz '2026-01-01' + n * interval '1 hour',
         $3, $4, 1, lpad(n::text, 6, '0') ${of}`,
      [reporter.personId, reporter.organisationId],
    );
    for (const [standing, person] of [
      ['party', reporter],
      ['independent-coordinator', coordinator],
    ] as const) {
      await insert(
        `INSERT INTO involvement (involvement_id, case_id, person_id, organisation_id, standing, since)
         SELECT md5($3::text || n)::uuid, md5('case' || n)::uuid, $4, $5, $3, now() ${of}`,
        [standing, person.personId, person.organisationId],
      );
    }
    await insert(
      `INSERT INTO household_member (member_id, case_id, person, recognised_by, named_by)
       SELECT md5('member' || n)::uuid, md5('case' || n)::uuid, '\\x', sha256(n::text::bytea), $3::bytea[] ${of}`,
      [await namedBy(running, 'Veelvoorkomend')],
    );
    await insert(
      `INSERT INTO organisation (organisation_id, name, kind, districts)
       SELECT md5('organisation' || n)::uuid, 'Stichting ' || n, 'school', '{almere-buiten}' ${of}`,
    );
    await insert(
      `INSERT INTO professional (person_id, organisation_id, name, districts)
       SELECT md5('professional' || n)::uuid, md5('organisation' || n)::uuid, 'Medewerker van Stichting ' || n, '{almere-buiten}' ${of}`,
    );
  },
  lists: [
    { name: 'cases, professional', as: reporter, path: '/v1/cases?limit=10' },
    { name: 'cases, coordinator', as: coordinator, path: '/v1/cases?limit=10' },
    ...['state=dossier', 'district=almere-buiten', 'state=dossier&district=almere-buiten', 'oldestFirst=true'].map(
      (filter) => ({ name: `cases, ${filter}`, as: coordinator, path: `/v1/cases?limit=10&${filter}` }),
    ),
    { name: 'counts of cases', as: coordinator, path: '/v1/cases/_counts' },
    { name: 'counts of cases, district', as: coordinator, path: '/v1/cases/_counts?district=almere-buiten' },
    { name: 'organisations', as: reporter, path: '/v1/organisations?limit=10' },
    { name: 'organisations of a kind', as: reporter, path: '/v1/organisations?limit=10&kind=school' },
    { name: 'organisations, search', as: reporter, path: '/v1/organisations?limit=10&q=stichting' },
    { name: 'professionals', as: reporter, path: '/v1/professionals?limit=10' },
    { name: 'search, a rare name', ...searched, body: { text: 'zeldzaam' } },
    { name: 'search, a name that all have', ...searched, body: { text: 'veelvoorkomend' } },
    { name: 'search, a number', ...searched, body: { text: '000007' } },
    {
      name: 'search, an organisation',
      as: reporter,
      path: '/v1/_search',
      itemsIn: 'organisations',
      body: { text: 'stichting' },
    },
  ],
});
