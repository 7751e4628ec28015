import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { inBackground } from '../../api/ask.ts';
import {
  changePreferences,
  chooseDailyMail,
  readDailyMail,
  readPreferences,
} from '../../api/generated/notification/sdk.gen.ts';
import type {
  ChangePreferencesData,
  ChooseDailyMailData,
  ReadDailyMailResponse,
  ReadPreferencesResponse,
} from '../../api/generated/notification/types.gen.ts';

export type Preferences = ReadPreferencesResponse;
export type DailyMail = ReadDailyMailResponse;
export type MailTopic = DailyMail['topics'][number];

/** What the signed-in person chose for every device. Nobody else changes it, so once is enough. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: async () => (await readPreferences({ headers: inBackground, throwOnError: true })).data,
  staleTime: Number.POSITIVE_INFINITY,
});

export const useChangePreferences = () =>
  useMutation({
    mutationFn: async (body: ChangePreferencesData['body']) =>
      (await changePreferences({ body, throwOnError: true })).data,
  });

const mailKey = ['daily-mail'];

export const dailyMailQuery = queryOptions({
  queryKey: mailKey,
  queryFn: async () => (await readDailyMail({ throwOnError: true })).data,
});

export function useChooseDailyMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ChooseDailyMailData['body']) => chooseDailyMail({ body, throwOnError: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: mailKey }),
  });
}
