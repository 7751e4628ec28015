import type { Roles } from './roles.ts';

/**
 * Row-level security, the second check behind `mayDo` (ecosystem 3.3), against a forgotten filter or a wrong join. Without
 * an actor there are no rows. The form `IN (SELECT visible_cases())` is evaluated once per statement; a boolean function
 * per row was forty times slower.
 */
export const actorId = `NULLIF(current_setting('app.actor', true), '')::uuid`;
export const organisationId = `NULLIF(current_setting('app.organisation', true), '')::uuid`;
/** True when the actor's token carries the role. As a sub-select it is evaluated once per statement, not once per row. */
export const actorHasRole = (role: string) =>
  `(SELECT '${role}' = ANY (string_to_array(current_setting('app.roles', true), ',')))`;
/** The one case that the transaction is about (`Tx.narrowTo`). */
const oneCase = `NULLIF(current_setting('app.case', true), '')::uuid`;
/** The same, where it may be several. */
const someCases = `string_to_array(NULLIF(current_setting('app.case', true), ''), ',')::uuid[]`;

/**
 * SQL of a function that bypasses the policies, owned by a role without login. `body` is SQL or PL/pgSQL. Requests and
 * events may call it: the worker by the default rights in the schema (chassis migration `sight-for-events`).
 * @param signature name and the types of its parameters, in schema `sight`.
 */
export function sightFunction(roles: Roles, signature: string, returns: string, body: string): string[] {
  return [
    `CREATE FUNCTION sight.${definition(signature, returns, body)}`,
    `ALTER FUNCTION sight.${signature} OWNER TO ${roles.sight}`,
    `REVOKE ALL ON FUNCTION sight.${signature} FROM PUBLIC`,
    `GRANT EXECUTE ON FUNCTION sight.${signature} TO ${roles.app}`,
  ];
}

function definition(signature: string, returns: string, body: string): string {
  const language = /^\s*BEGIN\b/.test(body) ? 'plpgsql' : 'sql';
  return `${signature} RETURNS ${returns} LANGUAGE ${language} STABLE SECURITY DEFINER PARALLEL SAFE
       SET search_path = pg_catalog, public, pg_temp AS $$ ${body} $$`;
}

/** SQL of `visible_cases()`, which the policies call. `query` selects the case ids. */
export function visibleCases(roles: Roles, query: string, reads: readonly string[]): string[] {
  return [
    ...sightFunction(roles, 'visible_cases()', 'SETOF uuid', bodyOf(query)),
    ...reads.map((table) => `GRANT SELECT ON ${table} TO ${roles.sight}`),
  ];
}

/** SQL that gives `visible_cases()` another query, over tables that it reads already; who may call it stays. */
export function changeVisibleCases(roles: Roles, query: string): string[] {
  return [
    // Only its owner may replace it, and the policies depend on it.
    `SET LOCAL ROLE ${roles.sight}`,
    `CREATE OR REPLACE FUNCTION sight.${definition('visible_cases()', 'SETOF uuid', bodyOf(query))}`,
    'RESET ROLE',
  ];
}

const bodyOf = (query: string) => `BEGIN
    IF ${oneCase} IS NULL THEN RETURN QUERY ${query};
    ELSE RETURN QUERY SELECT seen.case_id FROM (${query}) AS seen (case_id) WHERE seen.case_id = ${oneCase};
    END IF;
  END`;

/**
 * SQL that gives `visible_cases()` another query, and lets a transaction narrow it to several cases: a page of a list.
 * Replaces `changeVisibleCases` in new migrations.
 */
export function narrowVisibleCases(roles: Roles, query: string): string[] {
  return [
    `SET LOCAL ROLE ${roles.sight}`,
    `CREATE OR REPLACE FUNCTION sight.${definition('visible_cases()', 'SETOF uuid', narrowed(query))}`,
    'RESET ROLE',
  ];
}

/** Each case is looked up by itself (`OFFSET 0`): a plan for several at a time may read all of a person's cases. */
const narrowed = (query: string) => `BEGIN
    IF ${someCases} IS NULL THEN RETURN QUERY ${query};
    ELSE RETURN QUERY SELECT found.case_id FROM unnest(${someCases}) AS asked (id) CROSS JOIN LATERAL (
      SELECT seen.case_id FROM (${query}) AS seen (case_id) WHERE seen.case_id = asked.id OFFSET 0) AS found;
    END IF;
  END`;

export interface KeptList {
  /** The table that is a list: its rows are found by an index in the order of the list. */
  readonly list: string;
  /** The tables from which it follows; each has a column `case_id` that never changes. */
  readonly from: readonly string[];
  /** Selects the rows of the list of the cases in `cases`, in the order of the columns of the table. */
  readonly rows: string;
}

/**
 * SQL of triggers that keep a list, so that no command or event can forget it: of the cases of which rows were written,
 * those of its rows that differ are replaced, in the transaction that wrote them. Whoever may read the list, nobody
 * writes it by hand.
 */
export function keepList(roles: Roles, { list, from, rows }: KeptList): string[] {
  const keep = `keep_${list}()`;
  const ends = { insert: 'NEW', update: 'NEW', delete: 'OLD' };
  return [
    `ALTER TABLE ${list} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${list} FORCE ROW LEVEL SECURITY`,
    `GRANT SELECT, INSERT, DELETE ON ${list} TO ${roles.sight}`,
    ...from.map((table) => `GRANT SELECT ON ${table} TO ${roles.sight}`),
    `CREATE FUNCTION ${listKeeper({ list, rows })}`,
    `REVOKE ALL ON FUNCTION sight.${keep} FROM PUBLIC`,
    `ALTER FUNCTION sight.${keep} OWNER TO ${roles.sight}`,
    ...from.flatMap((table) =>
      Object.entries(ends).map(
        ([event, end]) =>
          `CREATE TRIGGER keep_${list}_on_${event} AFTER ${event.toUpperCase()} ON ${table}
             REFERENCING ${end} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION sight.${keep}`,
      ),
    ),
  ];
}

/** SQL that gives a list other rows, from the same tables; those that are there follow with the next change of a case. */
export const changeList = (roles: Roles, kept: Omit<KeptList, 'from'>): string[] => [
  `SET LOCAL ROLE ${roles.sight}`,
  `CREATE OR REPLACE FUNCTION ${listKeeper(kept)}`,
  'RESET ROLE',
];

const listKeeper = ({ list, rows }: Omit<KeptList, 'from'>) =>
  `sight.keep_${list}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
       SET search_path = pg_catalog, public, pg_temp AS $$
     DECLARE
       cases uuid[] := ARRAY(SELECT DISTINCT case_id FROM changed);
       wanted ${list}[] := ARRAY(SELECT ROW(w.*)::${list} FROM (${rows}) w);
     BEGIN
       DELETE FROM ${list} l WHERE l.case_id = ANY (cases) AND NOT l = ANY (wanted);
       INSERT INTO ${list} SELECT * FROM unnest(wanted) ON CONFLICT DO NOTHING;
       RETURN NULL;
     END $$`;

const involved = 'case_id IN (SELECT sight.visible_cases())';

/**
 * A table whose rows belong to a case (column `case_id`): the app role reaches the rows of cases its actor is
 * involved in, the worker role all of them.
 * @param insert an additional condition that allows a new row without involvement (the row that starts a case).
 */
export function protectCaseTable(roles: Roles, table: string, { insert = involved } = {}): string[] {
  return [
    ...protect(roles, table),
    `CREATE POLICY involved ON ${table} TO ${roles.app} USING (${involved}) WITH CHECK (${involved})`,
    // Policies of one command are OR-ed: this one allows the first row. PostgreSQL evaluates the last name in the alphabet
    // first, and this condition is the cheap one.
    ...(insert === involved
      ? []
      : [`CREATE POLICY starting ON ${table} FOR INSERT TO ${roles.app} WITH CHECK (${insert})`]),
  ];
}

/** A table whose rows belong to one person: `column` is the actor. */
export function protectOwnTable(roles: Roles, table: string, column = 'person_id'): string[] {
  const own = `${column} = ${actorId}`;
  return [...protect(roles, table), `CREATE POLICY own ON ${table} TO ${roles.app} USING (${own}) WITH CHECK (${own})`];
}

/** What only handlers, senders and the worker's own commands touch: requests have no grant, and no row would be theirs. */
export const workersOnly = (roles: Roles, table: string): string[] => [
  `GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${roles.worker}`,
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY work ON ${table} TO ${roles.worker} USING (true) WITH CHECK (true)`,
  `CREATE POLICY requests ON ${table} TO ${roles.app} USING (false)`,
];

/** A table that any request may read and write once the service itself agrees (directory, rooms): no row policy. */
export function shareTable(roles: Roles, table: string): string[] {
  return [`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO ${roles.app}, ${roles.worker}`];
}

/**
 * Statements of a migration that read or change rows of protected tables. The owner has no policy: it would find no row,
 * and no error says so.
 */
export const pastRowSecurity = (tables: readonly string[], statements: readonly string[]): string[] => [
  ...tables.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  ...statements,
  ...tables.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];

function protect(roles: Roles, table: string): string[] {
  return [
    ...shareTable(roles, table),
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY work ON ${table} TO ${roles.worker} USING (true) WITH CHECK (true)`,
  ];
}
