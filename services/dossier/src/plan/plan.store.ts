import { createHash } from 'node:crypto';
import type { Day, Decision, Id, Instant } from '@rondetafel/contracts';
import type { Actor, Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { In } from 'typeorm';
import { representedIn } from '../authority/authority.service.ts';
import { authoritiesOf } from '../authority/authority.store.ts';
import type { Decider } from '../authority/domain/deciders.ts';
import { isDossier } from '../case/case.store.ts';
import { lastingStandings, thoseWhoMay } from '../case/standing.store.ts';
import { takesPart } from '../involvement/domain/case-involvement.ts';
import { findParties } from '../involvement/kept-party.store.ts';
import { linesIn } from './domain/ask-plan.ts';
import type { Answer, Block, BlockContent, Content, Plan, Version } from './domain/plan.ts';
import { isNobody, type Waits, waitsFor } from './domain/waits-for.ts';
import { answerTable, blockTable, planTable, versionTable, waitingTable } from './plan.table.ts';
import { notePlanMoved, setTimers } from './plan.timers.ts';

/** The plan with all that decides on it, as far as the actor may know of the parties (P-27). */
export async function planOf(tx: Tx, caseId: Id, today: Day): Promise<Plan> {
  const where = { caseId };
  const [plan, parties, coordinatorIds, blocks, versions, answers, holders, represented] = await Promise.all([
    tx.repository(planTable).findOneBy(where),
    findParties(tx, where),
    thoseWhoMay(tx, 'write-approach', { caseId, today }),
    tx.repository(blockTable).findBy(where),
    tx.repository(versionTable).find({ where, order: { version: 'ASC' } }),
    tx.repository(answerTable).find({ where, order: { receivedNth: 'ASC' } }),
    authoritiesOf(tx, caseId),
    representedIn(tx, caseId),
  ]);
  const voices = blocks.filter(({ kind }) => kind === 'voice').map(({ blockId }) => blockId);
  const speakers = answers.flatMap(({ memberId }) => memberId ?? []);
  const keys = await tx.vault.of([caseId, ...voices, ...speakers]);
  // Who left may decide for somebody who is here; whose registration was withdrawn decides nothing (P-29).
  const isKnown = (id: Id) => represented.some(({ memberId }) => memberId === id);
  return {
    caseId,
    revision: plan?.revision ?? 0,
    members: represented
      .filter(({ left }) => !left)
      .map((member) => ({
        ...member,
        representativeIds: member.representativeIds?.filter(isKnown),
        holders: holders.get(member.memberId)?.filter((one) => !one.memberId || isKnown(one.memberId)),
      })),
    parties,
    coordinatorIds,
    blocks: blocks.flatMap(({ blockId, kind, revision, content }) => {
      const text = keys.open(subjectOf(caseId, kind, blockId), contentIn(caseId, blockId), content);
      // Whose key was destroyed is heard no more (P-29).
      return text === null ? [] : [{ blockId, kind, revision, content: JSON.parse(text) } as Block];
    }),
    versions: versions.map(({ content, caseId: _, ...row }): Version => {
      const text = keys.open(caseId, versionIn(caseId, row.version), content)!;
      if (digestOf(text) !== row.digest) throw new Error(`version ${row.version} of a plan is not what was frozen`);
      return { ...row, ...(JSON.parse(text) as Content) };
    }),
    answers: answers.flatMap(({ answerId, version, memberId, answer, answeredAt }): Answer[] => {
      const text = keys.open(memberId ?? caseId, answerIn(answerId), answer);
      return text === null ? [] : [{ ...JSON.parse(text), answerId, version, answeredAt }];
    }),
  };
}

/** How often the draft was written to; nothing yet is 0. */
export async function planRevision(tx: Tx, caseId: Id): Promise<number> {
  const { rows } = await tx.query('SELECT revision FROM plan WHERE case_id = $1', [caseId]);
  return rows[0]?.revision ?? 0;
}

/**
 * The cases in which a plan that is out may ask something of this person: as contact of a party, or as who coordinates.
 * Whether it does is in the plan; nobody else's is opened.
 */
export async function casesWaitingFor(tx: Tx, actor: Actor, today: Day): Promise<Id[]> {
  const { rows } = await tx.query(
    `SELECT w.case_id, w.sealed, array_agg(i.standing) AS standings
     FROM (${lastingStandings('$1', '$2')}) i JOIN plan_waiting w USING (case_id)
     WHERE ${isDossier('w.case_id')} GROUP BY w.case_id, w.sealed ORDER BY w.case_id`,
    [actor.personId, today],
  );
  const records = await tx.vault.records();
  const waiting = rows.map(({ case_id, sealed, standings }) => {
    const { partyIds, talkFrom } = records.open(waitsIn(case_id), sealed) as Waits;
    const isDue = talkFrom !== null && talkFrom <= today;
    return {
      caseId: case_id as Id,
      partyIds,
      isTalk: isDue && mayDo(actor, 'write-approach', standings, 'dossier').yes,
    };
  });
  const partyIds = waiting.flatMap((one) => (one.isTalk ? [] : one.partyIds));
  const parties = partyIds.length > 0 ? await findParties(tx, { partyId: In(partyIds) }) : [];
  const own = parties.filter(({ personId }) => personId === actor.personId).map(({ caseId }) => caseId);
  return waiting.filter(({ caseId, isTalk }) => isTalk || own.includes(caseId)).map(({ caseId }) => caseId);
}

/** The parties that this person is the contact of. */
export const ownOf = ({ parties }: Pick<Plan, 'parties'>, { personId }: Actor, today: Day): Decider[] =>
  parties
    .filter((party) => party.personId === personId && !party.hidden && takesPart(party, today))
    .map(({ partyId }) => ({ kind: 'party', id: partyId }));

/** The newest version of each of these plans that is in sight: what its lines say, and nothing of who answered. */
export async function newestVersions(
  tx: Tx,
  caseIds: readonly Id[],
): Promise<ReadonlyMap<Id, Content & Pick<Version, 'version'>>> {
  if (caseIds.length === 0) return new Map();
  const [{ rows }, keys] = await Promise.all([
    tx.query(
      `SELECT DISTINCT ON (case_id) case_id, version, content FROM plan_version WHERE case_id = ANY ($1)
       ORDER BY case_id, version DESC`,
      [caseIds],
    ),
    tx.vault.of(caseIds),
  ]);
  return new Map(
    rows.flatMap(({ case_id, version, content }): [Id, Content & Pick<Version, 'version'>][] => {
      const text = keys.open(case_id, versionIn(case_id, version), content);
      return text === null ? [] : [[case_id, { ...(JSON.parse(text) as Content), version }]];
    }),
  );
}

/** Every command on a plan waits for the one before. The first makes the row. */
export async function lockPlan(tx: Tx, caseId: Id): Promise<number> {
  await tx.query('INSERT INTO plan (case_id) VALUES ($1) ON CONFLICT DO NOTHING', [caseId]);
  const { rows } = await tx.query('SELECT revision FROM plan WHERE case_id = $1 FOR UPDATE', [caseId]);
  return rows[0].revision;
}

export const touchPlan = (tx: Tx, caseId: Id) =>
  tx.query('UPDATE plan SET revision = revision + 1 WHERE case_id = $1', [caseId]);

export async function keepBlock(
  tx: Tx,
  caseId: Id,
  { blockId, revision, kind, content }: { blockId: Id; revision: number } & BlockContent,
): Promise<void> {
  const subject = subjectOf(caseId, kind, blockId);
  const keys = await (kind === 'voice' ? tx.vault.of([subject]) : tx.vault.ensure([subject]));
  const sealed = keys.seal(subject, contentIn(caseId, blockId), JSON.stringify(content));
  await tx.upsert(blockTable, { caseId, blockId, kind, revision, content: sealed }, ['caseId', 'blockId']);
}

export const dropBlock = (tx: Tx, caseId: Id, blockId: Id) => tx.repository(blockTable).delete({ caseId, blockId });

export const blockObject = (caseId: Id, blockId: Id): string => `plan-block:${caseId}:${blockId}`;

/** The lines of the draft in their order: the agreement list of a table is these, not a copy (S002-14). */
export async function linesInDraft(tx: Tx, caseId: Id) {
  const [plan, blocks] = await Promise.all([
    tx.repository(planTable).findOneBy({ caseId }),
    tx.repository(blockTable).findBy({ caseId, kind: 'line' }),
  ]);
  const keys = await tx.vault.of([caseId]);
  const opened = blocks.map(({ blockId, revision, kind, content }) => {
    const text = keys.open(caseId, contentIn(caseId, blockId), content)!;
    return { blockId, kind, revision, content: JSON.parse(text) } as Block;
  });
  return { revision: plan?.revision ?? 0, lines: linesIn({ blocks: opened }) };
}

/** Of a block that is not there any more: the revision with which it was struck out, or 0 when it never was there. */
export const lastRevision = (tx: Tx, caseId: Id, blockId: Id): Promise<number> =>
  lastRevisionOf(tx, blockObject(caseId, blockId));

export async function lastRevisionOf(tx: Tx, object: string): Promise<number> {
  const { rows } = await tx.query('SELECT chassis.last_revision($1) AS last', [object]);
  return rows[0].last;
}

/** What a decision added: versions and answers, the timers that they ask for, and what is published of them. */
export async function saveDecided(
  tx: Tx,
  before: Plan,
  { next, events }: Decision<Plan>,
  { now, today }: { readonly now: Instant; readonly today: Day },
): Promise<void> {
  await keepDecided(tx, before, next);
  await keepWaits(tx, before, next, today);
  await setTimers(tx, before, next, today);
  await notePlanMoved(tx, next.caseId, now);
  await tx.publishAll(events);
}

async function keepWaits(tx: Tx, before: Plan, next: Plan, today: Day): Promise<void> {
  const { caseId } = next;
  const waits = waitsFor(next, today);
  if (JSON.stringify(waits) === JSON.stringify(waitsFor(before, today))) return;
  if (isNobody(waits)) {
    await tx.repository(waitingTable).delete({ caseId });
    return;
  }
  const records = await tx.vault.records();
  await tx.upsert(waitingTable, { caseId, sealed: records.seal(waitsIn(caseId), waits) }, ['caseId']);
}

async function keepDecided(tx: Tx, before: Plan, next: Plan): Promise<void> {
  const { caseId } = next;
  const keys = await tx.vault.ensure([caseId]);
  for (const one of next.versions) {
    const had = before.versions.find(({ version }) => version === one.version);
    const { version, digest, askedAt, askedById, answerBy, adoptedAt, ...content } = one;
    if (!had) {
      const sealed = keys.seal(caseId, versionIn(caseId, version), frozen(content));
      const row = { caseId, version, content: sealed, digest, askedAt, askedById, answerBy, adoptedAt };
      await tx.insert(versionTable, row);
    } else if (had.adoptedAt !== adoptedAt) {
      await tx.repository(versionTable).update({ caseId, version }, { adoptedAt });
    }
  }
  for (const { answerId, version, answeredAt, ...answer } of next.answers.slice(before.answers.length)) {
    const memberId = answer.who.kind === 'member' ? answer.who.id : null;
    const ofSpeaker = memberId ? await tx.vault.of([memberId]) : keys;
    const sealed = ofSpeaker.seal(memberId ?? caseId, answerIn(answerId), JSON.stringify(answer));
    await tx.insert(answerTable, { answerId, caseId, memberId, version, answer: sealed, answeredAt });
  }
}

export const frozen = ({ goals, lines, consultations, restsOn, small }: Content): string =>
  JSON.stringify({
    goals,
    lines,
    ...(consultations && { consultations }),
    ...(restsOn && { restsOn }),
    ...(small && { small }),
  });

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const digestOfContent = (content: Content): string => digestOf(frozen(content));

const subjectOf = (caseId: Id, kind: Block['kind'], blockId: Id): Id => (kind === 'voice' ? blockId : caseId);
const contentIn = (caseId: Id, blockId: Id) => ({
  table: 'plan_block',
  column: 'content',
  row: `${caseId}:${blockId}`,
});
const versionIn = (caseId: Id, version: number) => ({
  table: 'plan_version',
  column: 'content',
  row: `${caseId}:${version}`,
});
const waitsIn = (caseId: Id) => ({ table: 'plan_waiting', column: 'sealed', row: caseId });
const answerIn = (answerId: Id) => ({ table: 'plan_answer', column: 'answer', row: answerId });
