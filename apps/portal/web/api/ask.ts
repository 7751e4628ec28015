import { announce } from './announcements.ts';
import { hearTime } from './business-time.ts';
import { ApiProblem, problemOf } from './problem.ts';

/**
 * Every request of the pages: marked as ours (the back end refuses others), answered in the language of the page,
 * refusals thrown as `ApiProblem`.
 * When the session turns out to be over, the session guard hears of it.
 */
export async function ask(request: Request | string, init?: RequestInit): Promise<Response> {
  const marked = new Request(request, init);
  marked.headers.set('x-csrf', '1');
  marked.headers.set('accept-language', document.documentElement.lang);
  const response = await fetch(marked).catch(() => {
    throw new ApiProblem(0);
  });
  hearTime(response.headers.get('business-time'));
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401) announce('session-over');
  throw problem;
}

/** Sent by a page on its own account, not because somebody does something: keeps nobody signed in. */
export const inBackground = { 'x-background': '1' };
