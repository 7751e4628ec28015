import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { pageHeaders } from '../page.ts';
import { signInPage } from './pages.ts';
import { createProvider, type IdentitySettings } from './provider.ts';

/**
 * The provider and its sign-in page, not yet listening.
 * @throws Error under NODE_ENV=production, because anybody can sign in as anybody.
 */
export function identityServer(settings: IdentitySettings, environment: NodeJS.ProcessEnv): Server {
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('the development identity provider lets anybody in as anybody: it refuses NODE_ENV=production');
  }
  const provider = createProvider(settings);
  const answerProtocol = provider.callback();

  return createServer((request, response) => {
    const work = request.url?.startsWith('/sign-in/') ? signIn(request, response) : answerProtocol(request, response);
    Promise.resolve(work).catch((error: Error) => {
      console.error(error.name, error.message);
      if (!response.headersSent) response.writeHead(400).end();
    });
  });

  /** GET shows the people, POST signs in as one of them. The provider's cookie identifies the attempt. */
  async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      const client = await provider.Client.find(String(params['client_id']));
      const page = signInPage(request.url!, settings.accounts, client?.clientName ?? '');
      response.writeHead(200, pageHeaders).end(page);
      return;
    }
    const user = new URLSearchParams(await text(request)).get('user');
    const account = settings.accounts.find((candidate) => candidate.user === user);
    const result = account
      ? { login: { accountId: account.subject, remember: true }, consent: {} }
      : { error: 'access_denied', error_description: 'no such demonstration user' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}
