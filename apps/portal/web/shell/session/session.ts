import { type Role, roles } from '@rondetafel/contracts';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { announce } from '../../api/announcements.ts';
import { ask, inBackground } from '../../api/ask.ts';

export interface User {
  readonly name?: string;
  readonly personId?: string;
  readonly organisationId?: string;
  readonly roles: readonly Role[];
}

export interface Session {
  /** Tells one session from another; no secret. */
  readonly id: string;
  readonly user: User;
  /** Seconds until sign-out by idleness, and until the session's absolute end. */
  readonly idleSecondsLeft: number;
  readonly secondsLeft: number;
}

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

/** A session that somebody left is nobody's any more: it is ended first, also after a reload. */
async function readSession(path: string, init: RequestInit): Promise<Session | null> {
  const received = (await (await ask(path, init)).json()) as Session | null;
  const session = received && { ...received, user: { ...received.user, roles: knownRoles(received.user.roles) } };
  if (session?.id !== localStorage.getItem(leftName)) return session;
  window.location.assign(await endSession());
  return null;
}

/** A provider may give roles that the workplace does not know. */
const knownRoles = (given: readonly string[]): Role[] =>
  given.filter((role): role is Role => roles.some((known) => known === role));

/** The session that somebody left while the server did not answer. Nothing of a person is in it. */
const leftName = 'rondetafel-left';
const patience = 10_000;

/** Empties the pages of all tabs at once (workbench.tsx), whether or not the server answers; `Leaving` ends the session. */
export function signOut({ id }: Session): void {
  localStorage.setItem(leftName, id);
  announce('signed-out');
}

/** @returns where the browser ends the provider's own session. */
export async function endSession(): Promise<string> {
  const waiting = new AbortController();
  const enough = setTimeout(() => waiting.abort(), patience);
  try {
    const response = await ask('/auth/logout', { method: 'POST', signal: waiting.signal });
    const { continueAt } = (await response.json()) as { continueAt: string };
    localStorage.removeItem(leftName);
    return continueAt;
  } finally {
    clearTimeout(enough);
  }
}

/** Leaving for the provider is a page visit, back on the page where one was. */
export function signInAddress(returnTo = window.location.pathname + window.location.search): string {
  return `/auth/login?${new URLSearchParams({ returnTo, language: document.documentElement.lang })}`;
}
