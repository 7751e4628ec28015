import { Injectable } from '@nestjs/common';
import type { Id } from '@rondetafel/contracts';
import { type Actor, CommandRunner, type Moment, revise, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { dossiersAmong } from '../case/case.store.ts';
import { mayNotSee, ownStandings, permitted, sightOf } from '../case/standing.store.ts';
import { changedFields } from '../changed-fields.ts';
import { membersIn, membersOf } from '../household/member.store.ts';
import type { Meeting } from '../meeting/domain/meeting.ts';
import { findMeeting, lockedMeeting, meetingsNamed, type OfMeeting, tablesToCome } from '../meeting/meeting.store.ts';
import { refuse } from '../refuse.ts';
import {
  answerQuestion,
  askable,
  askParties,
  refuseOver,
  refuseSetting,
  refuseTalk,
  type Setting,
  stillToDo,
  type Talk,
} from './domain/preparation.ts';
import type { PreparationsView, PreparationView } from './preparation.shapes.ts';
import {
  type KeptPreparation,
  keepWritten,
  preparationOf,
  preparationsOf,
  type Written,
  writtenObject,
} from './preparation.store.ts';

interface Loaded {
  readonly tx: Tx;
  readonly moment: Moment;
  readonly meeting: Meeting;
  readonly kept: KeptPreparation;
}

@Injectable()
export class PreparationService {
  constructor(private readonly commands: CommandRunner) {}

  /** Who coordinates sees all of it; the contact of a party that was asked its own question; nobody else any. */
  see(actor: Actor, { caseId, roundTableId }: OfMeeting): Promise<PreparationView> {
    return this.commands.run({ actor, action: 'see-preparation' }, `case:${caseId}`, async (tx, { today }) => {
      const { found, held } = await sightOf(tx, actor, { caseId, today });
      const mayPrepare = mayDo(actor, 'record-meeting', held, found.state).yes;
      const meeting = known(await findMeeting(tx, caseId, roundTableId));
      const kept = await preparationOf(tx, meeting);
      const isOver = meeting.held !== null || meeting.cancelled;
      const own = ownParties(meeting, actor);
      if (!mayPrepare) {
        if (own.length === 0) throw mayNotSee();
        const questions = kept.questions.filter(({ partyId }) => own.includes(partyId));
        return { caseId, roundTableId, mayPrepare, isOver, questions };
      }
      const memberIds = await recordMembers(tx, caseId);
      const parties = askable(meeting);
      return {
        caseId,
        roundTableId,
        mayPrepare,
        isOver,
        questions: [...kept.questions],
        talks: kept.talks.map((talk) => ({ ...talk, version: kept.versions[talk.memberId] ?? 0 })),
        setting: { ...kept.setting, version: kept.versions[roundTableId] ?? 0 },
        parties,
        toDo: stillToDo(kept, { memberIds, parties }),
      };
    });
  }

  mine(actor: Actor): Promise<PreparationsView> {
    return this.commands.run({ actor, action: 'list-preparations' }, `person:${actor.personId}`, async (tx, moment) => {
      const caseIds = await coordinatedBy(tx, actor, moment);
      if (caseIds.length === 0) return { items: [] };
      await tx.narrowTo(...caseIds);
      const coming = await tablesToCome(tx, caseIds, moment.now);
      if (coming.length === 0) return { items: [] };
      const meetings = await meetingsNamed(
        tx,
        coming.map(({ roundTableId }) => roundTableId),
      );
      const kept = await preparationsOf(tx, meetings);
      const members = await membersIn(
        tx,
        coming.map(({ caseId }) => caseId),
      );
      const here = members.filter(({ leftOn }) => leftOn === null);
      tx.processed({ activity: 'preparation', subjects: here.map(({ memberId }) => memberId) });
      const toDo = new Map(
        meetings.map((meeting, nth) => {
          const memberIds = here.filter(({ caseId }) => caseId === meeting.caseId).map(({ memberId }) => memberId);
          const left = stillToDo(kept[nth]!, { memberIds, parties: askable(meeting) });
          return [meeting.roundTableId, left.length] as const;
        }),
      );
      const items = coming.flatMap((of) => {
        const left = toDo.get(of.roundTableId);
        return left === undefined ? [] : [{ ...of, toDo: left }];
      });
      return { items };
    });
  }

  talk(
    actor: Actor,
    of: OfMeeting,
    { memberId, ...talk }: Talk & { memberId: Id },
    expected: number,
  ): Promise<{ version: number }> {
    return this.prepare(actor, of, 'record-talk', async (loaded) => {
      const memberIds = await recordMembers(loaded.tx, of.caseId);
      if (!memberIds.includes(memberId)) throw refuse('member-unknown', { rule: 'P-56', kind: 'unknown' });
      refuseTalk(talk, loaded.moment.today);
      const before = loaded.kept.talks.find((one) => one.memberId === memberId);
      return write(loaded, { kind: 'talk', blockId: memberId, content: talk }, before, expected);
    });
  }

  set(actor: Actor, of: OfMeeting, setting: Setting, expected: number): Promise<{ version: number }> {
    return this.prepare(actor, of, 'prepare-setting', async (loaded) => {
      refuseSetting(setting, loaded.moment.today);
      const written = { kind: 'setting', blockId: of.roundTableId, content: setting } as const;
      return write(loaded, written, loaded.kept.setting, expected);
    });
  }

  ask(actor: Actor, of: OfMeeting): Promise<void> {
    return this.prepare(actor, of, 'ask-parties', async ({ tx, meeting, kept, moment }) => {
      const { next, events } = askParties(meeting, kept, askable(meeting), moment.now);
      for (const { partyId, ...content } of next) {
        const revision = (kept.versions[partyId] ?? 0) + 1;
        await keepWritten(tx, meeting, { kind: 'question', blockId: partyId, content, revision });
      }
      await tx.publishAll(events);
    });
  }

  answer(actor: Actor, of: OfMeeting, partyId: Id, text: string): Promise<void> {
    const action = 'answer-question';
    return this.commands.run({ actor, action }, `case:${of.caseId}`, async (tx, moment) => {
      const { found, held } = await sightOf(tx, actor, { caseId: of.caseId, today: moment.today });
      const records = mayDo(actor, 'record-meeting', held, found.state).yes;
      const meeting = known(await lockedMeeting(tx, of.caseId, of.roundTableId));
      if (!records && !ownParties(meeting, actor).includes(partyId)) throw mayNotSee();
      const kept = await preparationOf(tx, meeting);
      const question = kept.questions.find((one) => one.partyId === partyId);
      const { personId } = actor;
      const { partyId: _, ...content } = answerQuestion(meeting, question, {
        text,
        saidById: records ? (question?.personId ?? personId) : personId,
        answeredAt: moment.now,
        ...(records && { recordedById: personId }),
      });
      const revision = (kept.versions[partyId] ?? 0) + 1;
      await keepWritten(tx, meeting, { kind: 'question', blockId: partyId, content, revision });
      await recordMembers(tx, of.caseId);
    });
  }

  /** @param work gets the preparation of a meeting to come, locked. */
  private prepare<T>(actor: Actor, of: OfMeeting, action: string, work: (loaded: Loaded) => Promise<T>): Promise<T> {
    return this.commands.run({ actor, action }, `case:${of.caseId}`, async (tx, moment) => {
      await permitted(tx, actor, 'record-meeting', { caseId: of.caseId, today: moment.today });
      const meeting = known(await lockedMeeting(tx, of.caseId, of.roundTableId));
      refuseOver(meeting);
      return work({ tx, moment, meeting, kept: await preparationOf(tx, meeting) });
    });
  }
}

async function write(
  { tx, meeting, kept }: Loaded,
  written: Written,
  before: object | undefined,
  expected: number,
): Promise<{ version: number }> {
  const object = writtenObject(meeting.roundTableId, written);
  const has = kept.versions[written.blockId] ?? 0;
  const revision = await revise(tx, { object, has, expected, fields: changedFields(before, written.content) });
  await keepWritten(tx, meeting, { ...written, revision });
  return { version: revision };
}

/** The parties for which this person is invited, in the open. */
const ownParties = (meeting: Meeting, { personId }: Actor): Id[] =>
  askable(meeting)
    .filter((one) => one.personId === personId)
    .map(({ partyId }) => partyId);

function known(meeting: Meeting | undefined): Meeting {
  if (!meeting) throw refuse('meeting-unknown', { kind: 'unknown' });
  return meeting;
}

/** The cases in which this person may record a meeting today. */
async function coordinatedBy(tx: Tx, actor: Actor, { today }: Moment): Promise<Id[]> {
  const lasting = await ownStandings(tx, actor, today);
  const asCoordinator = lasting.filter(({ standing }) => mayDo(actor, 'record-meeting', [standing], 'dossier').yes);
  return dossiersAmong(
    tx,
    asCoordinator.map(({ caseId }) => caseId),
  );
}

/** Everybody of the household now. */
async function recordMembers(tx: Tx, caseId: Id): Promise<Id[]> {
  const members = (await membersOf(tx, caseId)).filter(({ leftOn }) => leftOn === null);
  const memberIds = members.map(({ memberId }) => memberId);
  tx.processed({ activity: 'preparation', subjects: memberIds });
  return memberIds;
}
