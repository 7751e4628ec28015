import { useCallback, useEffect, useState } from 'react';
import { ask, inBackground } from '../api/ask.ts';
import type {
  AnswerPlanAsMemberData,
  AskAsMemberData,
  AskAsMemberResponse,
  ListOwnPagesResponse,
  OpenOwnPageResponse,
  SeeOwnPageResponse,
} from '../api/generated/dossier/types.gen.ts';

export type OwnPage = SeeOwnPageResponse;
export type Line = NonNullable<OwnPage['plan']>['lines'][number];
export type PlanAnswer = AnswerPlanAsMemberData['body'];
export type Asked = AskAsMemberData['body'];

/** By hand, on the generated types: the generated client is more than this page may weigh. */
const own = '/api/dossier/v1/own-pages';

const read = async <T>(path: string): Promise<T> => (await ask(path)).json() as Promise<T>;

/** The same content sent twice is one change: its key stays until it was answered. */
const keys = new Map<string, string>();

async function send(path: string, body: object): Promise<Response> {
  const text = JSON.stringify(body);
  const content = `${path} ${text}`;
  const key = keys.get(content) ?? crypto.randomUUID();
  keys.set(content, key);
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  const response = await ask(path, { method: 'POST', headers, body: text });
  keys.delete(content);
  return response;
}

/** Whether somebody is signed in; what else a session says is of no use here. */
export async function isSignedIn(): Promise<boolean> {
  const response = await ask('/api/portal/v1/session', { headers: inBackground });
  return (await response.json()) !== null;
}

export async function ownPages(): Promise<ListOwnPagesResponse['items']> {
  return (await read<ListOwnPagesResponse>(own)).items;
}

export const seePage = (memberId: string): Promise<OwnPage> => read(`${own}/${memberId}`);

export const openByCode = async (code: string): Promise<OpenOwnPageResponse> =>
  (await send(`${own}/_open`, { code })).json() as Promise<OpenOwnPageResponse>;

export const answerPlan = (memberId: string, version: number, answer: PlanAnswer): Promise<unknown> =>
  send(`${own}/${memberId}/plan/versions/${version}/answers`, answer);

export const askSomething = async (memberId: string, asked: Asked): Promise<AskAsMemberResponse> =>
  (await send(`${own}/${memberId}/requests`, asked)).json() as Promise<AskAsMemberResponse>;

/** What the page shows of the plan, as a file on the municipality's paper. */
export async function ownPaper(memberId: string, size: 'normal' | 'large'): Promise<Blob> {
  return (await ask(`${own}/${memberId}/plan/paper?size=${size}`)).blob();
}

/** The number to call, which everybody may know. */
export async function deskPhone(): Promise<string> {
  const { coordinationDesk } = await read<{ coordinationDesk: { phone: string } }>('/api/portal/v1/workplace');
  return coordinationDesk.phone;
}

export const signInAddress = (): string =>
  `/auth/login?${new URLSearchParams({ returnTo: '/mijn', language: document.documentElement.lang })}`;

export async function signOut(): Promise<void> {
  const response = await ask('/auth/logout', { method: 'POST' });
  const { continueAt } = (await response.json()) as { continueAt: string };
  window.location.assign(continueAt);
}

interface Loaded<T> {
  readonly data?: T;
  readonly error?: unknown;
  again(): Promise<void>;
}

/** What was loaded stays in view while it is asked for again. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ data?: T; error?: unknown }>({});
  const again = useCallback(
    () =>
      load().then(
        (data) => setState({ data }),
        (error) => setState((before) => ({ ...before, error })),
      ),
    [load],
  );
  useEffect(() => void again(), [again]);
  return { ...state, again };
}
