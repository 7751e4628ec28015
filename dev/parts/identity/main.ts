import { join } from 'node:path';
import { readDemonstration } from '../demonstration/demonstration.ts';
import { fileOfJson, readRequired } from '../environment.ts';
import { untilPipeCloses } from '../parent-pipe.ts';
import { readAccounts } from './accounts.ts';
import { readKeys } from './keys.ts';
import { identityServer } from './server.ts';
import { Store } from './store.ts';

const { PORT, IDENTITY_DATA, PUBLIC_URL, OIDC_ISSUER, OIDC_CLIENT_KEY_FILE, MUNICIPALITY } = readRequired(
  'PORT',
  'IDENTITY_DATA',
  'PUBLIC_URL',
  'OIDC_ISSUER',
  'OIDC_CLIENT_KEY_FILE',
  'MUNICIPALITY',
);
const store = new Store(join(IDENTITY_DATA, 'state.json'));
const server = identityServer(
  {
    issuer: OIDC_ISSUER,
    portalUrl: PUBLIC_URL,
    portalKey: fileOfJson(OIDC_CLIENT_KEY_FILE),
    ...(await readKeys(join(IDENTITY_DATA, 'keys.json'))),
    accounts: readAccounts(join(IDENTITY_DATA, 'accounts.json'), readDemonstration(MUNICIPALITY)),
    store,
  },
  process.env,
);
server.listen(Number(PORT), '127.0.0.1', () => console.log(`identity provider: ${OIDC_ISSUER}`));
untilPipeCloses(() => {
  store.close();
  server.close();
  server.closeAllConnections();
});
