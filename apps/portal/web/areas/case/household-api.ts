import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import {
  addMember,
  correctMember,
  listHistory,
  memberLeaves,
  memberReturns,
  putGuest,
  withdrawMember,
  withdrawRegistration,
} from '../../api/generated/dossier/sdk.gen.ts';
import type {
  AddMemberData,
  CorrectMemberData,
  ListHistoryResponse,
  PutGuestData,
} from '../../api/generated/dossier/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { etag, useAskAgain } from '../../api/stale.ts';
import { type Case, partiesQuery } from '../../household/api.ts';

/** With its version for whoever may change it. */
export type Member = Case['members'][number] & { version?: number };
export type HistoryItem = ListHistoryResponse['items'][number];
export type NewMember = AddMemberData['body'];
export type Corrected = CorrectMemberData['body'];
export type Guest = PutGuestData['body'];

export const historyQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', caseId, 'history'],
    queryFn: async () => (await listHistory({ path: { caseId }, throwOnError: true })).data.items,
  });

export const useParties = ({ caseId, seesParties }: Case) =>
  useQuery({ ...partiesQuery(caseId), enabled: seesParties, retry: false });

type Of = { caseId: string; memberId: string };
type Versioned<Body> = { version: number; body: Body };

/** The commands on a member of a household. The case and its history are asked for again after each. */
const changes = {
  correct: (path: Of, { version, body }: Versioned<Corrected>) =>
    correctMember({ path, headers: etag(version), body, throwOnError: true }),
  guest: (path: Of, { version, body }: Versioned<Guest>) =>
    putGuest({ path, headers: etag(version), body, throwOnError: true }),
  leave: (path: Of, body: { on?: string; reason: string }) => memberLeaves({ path, body, throwOnError: true }),
  comeBack: (path: Of, body: { reason?: string }) => memberReturns({ path, body, throwOnError: true }),
  withdraw: (path: Of, body: { reason: string }) => withdrawMember({ path, body, throwOnError: true }),
};

export function useMemberChange<C extends keyof typeof changes>(caseId: string, memberId: string, change: C) {
  const askAgain = useAskAgain();
  type Input = Parameters<(typeof changes)[C]>[1];
  const ask = changes[change] as (path: Of, input: Input) => Promise<unknown>;
  return useMutation({
    mutationFn: (input: Input) => ask({ caseId, memberId }, input),
    onSettled: (_answer, refusal) => askAgain([['cases']], refusal),
  });
}

/** Whoever left is of the household again: from its history, where it may be anybody. */
export function useComeBack(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (memberId: string) => changes.comeBack({ caseId, memberId }, {}),
    onSettled: (_answer, refusal) => askAgain([['cases']], refusal),
  });
}

export function useAddMember(caseId: string) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: NewMember) =>
      (await addMember({ path: { caseId }, body, headers: keyFor(body), throwOnError: true })).data,
    onSettled: (_answer, refusal) => askAgain([['cases']], refusal),
  });
}

export function useWithdrawRegistration(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: () => withdrawRegistration({ path: { caseId }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['cases']], refusal),
  });
}
