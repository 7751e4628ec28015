import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import {
  answerDownscaling,
  assignCoordinator,
  claimRequest,
  countRequests,
  decideRequest,
  declineRequest,
  getRequest,
  handBackCase,
  listCoordinators,
  listRequests,
  withdrawRequest,
} from '../../api/generated/escalation/sdk.gen.ts';
import type {
  AnswerDownscalingData,
  AssignCoordinatorData,
  CountRequestsData,
  DecideRequestData,
  GetRequestResponse,
  HandBackCaseData,
  ListCoordinatorsResponse,
  ListRequestsData,
  ListRequestsResponse,
} from '../../api/generated/escalation/types.gen.ts';
import { byIds, cursorOf, everyItem } from '../../api/paging.ts';
import { useAskAgain } from '../../api/stale.ts';

export type WorkItem = ListRequestsResponse['items'][number];
export type RequestDetail = GetRequestResponse;
export type RequestContent = NonNullable<RequestDetail['content']>;
export type Decision = DecideRequestData['body'];
export type Coordinator = ListCoordinatorsResponse['items'][number];
export type HandBackReason = HandBackCaseData['body']['reason'];
export type WorkFilter = Omit<NonNullable<ListRequestsData['query']>, 'cursor' | 'limit'>;

/** What waits longest comes first, unless the newest is asked for. */
export const requestsQuery = (filter: WorkFilter) =>
  infiniteQueryOptions({
    queryKey: ['requests', 'list', filter],
    queryFn: async ({ pageParam }) =>
      (await listRequests({ query: { ...filter, cursor: pageParam, limit: 25 }, throwOnError: true })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorOf,
    placeholderData: keepPreviousData,
  });

export type CountFilter = Omit<NonNullable<CountRequestsData['query']>, 'views'>;

/** How many requests are in these views; a count stops at a hundred. */
export const requestCountsQuery = (views: readonly string[], filter: CountFilter) =>
  queryOptions({
    queryKey: ['requests', 'counts', views, filter],
    queryFn: async () => {
      const { data } = await countRequests({ query: { ...filter, views: views.join() }, throwOnError: true });
      return new Map<string, number>(data.items.map(({ view, requests }) => [view, requests]));
    },
    placeholderData: keepPreviousData,
  });

/** What waits or runs in these cases, as far as one may know of it (P-3); for lists of cases. */
export const liveRequestsOf = (caseIds: readonly string[]) =>
  queryOptions({
    queryKey: ['requests', 'of-cases', caseIds],
    queryFn: () =>
      byIds(caseIds, ({ ids, limit }) =>
        listRequests({ query: { caseIds: ids, live: 'true', limit }, throwOnError: true }),
      ),
    placeholderData: keepPreviousData,
  });

export const requestQuery = (requestId: string) =>
  queryOptions({
    queryKey: ['requests', requestId],
    queryFn: async () => (await getRequest({ path: { requestId }, throwOnError: true })).data,
  });

/** The pool of a district, with the load of each for a dispatcher (S002-22, P-28). */
export const coordinatorsQuery = (district: string) =>
  queryOptions({
    queryKey: ['coordinators', district],
    queryFn: () => everyItem((page) => listCoordinators({ query: { ...page, district }, throwOnError: true })),
  });

export const useClaim = (requestId: string) =>
  useChange(async () => {
    const body = { independenceDeclared: true };
    await claimRequest({ path: { requestId }, body, throwOnError: true });
  });

export const useDecline = (requestId: string) =>
  useChange(async () => {
    await declineRequest({ path: { requestId }, throwOnError: true });
  });

export const useHandBack = (requestId: string) =>
  useChange(async (reason: HandBackReason) => {
    await handBackCase({ path: { requestId }, body: { reason }, throwOnError: true });
  });

export const useDecide = (requestId: string) =>
  useChange(async (body: Decision) => {
    await decideRequest({ path: { requestId }, body, throwOnError: true });
  });

/** The access point decides on a request to scale down (S002-50). */
export const useAnswerDownscaling = (requestId: string) =>
  useChange(async (body: AnswerDownscalingData['body']) => {
    await answerDownscaling({ path: { requestId }, body, throwOnError: true });
  });

export const useAssign = (requestId: string) =>
  useChange(async (body: AssignCoordinatorData['body']) => {
    await assignCoordinator({ path: { requestId }, body, throwOnError: true });
  });

export const useWithdraw = (requestId: string) =>
  useChange(async () => {
    await withdrawRequest({ path: { requestId }, throwOnError: true });
  });

/** Query keys that a change of a request makes outdated. */
export const outdatedByRequests = ['requests', 'cases', 'tables', 'advice'];
export const outdated = outdatedByRequests.map((key) => [key]);

/** Invalidates these keys after the change; the mutation ends when the new data is there. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: change,
    onSettled: (_answer, refusal) => askAgain(outdated, refusal),
  });
}
