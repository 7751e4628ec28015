import type { Id, Instant } from '@rondetafel/contracts';
import {
  actorId,
  column,
  type Migration,
  narrowVisibleCases,
  protectCaseTable,
  sightFunction,
  workersOnly,
} from '@rondetafel/platform';
import { EntitySchema } from 'typeorm';
import type { Access } from './domain/access-code.ts';

const { id, instant, maybe } = column;

/** The code and whose it is are keyed: a dump opens no page, and says of nobody that they have one. */
export interface AccessRow extends Access {
  readonly which: Buffer;
  readonly code: Buffer;
  /** Of the identity that used it: issuer and subject, keyed. */
  readonly pseudonym: Buffer | null;
  readonly withdrawnById: Id | null;
  readonly usedAt: Instant | null;
}

export const accessTable = new EntitySchema<AccessRow>({
  name: 'member_access',
  columns: {
    accessId: { ...id('access_id'), primary: true },
    caseId: id('case_id'),
    memberId: id('member_id'),
    which: { type: 'bytea' },
    code: { type: 'bytea' },
    madeById: id('made_by_id'),
    madeAt: instant('made_at'),
    expiresAt: instant('expires_at'),
    tries: { type: 'int' },
    pseudonym: { type: 'bytea', nullable: true },
    usedAt: maybe(instant('used_at')),
    withdrawnAt: maybe(instant('withdrawn_at')),
    withdrawnById: maybe(id('withdrawn_by_id')),
  },
});

/** Of who signed in as a resident; set by the transaction that looks for their page. */
const ownPseudonym = `decode(NULLIF(current_setting('app.pseudonym', true), ''), 'hex')`;

/** As before, and for a resident the case of each member that they are. */
const seen = `SELECT case_id FROM public.involvement WHERE person_id = ${actorId} AND ended_at IS NULL
  GROUP BY case_id HAVING bool_and(standing <> 'excluded')
  UNION ALL
  SELECT case_id FROM public.member_access WHERE pseudonym = ${ownPseudonym} AND withdrawn_at IS NULL`;

export const memberAccess: Migration = {
  at: '2026-12-02T10:00',
  name: 'member-access',
  sql: (roles) => [
    `CREATE TABLE member_access (
       access_id uuid PRIMARY KEY,
       case_id uuid NOT NULL REFERENCES case_record,
       member_id uuid NOT NULL,
       which bytea NOT NULL,
       code bytea NOT NULL,
       made_by_id uuid NOT NULL,
       made_at timestamptz NOT NULL,
       expires_at timestamptz NOT NULL,
       tries int NOT NULL CHECK (tries BETWEEN 0 AND 5),
       pseudonym bytea,
       used_at timestamptz,
       withdrawn_at timestamptz,
       withdrawn_by_id uuid,
       CHECK ((pseudonym IS NULL) = (used_at IS NULL)))`,
    'CREATE INDEX member_access_of_case ON member_access (case_id)',
    'CREATE UNIQUE INDEX member_access_once ON member_access (member_id) WHERE withdrawn_at IS NULL',
    'CREATE INDEX member_access_which ON member_access (which) WHERE withdrawn_at IS NULL',
    'CREATE INDEX member_access_own ON member_access (pseudonym) WHERE withdrawn_at IS NULL',
    ...protectCaseTable(roles, 'member_access'),
    `GRANT SELECT ON member_access TO ${roles.sight}`,
    ...narrowVisibleCases(roles, seen),
    ...sightFunction(
      roles,
      'own_members()',
      'TABLE (case_id uuid, member_id uuid)',
      `SELECT case_id, member_id FROM member_access WHERE pseudonym = ${ownPseudonym} AND withdrawn_at IS NULL
       ORDER BY used_at, member_id`,
    ),
  ],
};

/** How often somebody who signed in tries codes: counted here, for all processes and over a restart (P-19). */
export const memberAccessTries: Migration = {
  at: '2026-12-04T08:10',
  name: 'member-access-tries',
  sql: (roles) => [
    `CREATE TABLE member_access_try (
       pseudonym bytea PRIMARY KEY,
       tried_at timestamptz[] NOT NULL CHECK (cardinality(tried_at) BETWEEN 1 AND 20))`,
    ...workersOnly(roles, 'member_access_try'),
  ],
};
