import { queryOptions, useMutation } from '@tanstack/react-query';
import {
  answerQuestion,
  askParties,
  seePreparation,
  writeSetting,
  writeTalk,
} from '../../api/generated/dossier/sdk.gen.ts';
import type { SeePreparationResponse, WriteSettingData, WriteTalkData } from '../../api/generated/dossier/types.gen.ts';
import { useAskAgain } from '../../api/stale.ts';
import { preparations } from '../../household/preparations.ts';
import type { OfTable } from './api.ts';

export type Preparation = SeePreparationResponse;
export type Talk = WriteTalkData['body'];
export type Setting = WriteSettingData['body'];

export const preparationQuery = ({ caseId, roundTableId }: OfTable) =>
  queryOptions({
    queryKey: [...preparations, caseId, roundTableId],
    queryFn: async () => (await seePreparation({ path: { caseId, roundTableId }, throwOnError: true })).data,
  });

const at = (version: number) => ({ 'If-Match': `"${version}"` });

const changes = {
  talk: (path: OfTable, { memberId, version, body }: { memberId: string; version: number; body: Talk }) =>
    writeTalk({ path: { ...path, memberId }, headers: at(version), body, throwOnError: true }),
  setting: (path: OfTable, { version, body }: { version: number; body: Setting }) =>
    writeSetting({ path, headers: at(version), body, throwOnError: true }),
  ask: (path: OfTable, _: undefined) => askParties({ path, throwOnError: true }),
  answer: (path: OfTable, { partyId, text }: { partyId: string; text: string }) =>
    answerQuestion({ path: { ...path, partyId }, body: { text }, throwOnError: true }),
};

export function usePrepare<C extends keyof typeof changes>({ caseId, roundTableId }: OfTable, change: C) {
  const askAgain = useAskAgain();
  type Input = Parameters<(typeof changes)[C]>[1];
  const send = changes[change] as (path: OfTable, input: Input) => Promise<unknown>;
  return useMutation({
    mutationFn: (input: Input) => send({ caseId, roundTableId }, input),
    onSettled: (_answer, refusal) => askAgain([preparations], refusal),
  });
}
