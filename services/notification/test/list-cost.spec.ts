import { describeListCost, somebody } from '@rondetafel/platform/testing';
import { service } from '../src/service.ts';

const reader = somebody();

describeListCost(service, {
  fill: async ({ database: { admin } }, from, to) => {
    await admin.query(
      `INSERT INTO inbox_line (message_id, person_id, kind, at)
       SELECT gen_random_uuid(), $3, 'case-registered', timestamptz '2026-01-01' + n * interval '1 hour'
       FROM generate_series($1::int + 1, $2::int) n`,
      [from, to, reader.personId],
    );
  },
  lists: [{ name: 'inbox', as: reader, path: '/v1/inbox?limit=10' }],
});
