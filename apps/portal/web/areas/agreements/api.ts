import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  establishUnmet,
  followUpAgreement,
  listAgreements,
  listOwnAgreements,
  noteOnAgreement,
  recordOwnLine,
  reportAgreementDone,
  reportCannotKeep,
  takeBackReport,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  EstablishUnmetData,
  FollowUpAgreementData,
  ListAgreementsResponse,
  ListOwnAgreementsResponse,
  RecordOwnLineData,
  ReportCannotKeepData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { useAskAgain } from '../../api/stale.ts';

export type Board = ListAgreementsResponse;
export type Agreement = Board['items'][number];
export type OwnAgreement = ListOwnAgreementsResponse['items'][number];
export type Course = Agreement['course'];
export type Fact = Agreement['history'][number];
export type Reason = ReportCannotKeepData['body']['reason'];
export type Cause = EstablishUnmetData['body']['cause'];
export type FollowUp = FollowUpAgreementData['body']['how'];
export type Said = RecordOwnLineData['body'];

export const boardQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['agreements', caseId],
    queryFn: async () => (await listAgreements({ path: { caseId }, throwOnError: true })).data,
  });

export const ownAgreementsQuery = queryOptions({
  queryKey: ['agreements', 'own'],
  queryFn: async () => (await listOwnAgreements({ throwOnError: true })).data.items,
});

/** What somebody says or does of one agreement. */
export type Act =
  | { kind: 'done' }
  | { kind: 'take-back' }
  | { kind: 'note'; text: string }
  | { kind: 'cannot-keep'; reason: Reason; text?: string }
  | ({ kind: 'record' } & Said)
  | { kind: 'unmet'; cause: Cause; text?: string }
  | { kind: 'follow-up'; how: FollowUp; text?: string };

interface Which {
  caseId: string;
  agreementId: string;
}

export function useAct({ caseId, agreementId }: Which) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (act: Act) => send({ caseId, agreementId }, act, keyFor([agreementId, act])),
    onSettled: (_answer, refusal) => askAgain([['agreements'], ['own-work']], refusal),
  });
}

function send(path: Which, act: Act, headers: ReturnType<ReturnType<typeof useIdempotencyKey>>): Promise<unknown> {
  const { kind, ...body } = act;
  const asked = { path, headers, throwOnError: true } as const;
  if (kind === 'done') return reportAgreementDone({ ...asked, body: {} });
  if (kind === 'take-back') return takeBackReport(asked);
  if (kind === 'note') return noteOnAgreement({ ...asked, body: body as { text: string } });
  if (kind === 'cannot-keep') return reportCannotKeep({ ...asked, body: body as ReportCannotKeepData['body'] });
  if (kind === 'record') return recordOwnLine({ ...asked, body: body as Said });
  if (kind === 'unmet') return establishUnmet({ ...asked, body: body as EstablishUnmetData['body'] });
  return followUpAgreement({ ...asked, body: body as FollowUpAgreementData['body'] });
}
