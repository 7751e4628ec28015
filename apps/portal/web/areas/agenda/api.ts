import { queryOptions, skipToken, useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteBlock, putBlock, putWeeklyPattern, seeCalendar } from '../../api/generated/scheduling/sdk.gen.ts';
import type { PutWeeklyPatternData, SeeCalendarResponse } from '../../api/generated/scheduling/types.gen.ts';

export type OwnCalendar = SeeCalendarResponse;
export type WorkingHours = PutWeeklyPatternData['body']['intervals'][number];
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
