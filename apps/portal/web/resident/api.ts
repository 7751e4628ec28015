import { queryOptions } from '@tanstack/react-query';
import {
  answerInvitation,
  chooseTimes,
  openAnswerLink,
  openChoiceLink,
} from '../api/generated/notification/sdk.gen.ts';
import type { OpenAnswerLinkResponse, OpenChoiceLinkResponse } from '../api/generated/notification/types.gen.ts';

export type Answer = NonNullable<OpenAnswerLinkResponse['answer']>;

/** What the link of a mail is about. */
export const answerQuery = (token: string) =>
  queryOptions({
    queryKey: ['answer', token],
    queryFn: async () => (await openAnswerLink({ body: { token }, throwOnError: true })).data,
  });

export const sendAnswer = async (token: string, answer: Answer) =>
  (await answerInvitation({ body: { token, answer }, throwOnError: true })).data;

export type OfferedTimes = OpenChoiceLinkResponse;

export const choiceQuery = (token: string) =>
  queryOptions({
    queryKey: ['choice', token],
    queryFn: async () => (await openChoiceLink({ body: { token }, throwOnError: true })).data,
    // No refetch while somebody is choosing.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const sendChoice = async (token: string, suitableOptionIds: string[]) =>
  (await chooseTimes({ body: { token, suitableOptionIds }, throwOnError: true })).data;
