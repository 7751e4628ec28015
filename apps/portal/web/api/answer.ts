import { queryOptions } from '@tanstack/react-query';
import { answerInvitation, openAnswerLink } from './generated/notification/sdk.gen.ts';
import type { OpenAnswerLinkResponse } from './generated/notification/types.gen.ts';

export type Answer = NonNullable<OpenAnswerLinkResponse['answer']>;

/** What the link of a mail is about. */
export const answerQuery = (token: string) =>
  queryOptions({
    queryKey: ['answer', token],
    queryFn: async () => (await openAnswerLink({ body: { token }, throwOnError: true })).data,
  });

export const sendAnswer = async (token: string, answer: Answer) =>
  (await answerInvitation({ body: { token, answer }, throwOnError: true })).data;
