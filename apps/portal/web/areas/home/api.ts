import { queryOptions } from '@tanstack/react-query';
import { inBackground } from '../../api/ask.ts';
import {
  listOrganisations,
  listOwnWork,
  readOperationsStatus as ofDossier,
} from '../../api/generated/dossier/sdk.gen.ts';
import type { ReadOperationsStatusResponse } from '../../api/generated/dossier/types.gen.ts';
import {
  listCoordinators,
  listRequests,
  readOperationsStatus as ofEscalation,
} from '../../api/generated/escalation/sdk.gen.ts';
import { readOperationsStatus as ofNotification } from '../../api/generated/notification/sdk.gen.ts';
import { readOperationsStatus as ofScheduling } from '../../api/generated/scheduling/sdk.gen.ts';
import { everyItem } from '../../api/paging.ts';

/** What plans and members ask of whoever is signed in; asked anew when one comes here, since answering is done elsewhere. */
export const ownWorkQuery = queryOptions({
  queryKey: ['own-work'],
  queryFn: async () => (await listOwnWork({ throwOnError: true })).data.items,
  refetchOnMount: 'always',
});

/** Everything that runs in the districts of a dispatcher. */
export const runningQuery = queryOptions({
  queryKey: ['requests', 'running'],
  queryFn: () => everyItem((page) => listRequests({ query: { ...page, live: 'true' }, throwOnError: true })),
});

/** All coordinators; their load is for dispatchers only (P-28). */
export const poolQuery = queryOptions({
  queryKey: ['coordinators', 'all'],
  queryFn: () => everyItem((page) => listCoordinators({ query: page, throwOnError: true })),
});

export const everyOrganisationQuery = queryOptions({
  queryKey: ['organisations', 'all'],
  queryFn: () => everyItem((page) => listOrganisations({ query: page, throwOnError: true })),
});

export type ServiceStatus = ReadOperationsStatusResponse;

const asked = { dossier: ofDossier, escalation: ofEscalation, scheduling: ofScheduling, notification: ofNotification };
export type ServiceName = keyof typeof asked;
export const serviceNames = Object.keys(asked) as ServiceName[];

/** How the events of one service fare. Asked for again by itself: an operator leaves this page open. */
export const statusQuery = (service: ServiceName) =>
  queryOptions({
    queryKey: ['operations', service],
    queryFn: async (): Promise<ServiceStatus> =>
      (await asked[service]({ headers: inBackground, throwOnError: true })).data,
    refetchInterval: 15_000,
  });
