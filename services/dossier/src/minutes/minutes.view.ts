import type { Meeting } from '../meeting/domain/meeting.ts';
import { isInvited } from './domain/finish-minutes.ts';
import { blocksOf, type Minutes, placed } from './domain/minutes.ts';
import { invitedFor, type Reader, shownTo } from './domain/shown-to.ts';
import type { MeetingView, MinutesView } from './minutes.shapes.ts';

export const meetingView = ({ roundTableId, kind, startsAt, cancelled, held, digest }: Meeting): MeetingView => ({
  roundTableId,
  kind,
  startsAt,
  ...(held && { heldOn: held.on }),
  state: digest ? 'finished' : held ? 'unfinished' : cancelled ? 'cancelled' : 'to-come',
});

/** @param writes whether this person writes the minutes. */
export function minutesView(minutes: Minutes, reader: Reader, writes: boolean): MinutesView {
  const { meeting, finished } = minutes;
  const shown = finished && shownTo(minutes, finished, reader);
  return {
    ...meetingView(meeting),
    caseId: meeting.caseId,
    ...(writes && !finished && { draft: draftView(minutes, reader) }),
    ...(shown && { finished: shown.finished as MinutesView['finished'] }),
    corrections: shown ? [...shown.corrections] : [],
  };
}

/** Somebody finished them, and nothing was typed since. */
export const isFinishing = ({ finished, finishing, revision }: Minutes): boolean =>
  !finished && finishing?.revision === revision;

function draftView(minutes: Minutes, { seesHidden }: Reader): MinutesView['draft'] {
  const { meeting, revision } = minutes;
  const [question] = blocksOf(minutes, 'question');
  const [choice] = blocksOf(minutes, 'choice');
  const invited = invitedFor(meeting, seesHidden);
  const isShown = (id: string) => invited.some(({ personId }) => personId === id) || !isInvited(meeting, id);
  return {
    revision,
    finishing: isFinishing(minutes),
    question: { ...question?.content, version: question?.revision ?? 0 },
    trajectories: placed(minutes, 'trajectory').map((block) => ({
      ...block.content,
      trajectoryId: block.blockId,
      version: block.revision,
    })),
    choice: { ...choice?.content, version: choice?.revision ?? 0 },
    subjects: placed(minutes, 'subject').map((block) => ({
      ...block.content,
      subjectId: block.blockId,
      version: block.revision,
    })),
    attendance: blocksOf(minutes, 'attendance')
      .filter(({ blockId }) => isShown(blockId))
      .map((block) => ({ ...block.content, personId: block.blockId, version: block.revision })),
    invited: [...invited],
  };
}
