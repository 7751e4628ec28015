import { randomUUID } from 'node:crypto';
import { type Day, type Id, Role } from '@rondetafel/contracts';
import type { Actor, Part, Tx } from '@rondetafel/platform';
import {
  type CaseAction,
  type CaseState,
  caseStates,
  caseUnknown,
  type FieldGroup,
  mayDo,
  permit,
  type Standing,
  standings,
} from '@rondetafel/policy';
import { In, IsNull, Not } from 'typeorm';
import { refuse } from '../refuse.ts';
import { type CaseRecord, caseTable } from './case.table.ts';
import { lasts, type Stand } from './domain/standing.ts';
import { type StandingRow, standingTable } from './standing.table.ts';

/** The case, and what of it this person may see; a case one has no part in is not there (S000-17). */
export async function sightOf(
  tx: Tx,
  actor: Actor,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<{ found: CaseRecord; fields: readonly FieldGroup[]; held: readonly Standing[] }> {
  const { found, held } = await standingIn(tx, actor, { caseId, today });
  const sight = mayDo(actor, 'see-case', held, found.state);
  if (sight.yes) return { found, fields: sight.fields, held };
  throw sight.reason === 'unseen' ? caseUnknown() : mayNotSee();
}

/** @throws Refusal when this person may not do this in the case as it is now. */
export async function permitted(
  tx: Tx,
  actor: Actor,
  action: CaseAction,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<void> {
  const { found, held } = await standingIn(tx, actor, { caseId, today });
  permit(actor, action, held, found.state);
}

async function standingIn(tx: Tx, actor: Actor, { caseId, today }: { readonly caseId: Id; readonly today: Day }) {
  const [, found] = await Promise.all([tx.narrowTo(caseId), tx.repository(caseTable).findOneBy({ caseId })]);
  if (!found) throw caseUnknown();
  return { found, held: await standingsHeld(tx, actor, { caseId, today }) };
}

/** Who got to see the case since it was registered, and until when. */
export async function turnsOf(tx: Tx, caseId: Id) {
  const rows = await tx.repository(standingTable).findBy({ caseId, standing: Not('requester') });
  return rows.map(({ since, endedAt, ...row }) => ({
    ...row,
    since: since.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
}

/** Everybody who stands in the case or stood in it; whoever was kept out is none of them. */
export const everyTurnOf = (tx: Tx, caseId: Id): Promise<StandingRow[]> =>
  tx.repository(standingTable).findBy({ caseId, standing: Not('excluded') });

/** Whether this person stands in the case now, in whatever way, also when its last day is over. */
export const standsInNow = (tx: Tx, { caseId, personId }: Pick<StandingRow, 'caseId' | 'personId'>): Promise<boolean> =>
  tx.repository(standingTable).existsBy({ caseId, personId, endedAt: IsNull() });

/** Every case in which this person stands today, with how: a case in several ways is in it as often. */
export async function ownStandings(tx: Tx, { personId }: Pick<Actor, 'personId'>, today: Day): Promise<StandingRow[]> {
  const own = await tx.repository(standingTable).findBy({ personId, endedAt: IsNull() });
  return own.filter((row) => lasts(row, today));
}

/** For a list of another capability, in its own statement: how the person in a parameter stands on the day in another. */
export const lastingStandings = (person: string, day: string): string =>
  `SELECT case_id, standing FROM involvement
   WHERE person_id = ${person} AND ended_at IS NULL AND (until_on IS NULL OR until_on >= ${day})`;

/** The same: the cases in which they stand in one of these ways. */
export const casesStoodIn = (person: string, standings: string): string =>
  `SELECT case_id FROM involvement WHERE person_id = ${person} AND ended_at IS NULL AND standing = ANY (${standings})`;

/** How this person stands in the case today. */
export async function standingsHeld(
  tx: Tx,
  { personId }: Actor,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<Standing[]> {
  const own = await tx.repository(standingTable).findBy({ caseId, personId, endedAt: IsNull() });
  return own.filter((row) => lasts(row, today)).map(({ standing }) => standing);
}

/** How this person stands in each of these cases today; what is out of sight is not in it. */
export async function standingsIn(
  tx: Tx,
  { personId }: Actor,
  today: Day,
  caseIds: readonly Id[],
): Promise<ReadonlyMap<Id, { readonly state: CaseState; readonly held: readonly Standing[] }>> {
  if (caseIds.length === 0) return new Map();
  const where = { caseId: In([...caseIds]) };
  const [found, rows] = await Promise.all([
    tx.repository(caseTable).findBy(where),
    tx.repository(standingTable).findBy({ ...where, personId, endedAt: IsNull() }),
  ]);
  const held = (caseId: Id) => rows.filter((row) => row.caseId === caseId && lasts(row, today));
  return new Map(
    found.map(({ caseId, state }) => [caseId, { state, held: held(caseId).map(({ standing }) => standing) }]),
  );
}

/** Everybody who may do this in the case today, going by how each stands in it (S000-6). */
export async function thoseWhoMay(
  tx: Tx,
  action: CaseAction,
  { caseId, today }: { readonly caseId: Id; readonly today: Day },
): Promise<Id[]> {
  const [found, rows] = await Promise.all([
    tx.repository(caseTable).findOneBy({ caseId }),
    tx.repository(standingTable).findBy({ caseId, endedAt: IsNull() }),
  ]);
  const lasting = rows.filter((row) => lasts(row, today));
  const heldBy = (id: Id) => lasting.filter(({ personId }) => personId === id).map(({ standing }) => standing);
  return [...new Set(lasting.map(({ personId }) => personId))].filter(
    (personId) => found && mayDo(anyRole, action, heldBy(personId), found.state).yes,
  );
}

/** What somebody's next token says is not known here; whoever got a standing had the role for it. */
const anyRole = { roles: Role.options };

/** A case in this person's sight, with what of it: a list shows no more than a look does (A4). */
export interface InSight {
  readonly caseId: Id;
  readonly fields: readonly FieldGroup[];
  /** As PostgreSQL writes it. */
  readonly registeredAt: string;
}

/** A list of cases is ordered by it. */
type Place = readonly [registeredAt: string, caseId: Id];
export const placeOf = ({ registeredAt, caseId }: InSight): Place => [registeredAt, caseId];

interface Wanted {
  readonly today: Day;
  /** Among these alone. */
  readonly caseIds?: readonly Id[] | undefined;
  readonly state?: CaseState | undefined;
  readonly district?: string | undefined;
  readonly oldestFirst?: boolean | undefined;
}

/** The cases in this person's sight, the newest first, after this place: as many as are asked for, or all that are left. */
export async function casesInSight(
  tx: Tx,
  actor: Actor,
  { today, caseIds, ...filter }: Wanted,
  { after = filter.oldestFirst && !caseIds ? ['-infinity', first] : ['infinity', last], limit }: Part<Place>,
): Promise<InSight[]> {
  const [registeredAt, caseId] = after;
  const values = [today, seeing(actor), registeredAt, caseId, limit];
  const { rows } = caseIds
    ? await tx.query('SELECT * FROM sight.own_cases_among($1, $2, $3, $4, $5, $6)', [...values, caseIds])
    : await filtered(tx, values, filter);
  return inSightOf(actor, rows);
}

function filtered(tx: Tx, values: readonly unknown[], { state, district, oldestFirst }: Omit<Wanted, 'today'>) {
  const wanted = [state, district].filter((one) => one !== undefined);
  const by = state && district ? '_in_both' : state ? '_in_state' : district ? '_in_district' : '';
  const order = oldestFirst ? 'oldest' : 'newest';
  const given = [...values, ...wanted];
  return tx.query(
    `SELECT * FROM sight.own_cases_${order}${by}(${given.map((_, at) => `$${at + 1}`).join(', ')})`,
    given,
  );
}

/** How many cases of each state are in this person's sight, up to `most`: of what is out of sight nothing is counted. */
export async function countsInSight(
  tx: Tx,
  actor: Actor,
  { today, district, most }: Pick<Wanted, 'today' | 'district'> & { readonly most: number },
): Promise<{ state: CaseState; cases: number }[]> {
  const values = [today, seeing(actor), caseStates, most];
  const { rows } = district
    ? await tx.query('SELECT * FROM sight.own_case_counts_in_district($1, $2, $3, $4, $5)', [...values, district])
    : await tx.query('SELECT * FROM sight.own_case_counts($1, $2, $3, $4)', values);
  return rows;
}

/** The case in this person's sight with this number; one that is out of sight answers as a number that no case has. */
export async function caseNumbered(tx: Tx, actor: Actor, today: Day, digits: string): Promise<InSight[]> {
  const values = [today, seeing(actor), digits];
  const { rows } = await tx.query('SELECT * FROM sight.own_cases_numbered($1, $2, $3)', values);
  return inSightOf(actor, rows);
}

/** Those in whose household, as far as it is in this person's sight, somebody is named by all of these; newest first. */
export async function casesNamed(
  tx: Tx,
  actor: Actor,
  { today, namedBy, limit }: { readonly today: Day; readonly namedBy: readonly Buffer[]; readonly limit: number },
): Promise<InSight[]> {
  const values = [today, seeing(actor, 'household'), namedBy, limit];
  const { rows } = await tx.query('SELECT * FROM sight.own_cases_named($1, $2, $3, $4)', values);
  return inSightOf(actor, rows);
}

const inSightOf = (actor: Actor, rows: readonly OwnCase[]): InSight[] =>
  rows.flatMap(({ registered_at, case_id, state, standings }) => {
    const decision = mayDo(actor, 'see-case', standings, state);
    return decision.yes ? [{ caseId: case_id, fields: decision.fields, registeredAt: registered_at }] : [];
  });

/** By which standing this person may do this, in whatever state of the case. */
export const standingsWith = (actor: Actor, action: CaseAction): Standing[] =>
  (Object.keys(standings) as Standing[]).filter((standing) =>
    caseStates.some((state) => mayDo(actor, action, [standing], state).yes),
  );

/** By which standing this person sees a case, or this part of it, in which state. */
const seeing = (actor: Actor, part?: FieldGroup): string[] =>
  (Object.keys(standings) as Standing[]).flatMap((standing) =>
    caseStates
      .filter((state) => {
        const sight = mayDo(actor, 'see-case', [standing], state);
        return sight.yes && (part === undefined || sight.fields.includes(part));
      })
      .map((state) => `${standing} ${state}`),
  );

const first = '00000000-0000-0000-0000-000000000000';
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

interface OwnCase {
  readonly registered_at: string;
  readonly case_id: Id;
  readonly state: CaseState;
  readonly standings: readonly Standing[];
}

/** For who asked, or is invited, and nothing more. */
export const mayNotSee = () => refuse('may-not-see', { rule: 'S000-17', kind: 'forbidden' });

/**
 * Makes the rows those of who stands in the case now, in the transaction that changed it: reads and row-level security
 * go by these rows, so what ended is over with the commit.
 */
export async function keepStandings(
  tx: Tx,
  caseId: Id,
  stands: readonly Stand[],
  { now, by }: { readonly now: string; readonly by: Id | null },
): Promise<void> {
  const rows = tx.repository(standingTable);
  const kept = await rows.findBy({ caseId, endedAt: IsNull() });
  const ended = kept.filter((row) => !stands.some((stand) => same(row, stand)));
  const begun = stands.filter((stand) => !kept.some((row) => same(row, stand)));
  if (begun.length > 0) {
    await rows.insert(
      begun.map(({ personId, organisationId, standing, untilOn }) => ({
        standingId: randomUUID(),
        caseId,
        personId,
        organisationId,
        standing,
        grantedBy: by === personId ? null : by,
        since: new Date(now),
        untilOn,
        endedAt: null,
      })),
    );
  }
  if (ended.length > 0) {
    const which = { standingId: In(ended.map(({ standingId }) => standingId)) };
    await rows.update(which, { endedAt: new Date(now) });
  }
}

const same = (row: Stand, stand: Stand): boolean =>
  row.personId === stand.personId && row.standing === stand.standing && row.untilOn === stand.untilOn;
