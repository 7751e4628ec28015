import { allChecked } from '../kit/checked-numbers.ts';
import { ask } from './ask.ts';

type Client = Pick<typeof import('./generated/dossier/client.gen.ts').client, 'setConfig'>;

/** The generated client asks its service by way of the back end. */
export function connect(service: string, client: Client): void {
  client.setConfig({
    baseUrl: `${window.location.origin}/api/${service}/v1`,
    fetch: (async (request: Request) => ask(await checked(request))) as typeof fetch,
    throwOnError: true,
  });
}

/** What somebody looked at in the fields of a form goes along (P-31). */
async function checked(request: Request): Promise<Request> {
  if (request.method === 'GET' || request.body === null) return request;
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  if (allChecked(body)) request.headers.set('numbers-checked', 'true');
  return request;
}
