import { queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  deleteAbsence,
  deleteBlock,
  endCalendarFeed,
  listOwnTables,
  makeCalendarFeed,
  putAbsence,
  putBlock,
  putWeeklyPattern,
  seeCalendar,
  seeCalendarFeed,
} from '../../api/generated/scheduling/sdk.gen.ts';
import type {
  ListOwnTablesResponse,
  PutWeeklyPatternData,
  SeeCalendarResponse,
} from '../../api/generated/scheduling/types.gen.ts';
import { everyItem } from '../../api/paging.ts';

export type OwnCalendar = SeeCalendarResponse;
export type WorkingHours = PutWeeklyPatternData['body']['intervals'][number];
export type Absence = OwnCalendar['absences'][number];
export interface Block {
  blockId: string;
  startsAt: string;
  endsAt: string;
}

const key = (personId: string | undefined) => ['calendar', personId];

export const calendarQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: key(personId),
    queryFn: personId ? async () => (await seeCalendar({ path: { personId }, throwOnError: true })).data : skipToken,
  });

const changes = {
  pattern: (personId: string, intervals: WorkingHours[]) =>
    putWeeklyPattern({ path: { personId }, body: { intervals }, throwOnError: true }),
  addBlock: (personId: string, { blockId, ...body }: Block) =>
    putBlock({ path: { personId, blockId }, body, throwOnError: true }),
  putAbsence: (personId: string, { absenceId, ...body }: Absence) =>
    putAbsence({ path: { personId, absenceId }, body, throwOnError: true }),
  removeAbsence: (personId: string, absenceId: string) =>
    deleteAbsence({ path: { personId, absenceId }, throwOnError: true }),
  removeBlock: (personId: string, blockId: string) => deleteBlock({ path: { personId, blockId }, throwOnError: true }),
};

export function useCalendarChange<C extends keyof typeof changes>(personId: string, change: C) {
  const queries = useQueryClient();
  type Input = Parameters<(typeof changes)[C]>[1];
  const ask = changes[change] as (personId: string, input: Input) => Promise<unknown>;
  return useMutation({
    mutationFn: (input: Input) => ask(personId, input),
    onSettled: () => queries.invalidateQueries({ queryKey: key(personId) }),
  });
}

export type OwnTable = ListOwnTablesResponse['items'][number];

/** The tables that are not over at which whoever is signed in has a seat; asked for with those of a case. */
export const ownTablesQuery = queryOptions({
  queryKey: ['tables', 'own'],
  queryFn: () => everyItem((query) => listOwnTables({ query, throwOnError: true })),
});

const feedKey = ['calendar-feed'];

/** Since when there is a link to one's own tables, if there is one. */
export const feedQuery = queryOptions({
  queryKey: feedKey,
  queryFn: async () => (await seeCalendarFeed({ throwOnError: true })).data,
});

const feedChanges = {
  /** @returns the secret, which is shown this once. */
  make: async (): Promise<string> => (await makeCalendarFeed({ throwOnError: true })).data.secret,
  end: async (): Promise<string> => {
    await endCalendarFeed({ throwOnError: true });
    return '';
  },
};

export function useFeedChange(change: keyof typeof feedChanges) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: feedChanges[change],
    onSettled: () => queries.invalidateQueries({ queryKey: feedKey }),
  });
}
