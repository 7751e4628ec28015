import { ask } from './ask.ts';

type Client = Pick<typeof import('./generated/dossier/client.gen.ts').client, 'setConfig'>;

/** The generated client asks its service by way of the back end. */
export function connect(service: string, client: Client): void {
  client.setConfig({
    baseUrl: `${window.location.origin}/api/${service}/v1`,
    fetch: ask as typeof fetch,
    throwOnError: true,
  });
}
