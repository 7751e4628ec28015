import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { inBackground } from '../../api/ask.ts';
import {
  correctMinutes,
  dropGoal,
  dropLine,
  dropSubject,
  dropTrajectory,
  finishMinutes,
  seeMinutes,
  seeRevisions,
  writeAttendance,
  writeChoice,
  writeGoal,
  writeLine,
  writeQuestion,
  writeSubject,
  writeTrajectory,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  CorrectMinutesData,
  FinishMinutesData,
  SeeMinutesResponse,
  WriteAttendanceData,
  WriteChoiceData,
  WriteGoalData,
  WriteLineData,
  WriteQuestionData,
  WriteSubjectData,
  WriteTrajectoryData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';
import { planQuery } from '../plan/api.ts';
import type { Saving } from './saver.ts';

export type Minutes = SeeMinutesResponse;
export type Draft = NonNullable<Minutes['draft']>;
export type Finished = NonNullable<Minutes['finished']>;
export type GoalText = WriteGoalData['body'];
export type LineText = WriteLineData['body'];
export type SubjectText = WriteSubjectData['body'];
export type WayText = WriteTrajectoryData['body'];
export type ChoiceText = WriteChoiceData['body'];
export type AttendanceText = WriteAttendanceData['body'];

/** Of one table of one case. */
export interface OfTable {
  readonly caseId: string;
  readonly roundTableId: string;
}

const keyOf = ({ caseId, roundTableId }: OfTable) => ['minutes', caseId, roundTableId];

export const minutesQuery = (of: OfTable) =>
  queryOptions({
    queryKey: keyOf(of),
    queryFn: async () => (await seeMinutes({ path: { ...of }, throwOnError: true })).data,
  });

const lookEvery = 1_500;

/** What somebody typed is here within two seconds: two numbers are looked at, and the texts asked for when they rose. */
export function useChanges(of: OfTable, saving: Saving): void {
  const queries = useQueryClient();
  const looked = [...keyOf(of), 'revisions'];
  // What was saved here is shown in the lists and on the screen in the room without waiting for the next look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when all was saved
  useEffect(() => {
    if (saving === 'saved') void queries.invalidateQueries({ queryKey: looked });
  }, [saving]);
  const { data } = useQuery({
    queryKey: looked,
    queryFn: async () => (await seeRevisions({ path: { ...of }, headers: inBackground, throwOnError: true })).data,
    refetchInterval: lookEvery,
  });
  const { minutes, plan, finished } = data ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when one of these changed
  useEffect(() => {
    if (minutes !== undefined) void queries.invalidateQueries({ queryKey: keyOf(of), exact: true });
  }, [minutes, finished]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again when it changed
  useEffect(() => {
    if (plan !== undefined) void queries.invalidateQueries({ queryKey: planQuery(of.caseId).queryKey, exact: true });
  }, [plan]);
}

const etag = (version: number) => ({ 'If-Match': `"${version}"` });
type Sent = Promise<{ data: { version: number } }>;
const versionOf = async (sent: Sent): Promise<number> => (await sent).data.version;

/** How each block is written: the answer is its next version. */
export const writing = ({ caseId, roundTableId }: OfTable) => ({
  question: (body: WriteQuestionData['body'], version: number) =>
    versionOf(writeQuestion({ path: { caseId, roundTableId }, headers: etag(version), body, throwOnError: true })),
  choice: (body: ChoiceText, version: number) =>
    versionOf(writeChoice({ path: { caseId, roundTableId }, headers: etag(version), body, throwOnError: true })),
  way: (trajectoryId: string) => (body: WayText, version: number) =>
    versionOf(
      writeTrajectory({
        path: { caseId, roundTableId, trajectoryId },
        headers: etag(version),
        body,
        throwOnError: true,
      }),
    ),
  subject: (subjectId: string) => (body: SubjectText, version: number) =>
    versionOf(
      writeSubject({ path: { caseId, roundTableId, subjectId }, headers: etag(version), body, throwOnError: true }),
    ),
  attendance: (personId: string) => (body: AttendanceText, version: number) =>
    versionOf(
      writeAttendance({ path: { caseId, roundTableId, personId }, headers: etag(version), body, throwOnError: true }),
    ),
  goal: (goalId: string) => (body: GoalText, version: number) =>
    versionOf(writeGoal({ path: { caseId, goalId }, headers: etag(version), body, throwOnError: true })),
  line: (agreementId: string) => (body: LineText, version: number) =>
    versionOf(writeLine({ path: { caseId, agreementId }, headers: etag(version), body, throwOnError: true })),
});
export type Writing = ReturnType<typeof writing>;

/** What is written line by line and can be struck out; the notebook's blocks go by these names too. */
export type LineKind = 'way' | 'subject' | 'goal' | 'line';

/** Struck out is gone (P-48). */
export function useStrikeOut(of: OfTable) {
  const { caseId, roundTableId } = of;
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: ({ kind, id, version }: { kind: LineKind; id: string; version: number }) => {
      const headers = etag(version);
      if (kind === 'way')
        return dropTrajectory({
          path: { caseId, roundTableId, trajectoryId: id },
          headers,
          throwOnError: true,
        });
      if (kind === 'subject')
        return dropSubject({ path: { caseId, roundTableId, subjectId: id }, headers, throwOnError: true });
      if (kind === 'goal') return dropGoal({ path: { caseId, goalId: id }, headers, throwOnError: true });
      return dropLine({ path: { caseId, agreementId: id }, headers, throwOnError: true });
    },
    onSettled: (_answer, refusal) => askAgain([keyOf(of), ['plan', caseId]], refusal),
  });
}

export function useFinish(of: OfTable) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ revision, body }: { revision: number; body: FinishMinutesData['body'] }) =>
      finishMinutes({
        path: { ...of },
        headers: { ...etag(revision), ...keyFor([revision, body]) },
        body,
        throwOnError: true,
      }),
    onSettled: (_answer, refusal) => askAgain([keyOf(of)], refusal),
  });
}

export function useCorrect(of: OfTable) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: CorrectMinutesData['body']) =>
      correctMinutes({ path: { ...of }, headers: keyFor(body), body, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([keyOf(of)], refusal),
  });
}
