import { type Migration, pastRowSecurity } from '@rondetafel/platform';

export const caseNumbers: Migration = {
  at: '2026-11-30T09:10',
  name: 'case-numbers',
  sql: ({ app, worker, sight }) => [
    "ALTER TABLE case_record ADD digits text CHECK (digits ~ '^[0-9]{6}$')",
    // Cases of before get theirs at random too: a number says nothing of when a case began.
    ...pastRowSecurity(
      ['case_record'],
      [
        `UPDATE case_record c SET digits = lpad(given.number::text, 6, '0')
         FROM (SELECT case_id, row_number() OVER () AS place FROM case_record) kept
         JOIN (SELECT number, row_number() OVER (ORDER BY random()) AS place FROM generate_series(0, 999999) number) given
           USING (place)
         WHERE c.case_id = kept.case_id`,
      ],
    ),
    'ALTER TABLE case_record ALTER digits SET NOT NULL',
    'CREATE UNIQUE INDEX case_record_digits ON case_record (digits)',
    // Over all cases, also those the actor has no part in. Whoever takes the same number at the same moment waits.
    `CREATE FUNCTION sight.free_case_digits() RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
       SET search_path = pg_catalog, public, pg_temp AS $$
     DECLARE
       tried text;
     BEGIN
       LOOP
         tried := lpad(floor(random() * 1000000)::int::text, 6, '0');
         PERFORM pg_advisory_xact_lock(hashtextextended('case-number:' || tried, 0));
         EXIT WHEN NOT EXISTS (SELECT FROM public.case_record WHERE digits = tried);
       END LOOP;
       RETURN tried;
     END $$`,
    `ALTER FUNCTION sight.free_case_digits() OWNER TO ${sight}`,
    'REVOKE ALL ON FUNCTION sight.free_case_digits() FROM PUBLIC',
    `GRANT EXECUTE ON FUNCTION sight.free_case_digits() TO ${app}, ${worker}`,
  ],
};
