import { describeListCost, somebody } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

const reporter = somebody();
const coordinator = somebody(['independent-coordinator']);

describeListCost(service, {
  fill: async ({ database: { admin } }, from, to) => {
    const of = 'FROM generate_series($1::int + 1, $2::int) n';
    const insert = (statement: string, more: readonly string[] = []) => admin.query(statement, [from, to, ...more]);
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
      `INSERT INTO household_member (member_id, case_id, person, recognised_by)
       SELECT md5('member' || n)::uuid, md5('case' || n)::uuid, '\\x', sha256(n::text::bytea) ${of}`,
    );
    await insert(
      `INSERT INTO organisation (organisation_id, name, kind, districts)
       SELECT md5('organisation' || n)::uuid, 'Stichting ' || n, 'school', '{almere-buiten}' ${of}`,
    );
    await insert(
      `INSERT INTO professional (person_id, organisation_id, name, districts)
       SELECT md5('professional' || n)::uuid, md5('organisation' || n)::uuid, 'Medewerker ' || n, '{almere-buiten}' ${of}`,
    );
  },
  lists: [
    { name: 'cases, professional', as: reporter, path: '/v1/cases?limit=10' },
    { name: 'cases, coordinator', as: coordinator, path: '/v1/cases?limit=10' },
    { name: 'organisations', as: reporter, path: '/v1/organisations?limit=10' },
    { name: 'organisations of a kind', as: reporter, path: '/v1/organisations?limit=10&kind=school' },
    { name: 'organisations, search', as: reporter, path: '/v1/organisations?limit=10&q=stichting' },
    { name: 'professionals', as: reporter, path: '/v1/professionals?limit=10' },
  ],
});
