import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, revise, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { mayNotSee, permitted, sightOf } from '../case/standing.store.ts';
import { changedFields } from '../changed-fields.ts';
import { membersOf } from '../household/member.store.ts';
import { findParties } from '../involvement/kept-party.store.ts';
import type { Meeting } from '../meeting/domain/meeting.ts';
import { findMeeting, lockedMeeting, meetingsOf } from '../meeting/meeting.store.ts';
import type { Owner } from '../plan/domain/plan.ts';
import { digestOf, lastRevisionOf, planRevision } from '../plan/plan.store.ts';
import { refuse } from '../refuse.ts';
import { correctMinutes } from './domain/correct-minutes.ts';
import { finishMinutes, isInvited } from './domain/finish-minutes.ts';
import { type Block, type BlockContent, type Content, type Minutes, most } from './domain/minutes.ts';
import type {
  CorrectionInput,
  FinishInput,
  FinishingView,
  MeetingView,
  MinutesView,
  RevisionsView,
} from './minutes.shapes.ts';
import {
  blockObject,
  dropBlock,
  frozen,
  keepBlock,
  keepDecided,
  lockMinutes,
  minutesOf,
  minutesRevision,
  planDraftOf,
} from './minutes.store.ts';
import { isFinishing, meetingView, minutesView } from './minutes.view.ts';

type Draft = { readonly blockId: Id } & BlockContent;
type OfMeeting = { readonly caseId: Id; readonly roundTableId: Id };

@Injectable()
export class MinutesService {
  constructor(private readonly commands: CommandRunner) {}

  list(actor: Actor, caseId: Id): Promise<{ items: MeetingView[] }> {
    return this.commands.run({ actor, action: 'list-meetings' }, `case:${caseId}`, async (tx, moment) => {
      await this.sight(tx, actor, caseId, moment);
      await recordMembers(tx, caseId);
      return { items: (await meetingsOf(tx, caseId)).map(meetingView) };
    });
  }

  see(actor: Actor, { caseId, roundTableId }: OfMeeting): Promise<MinutesView> {
    return this.commands.run({ actor, action: 'see-minutes' }, `case:${caseId}`, async (tx, moment) => {
      const { writes, reader } = await this.sight(tx, actor, caseId, moment);
      const minutes = await minutesOf(tx, await meetingIn(tx, caseId, roundTableId));
      await recordMembers(tx, caseId);
      return minutesView(minutes, reader, writes);
    });
  }

  /** Two numbers, for who writes along; what they belong to is on record when it is read. */
  revisions(actor: Actor, { caseId, roundTableId }: OfMeeting): Promise<RevisionsView> {
    return this.commands.unrecorded(actor, 'it says that something changed, not what', async (tx, moment) => {
      const { writes } = await this.sight(tx, actor, caseId, moment);
      if (!writes) throw mayNotSee();
      const { digest } = await meetingIn(tx, caseId, roundTableId);
      const [minutes, plan] = await Promise.all([minutesRevision(tx, roundTableId), planRevision(tx, caseId)]);
      return { minutes, plan, finished: digest !== null };
    });
  }

  write(actor: Actor, of: OfMeeting, draft: Draft, expected: number): Promise<{ version: number }> {
    return this.change(actor, of, 'write-minutes', async (tx, minutes) => {
      const { meeting, blocks } = minutes;
      refuseOver(minutes);
      await refuseUnknown(tx, meeting, draft);
      const before = blocks.find((one) => isBlock(one, draft));
      if (!before && blocks.filter(({ kind }) => kind === draft.kind).length >= most[draft.kind])
        throw refuse('too-many-blocks', { rule: 'S000-18' });
      const fields = changedFields(before?.content, draft.content);
      const object = blockObject(meeting.roundTableId, draft);
      // What was struck out comes back after the last revision that it had.
      const has = before?.revision ?? (await lastRevisionOf(tx, object));
      const revision = await revise(tx, { object, has, expected, fields });
      await keepBlock(tx, meeting, { ...draft, revision });
      return { version: revision };
    });
  }

  /** Struck out is gone: no history of it is kept (P-48). */
  drop(actor: Actor, of: OfMeeting, which: Pick<Block, 'kind' | 'blockId'>, expected: number): Promise<void> {
    return this.change(actor, of, 'write-minutes', async (tx, minutes) => {
      const { meeting, blocks } = minutes;
      refuseOver(minutes);
      const before = blocks.find((one) => isBlock(one, which));
      if (!before) throw refuse('block-unknown', { kind: 'unknown' });
      const object = blockObject(meeting.roundTableId, which);
      await revise(tx, { object, has: before.revision, expected, fields: ['all'] });
      await dropBlock(tx, meeting, which);
    });
  }

  /** @param expected the revision of the draft as a whole: what somebody else typed meanwhile is not frozen unread (F3). */
  finish(actor: Actor, of: OfMeeting, input: FinishInput, expected: number): Promise<FinishingView> {
    return this.change(actor, of, 'finish-minutes', async (tx, minutes, { now }) => {
      const { caseId, roundTableId } = of;
      const plan = await planDraftOf(tx, caseId);
      if (!minutes.finished) {
        const read = minutes.revision === expected && plan.revision === input.planRevision;
        if (!read) throw refuse('minutes-changed', { rule: 'P-48' });
      }
      const given = { now, by: actor.personId, digestOf: (content: Content) => digestOf(frozen(content)) };
      const { next, events } = finishMinutes(minutes, plan, input, given);
      await keepDecided(tx, minutes, next);
      await tx.publishAll(events);
      const kept = await minutesOf(tx, await meetingIn(tx, caseId, roundTableId));
      return { state: meetingView(kept.meeting).state, finishing: isFinishing(kept) };
    });
  }

  correct(actor: Actor, of: OfMeeting, said: CorrectionInput): Promise<void> {
    return this.change(actor, of, 'correct-minutes', async (tx, minutes, { now }) => {
      if (said.saidBy) await refuseHidden(tx, of.caseId, said.saidBy);
      const next = correctMinutes(minutes, said, { correctionId: randomUUID(), now, by: actor.personId });
      await keepDecided(tx, minutes, next);
    });
  }

  private async sight(tx: Tx, actor: Actor, caseId: Id, { today }: Moment) {
    const { found, held, fields } = await sightOf(tx, actor, { caseId, today });
    if (!fields.includes('minutes')) throw mayNotSee();
    const writes = mayDo(actor, 'record-meeting', held, found.state).yes;
    const whole = writes || fields.includes('intake') || fields.includes('evidence');
    const seesHidden = fields.includes('safety-signal');
    return { writes, reader: { personId: actor.personId, whole, seesHidden } };
  }

  /** @param work gets the minutes, locked. */
  private change<T>(
    actor: Actor,
    { caseId, roundTableId }: OfMeeting,
    action: string,
    work: (tx: Tx, minutes: Minutes, moment: Moment) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ actor, action }, `case:${caseId}`, async (tx, moment) => {
      await permitted(tx, actor, 'record-meeting', { caseId, today: moment.today });
      // Locked first, as an event about it does, so that neither waits for the other in turn.
      const meeting = known(await lockedMeeting(tx, caseId, roundTableId));
      await lockMinutes(tx, caseId, roundTableId);
      const done = await work(tx, await minutesOf(tx, meeting), moment);
      await recordMembers(tx, caseId);
      return done;
    });
  }
}

const meetingIn = async (tx: Tx, caseId: Id, roundTableId: Id): Promise<Meeting> =>
  known(await findMeeting(tx, caseId, roundTableId));

function known(meeting: Meeting | undefined): Meeting {
  if (!meeting) throw refuse('meeting-unknown', { kind: 'unknown' });
  return meeting;
}

async function recordMembers(tx: Tx, caseId: Id): Promise<void> {
  const members = await membersOf(tx, caseId);
  tx.processed({ activity: 'minutes', subjects: members.map(({ memberId }) => memberId) });
}

function refuseOver({ meeting, finished }: Minutes): void {
  if (finished) throw refuse('minutes-frozen', { rule: 'P-48' });
  if (meeting.cancelled) throw refuse('meeting-cancelled', { rule: 'P-10' });
}

async function refuseUnknown(tx: Tx, meeting: Meeting, { kind, blockId, content }: Draft): Promise<void> {
  if (kind === 'trajectory' && content.by) await refuseHidden(tx, meeting.caseId, content.by);
  if (kind !== 'attendance' || isInvited(meeting, blockId) || content.name) return;
  const faults = [{ pointer: '/name', code: 'not-invited-without-name' } as const];
  throw refuse('minutes-not-complete', { rule: 'P-10', kind: 'invalid', faults });
}

/** A hidden party proposes nothing and says nothing in what others read (P-27). */
async function refuseHidden(tx: Tx, caseId: Id, { kind, id }: Owner): Promise<void> {
  if (kind !== 'party') return;
  const parties = await findParties(tx, { caseId });
  if (!parties.some(({ partyId, hidden }) => partyId === id && hidden)) return;
  const faults = [{ pointer: '/by', code: 'owner-hidden' } as const];
  throw refuse('minutes-not-complete', { rule: 'P-27', kind: 'invalid', faults });
}

const isBlock = (one: Pick<Block, 'kind' | 'blockId'>, other: Pick<Block, 'kind' | 'blockId'>): boolean =>
  one.kind === other.kind && one.blockId === other.blockId;
