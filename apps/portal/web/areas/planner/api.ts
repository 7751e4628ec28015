import { keepPreviousData, queryOptions, skipToken, useMutation } from '@tanstack/react-query';
import { inBackground } from '../../api/ask.ts';
import { changeContact, excludeParty, involveParty, releaseParty } from '../../api/generated/dossier/sdk.gen.ts';
import type { InvolvePartyData } from '../../api/generated/dossier/types.gen.ts';
import {
  answerInvitation,
  askAgain,
  bookOption,
  callCaseConference,
  callRoundTable,
  cancelRoundTable,
  chooseOptions,
  decideRoster,
  holdSlot,
  listOwnTables,
  listProposals,
  listRoundTables,
  offerOptions,
  recordAnswer,
  recordHeld,
  seeAvailability,
  sendAnother,
  takeBackOptions,
} from '../../api/generated/scheduling/sdk.gen.ts';
import type {
  BookOptionData,
  CallCaseConferenceData,
  DecideRosterData,
  ListOwnTablesResponse,
  ListProposalsResponse,
  ListRoundTablesResponse,
  RecordHeldData,
  SeeAvailabilityResponse,
} from '../../api/generated/scheduling/types.gen.ts';
import { useIdempotencyKey } from '../../api/idempotency.ts';
import { everyItem } from '../../api/paging.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useAskAgain } from '../../api/stale.ts';

export type RoundTable = ListRoundTablesResponse['items'][number];
export type Roster = NonNullable<RoundTable['roster']>;
export type Seat = Roster['seats'][number];
export type MinimumRole = Roster['minimum'][number];
export type Guest = NonNullable<RoundTable['guests']>[number];
export type Place = NonNullable<NonNullable<RoundTable['appointment']>['place']>;
export type Proposals = ListProposalsResponse;
export type Proposal = Extract<Proposals, { found: true }>['proposals'][number];
export type WhoBlocks = Extract<Proposals, { found: false }>;
export type Availability = SeeAvailabilityResponse;
export type RosterMark = DecideRosterData['body'];
export type HeldReport = RecordHeldData['body'];

const lookEvery = 8_000;

/** The tables of a case, the newest first. Polled, since answers come in while the page is open. */
export const tablesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['tables', caseId],
    queryFn: async () =>
      (await listRoundTables({ path: { caseId }, headers: inBackground, throwOnError: true })).data.items,
    refetchInterval: lookEvery,
  });

export type OwnTable = ListOwnTablesResponse['items'][number];

/** The tables that are not over at which whoever is signed in has a seat, with or without sight of the case. */
export const ownTablesQuery = queryOptions({
  queryKey: ['tables', 'own'],
  queryFn: () => everyItem((query) => listOwnTables({ query, throwOnError: true })),
});

/**
 * What the search goes by is part of the key: every change of it starts a new search. A table has no number (P-27).
 * Answers of earlier searches are let go at once: each is large, and a table may change every second.
 */
const standOf = ({ appointment, offer, guests, roster, decisions }: RoundTable) =>
  JSON.stringify([appointment, offer, guests, roster, decisions]);

export const proposalsQuery = (table: RoundTable, late: boolean, wanted = true) => {
  const { caseId, roundTableId } = table;
  return queryOptions({
    queryKey: ['tables', caseId, 'proposals', roundTableId, standOf(table), late],
    queryFn: wanted
      ? async () =>
          (
            await listProposals({
              path: { roundTableId },
              query: { late: late ? 'true' : 'false' },
              throwOnError: true,
            })
          ).data
      : skipToken,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
};

export const availabilityQuery = (table: RoundTable, late: boolean) => {
  const { caseId, roundTableId } = table;
  return queryOptions({
    queryKey: ['tables', caseId, 'availability', roundTableId, standOf(table), late],
    queryFn: async () =>
      (await seeAvailability({ path: { roundTableId }, query: { late: late ? 'true' : 'false' }, throwOnError: true }))
        .data,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
};

export interface Slot {
  startsAt: string;
  late?: boolean;
}

/** The commands on a table. Its data is refetched after each, accepted or refused. */
const changes = {
  hold: (roundTableId: string, body: Slot) => holdSlot({ path: { roundTableId }, body, throwOnError: true }),
  offer: (roundTableId: string, body: { slots: Slot[]; askedIds: string[] }) =>
    offerOptions({ path: { roundTableId }, body, throwOnError: true }),
  takeBack: (roundTableId: string, _: undefined) => takeBackOptions({ path: { roundTableId }, throwOnError: true }),
  book: (roundTableId: string, body: BookOptionData['body']) =>
    bookOption({ path: { roundTableId }, body, throwOnError: true }),
  cancel: (roundTableId: string, because: string) =>
    cancelRoundTable({ path: { roundTableId }, body: { because }, throwOnError: true }),
  held: (roundTableId: string, body: HeldReport) => recordHeld({ path: { roundTableId }, body, throwOnError: true }),
  sendAnother: (roundTableId: string, body: { partyId: string; personId: string }) =>
    sendAnother({ path: { roundTableId }, body, throwOnError: true }),
  decideRoster: (roundTableId: string, body: RosterMark) =>
    decideRoster({ path: { roundTableId }, body, throwOnError: true }),
  recordAnswer: (roundTableId: string, body: { personId: string; answer: 'accepted' | 'tentative' | 'declined' }) =>
    recordAnswer({ path: { roundTableId }, body, throwOnError: true }),
  askAgain: (roundTableId: string, personIds: string[]) =>
    askAgain({ path: { roundTableId }, body: { personIds }, throwOnError: true }),
  answer: (roundTableId: string, body: { answer: 'accepted' | 'tentative' | 'declined'; revision: number }) =>
    answerInvitation({ path: { roundTableId }, body, throwOnError: true }),
  choose: (roundTableId: string, optionIds: string[]) =>
    chooseOptions({ path: { roundTableId }, body: { optionIds }, throwOnError: true }),
};

type Change = keyof typeof changes;

export function useTableChange<C extends Change>({ caseId, roundTableId }: RoundTable, change: C) {
  const askAgain = useAskAgain();
  type Input = Parameters<(typeof changes)[C]>[1];
  type Answer = Awaited<ReturnType<(typeof changes)[C]>>;
  const ask = changes[change] as (id: string, input: Input) => Promise<Answer>;
  return useMutation<Answer, Error, Input>({
    mutationFn: (input) => ask(roundTableId, input),
    onSettled: (_answer, refusal) => askAgain([['tables', caseId]], refusal),
  });
}

/** Another table, when there is none that goes on. */
export function useCallAnother(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: () => callRoundTable({ path: { caseId }, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['tables', caseId]], refusal),
  });
}

export type Conference = CallCaseConferenceData['body'];

/** A case conference of an approach, as often as one is needed (S000-15, S000-21). */
export function useConfer(caseId: string) {
  const askAgain = useAskAgain();
  return useMutation({
    mutationFn: (body: Conference) => callCaseConference({ path: { caseId }, body, throwOnError: true }),
    onSettled: (_answer, refusal) => askAgain([['tables', caseId]], refusal),
  });
}

const partyChanges = {
  release: (path: { caseId: string; partyId: string }, _: undefined) => releaseParty({ path, throwOnError: true }),
  exclude: (path: { caseId: string; partyId: string }, reason: string) =>
    excludeParty({ path, body: { reason }, throwOnError: true }),
  changeContact: (path: { caseId: string; partyId: string }, personId: string) =>
    changeContact({ path, body: { personId }, throwOnError: true }),
};

/** Involvement belongs to dossier; scheduling receives the event a moment later, and then the table changes. */
export function usePartyChange<C extends keyof typeof partyChanges>(caseId: string, change: C) {
  const askAgain = useAskAgain();
  type Input = Parameters<(typeof partyChanges)[C]>[1];
  const ask = partyChanges[change] as (path: { caseId: string; partyId: string }, input: Input) => Promise<unknown>;
  return useMutation({
    mutationFn: ({ partyId, input }: { partyId: string; input: Input }) => ask({ caseId, partyId }, input),
    onSettled: (_answer, refusal) => askAgain([['tables', caseId]], refusal),
  });
}

/** Calls in one more (S002-24). */
export function useInvolve(caseId: string) {
  const askAgain = useAskAgain();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: InvolvePartyData['body']) => {
      await involveParty({ path: { caseId }, body, headers: keyFor(body), throwOnError: true });
    },
    onSettled: (_answer, refusal) => askAgain([['tables', caseId]], refusal),
  });
}

/** The time was taken meanwhile for these people or this room. */
export const isTaken = (error: unknown): boolean =>
  error instanceof ApiProblem && ['slot-taken', 'slot-gone'].includes(error.body.code ?? '');
