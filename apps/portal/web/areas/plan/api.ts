import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  answerPlan,
  askPlan,
  changeOwnAgreement,
  dropGoal,
  dropLine,
  listAuthorities,
  listPlanVersions,
  printPlan,
  proposeLine,
  recordAnswer,
  recordAuthority,
  seePlan,
  takeBackLine,
  writeGoal,
  writeLine,
  writeVoice,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  AnswerPlanData,
  AskPlanData,
  ChangeOwnAgreementData,
  ListAuthoritiesResponse,
  ListPlanVersionsResponse,
  PrintPlanData,
  ProposeLineData,
  RecordAnswerData,
  RecordAuthorityData,
  SeePlanResponse,
  WriteGoalData,
  WriteLineData,
  WriteVoiceData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { saveFile } from '../../api/save-file.ts';
import { etag, useAskAgain } from '../../api/stale.ts';

export type Plan = SeePlanResponse;
export type Out = NonNullable<Plan['out']>;
export type Line = Out['lines'][number];
export type Draft = NonNullable<Plan['draft']>;
export type GoalBlock = Draft['goals'][number];
export type LineBlock = Draft['lines'][number];
export type Answers = NonNullable<Plan['answers']>[number];
export type OwnAnswer = Plan['ownAnswers'][number];
export type Who = Answers['who'];
export type Authority = ListAuthoritiesResponse['items'][number] & { version: number };
export type Holder = Authority['holders'][number];
export type AnswerBody = AnswerPlanData['body'];
export type RecordedBody = RecordAnswerData['body'];

export const planQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['plan', caseId],
    queryFn: async () => (await seePlan({ path: { caseId }, throwOnError: true })).data,
  });

export const authoritiesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['plan', caseId, 'authorities'],
    queryFn: async () => (await listAuthorities({ path: { caseId }, throwOnError: true })).data.items as Authority[],
  });

export type PlanVersion = ListPlanVersionsResponse['items'][number];

export const planVersionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['plan', caseId, 'versions'],
    queryFn: async () => (await listPlanVersions({ path: { caseId }, throwOnError: true })).data.items,
  });

export type OwnDraft = NonNullable<Plan['own']>;
export type OwnDraftLine = OwnDraft['lines'][number];

/** A line of one's own in the next version. Its id is ours, so that sending it again writes it once. */
export const useProposal = (caseId: string, agreementId: string) => ({
  propose: usePlanChange(caseId, ({ version, body }: { version: number; body: ProposeLineData['body'] }) =>
    proposeLine({ path: { caseId, agreementId }, headers: etag(version), body, throwOnError: true }),
  ),
  takeBack: usePlanChange(caseId, ({ version }: { version: number }) =>
    takeBackLine({ path: { caseId, agreementId }, headers: etag(version), throwOnError: true }),
  ),
});

export type PaperChoice = Required<NonNullable<PrintPlanData['query']>>;

/** The plan as a file, on the municipality's paper. */
export const usePaper = (caseId: string) =>
  useMutation({
    mutationFn: async (query: PaperChoice) => {
      const { data } = await printPlan({ path: { caseId }, query, throwOnError: true });
      saveFile(data, `${query.about === 'plan' ? 'plan' : 'afspraken'}.pdf`);
    },
  });

/** @param version of the plan as it was read: somebody may have changed it meanwhile. */
export function useChangeOwn(caseId: string, version: number, agreementId: string) {
  const keyFor = useIdempotencyKey();
  return usePlanChange(caseId, (body: ChangeOwnAgreementData['body']) =>
    changeOwnAgreement({
      path: { caseId, version, agreementId },
      headers: keyFor([version, agreementId, body]),
      body,
      throwOnError: true,
    }),
  );
}

type Write =
  | { kind: 'goal'; id: string; version: number; body: WriteGoalData['body'] }
  | { kind: 'line'; id: string; version: number; body: WriteLineData['body'] }
  | { kind: 'voice'; id: string; version: number; body: WriteVoiceData['body'] };

/** One block as typed. Its id is ours, so that sending it again writes it once. */
export const useWrite = (caseId: string) =>
  usePlanChange(caseId, (write: Write) => {
    const headers = etag(write.version);
    if (write.kind === 'goal')
      return writeGoal({ path: { caseId, goalId: write.id }, headers, body: write.body, throwOnError: true });
    if (write.kind === 'line')
      return writeLine({ path: { caseId, agreementId: write.id }, headers, body: write.body, throwOnError: true });
    return writeVoice({ path: { caseId, memberId: write.id }, headers, body: write.body, throwOnError: true });
  });

export const useDrop = (caseId: string) =>
  usePlanChange(caseId, ({ kind, id, version }: { kind: 'goal' | 'line'; id: string; version: number }) =>
    kind === 'goal'
      ? dropGoal({ path: { caseId, goalId: id }, headers: etag(version), throwOnError: true })
      : dropLine({ path: { caseId, agreementId: id }, headers: etag(version), throwOnError: true }),
  );

export const useRecordAuthority = (caseId: string) =>
  usePlanChange(caseId, ({ memberId, version, body }: Recording) =>
    recordAuthority({ path: { caseId, memberId }, headers: etag(version), body, throwOnError: true }),
  );

interface Recording {
  memberId: string;
  version: number;
  body: RecordAuthorityData['body'];
}

/** @param revision of the draft as it was read. */
export function useAsk(caseId: string, revision: number) {
  const keyFor = useIdempotencyKey();
  return usePlanChange(caseId, (body: AskPlanData['body']) =>
    askPlan({
      path: { caseId },
      headers: { ...etag(revision), ...keyFor([revision, body]) },
      body,
      throwOnError: true,
    }),
  );
}

export function useAnswer(caseId: string, version: number) {
  const keyFor = useIdempotencyKey();
  return usePlanChange(caseId, (body: AnswerBody) =>
    answerPlan({ path: { caseId, version }, headers: keyFor([version, body]), body, throwOnError: true }),
  );
}

export function useRecordAnswer(caseId: string, version: number) {
  const keyFor = useIdempotencyKey();
  return usePlanChange(caseId, (body: RecordedBody) =>
    recordAnswer({ path: { caseId, version }, headers: keyFor([version, body]), body, throwOnError: true }),
  );
}

function usePlanChange<Input>(caseId: string, send: (input: Input) => Promise<unknown>) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: send,
    onSettled: (_answer, refusal) => askAgain([['plan', caseId]], refusal),
  });
}
