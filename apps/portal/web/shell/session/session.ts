import { Role } from '@rondetafel/contracts';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { announce } from '../../api/announcements.ts';
import { ask, inBackground } from '../../api/ask.ts';

const Session = z.object({
  user: z.object({
    name: z.string().optional(),
    personId: z.string().optional(),
    organisationId: z.string().optional(),
    roles: z.array(z.string()).transform((roles) => roles.filter((role): role is Role => Role.safeParse(role).success)),
  }),
  /** Seconds until sign-out by idleness, and until the session's absolute end. */
  idleSecondsLeft: z.number(),
  secondsLeft: z.number(),
});
export type Session = z.infer<typeof Session>;
export type User = Session['user'];

const address = '/api/portal/v1/session';

/** Who is signed in; null is nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => readSession(address, { headers: inBackground }),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** Activity on this page: restarts the idle time. */
export async function extendSession(queries: QueryClient): Promise<void> {
  queries.setQueryData(sessionQuery.queryKey, await readSession(`${address}/_extend`, { method: 'POST' }));
}

async function readSession(path: string, init: RequestInit): Promise<Session | null> {
  return Session.nullable().parse(await (await ask(path, init)).json());
}

/**
 * Ends the session here and takes the browser on to end it at the provider too. What the pages hold in memory is dropped
 * on the announcement (workbench.tsx).
 */
export async function signOut(): Promise<void> {
  const response = await ask('/auth/logout', { method: 'POST' });
  announce('signed-out');
  const { continueAt } = z.object({ continueAt: z.string() }).parse(await response.json());
  window.location.assign(continueAt);
}

/** Leaving for the provider is a page visit, back on the page where one was. */
export function signInAddress(returnTo = window.location.pathname + window.location.search): string {
  return `/auth/login?${new URLSearchParams({ returnTo, language: document.documentElement.lang })}`;
}
