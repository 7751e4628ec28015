import { announce } from './announcements.ts';
import { noteTime } from './business-time.ts';
import { ApiProblem, problemOf } from './problem.ts';

/**
 * Every request of the pages: marked as ours (the back end refuses others), answered in the language of the page,
 * refusals thrown as `ApiProblem`.
 * A 401 is announced to the session guard.
 */
export async function ask(request: Request | string, init?: RequestInit): Promise<Response> {
  const marked = new Request(request, init);
  marked.headers.set('x-csrf', '1');
  marked.headers.set('accept-language', document.documentElement.lang);
  const response = await fetch(marked).catch(() => {
    throw new ApiProblem(0);
  });
  noteTime(response.headers.get('business-time'));
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.status === 401) announce('session-over');
  throw problem;
}

/** Marks polling: it does not count as activity and does not keep a session alive. */
export const inBackground = { 'x-background': '1' };
