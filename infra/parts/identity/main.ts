import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileOfJson, readRequired } from '../environment.ts';
import { pageHeaders } from '../page.ts';
import { untilPipeCloses } from '../parent-pipe.ts';
import { readAccounts } from './accounts.ts';
import { readKeys } from './keys.ts';
import { signInPage } from './pages.ts';
import { createProvider } from './provider.ts';
import { Store } from './store.ts';

if (process.env['NODE_ENV'] === 'production') {
  console.error('the development identity provider lets anybody in as anybody: it refuses NODE_ENV=production');
  process.exit(1);
}

const { PORT, IDENTITY_DATA, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_KEY_FILE } = readRequired(
  'PORT',
  'IDENTITY_DATA',
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_KEY_FILE',
);
const accounts = readAccounts(join(IDENTITY_DATA, 'accounts.json'));
const store = new Store(join(IDENTITY_DATA, 'state.json'));
const provider = createProvider({
  issuer: OIDC_ISSUER,
  portalUrl: PUBLIC_URL,
  portalKey: fileOfJson(OIDC_CLIENT_KEY_FILE),
  ...(await readKeys(join(IDENTITY_DATA, 'keys.json'))),
  accounts,
  store,
});
const answerProtocol = provider.callback();

const server = createServer((request, response) => {
  const work = request.url?.startsWith('/sign-in/') ? signIn(request, response) : answerProtocol(request, response);
  Promise.resolve(work).catch((error: Error) => {
    console.error(error.name, error.message);
    if (!response.headersSent) response.writeHead(400).end();
  });
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`identity provider: ${OIDC_ISSUER}`));
untilPipeCloses(() => {
  store.close();
  server.close();
  server.closeAllConnections();
});

/** GET shows the people, POST signs in as one of them. Which attempt it is says the provider's own cookie. */
async function signIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') {
    const client = await provider.Client.find(String(params['client_id']));
    response.writeHead(200, pageHeaders).end(signInPage(request.url!, accounts, client?.clientName ?? ''));
    return;
  }
  const user = new URLSearchParams(await bodyOf(request)).get('user');
  const account = accounts.find((candidate) => candidate.user === user);
  const result = account
    ? { login: { accountId: account.subject, remember: true }, consent: {} }
    : { error: 'access_denied', error_description: 'no such demonstration user' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > 10_000) throw new Error('the form is too large');
  }
  return body;
}
