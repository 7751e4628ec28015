import { provisionDatabase } from '@rondetafel/platform/provision';
import { databases } from '../launcher/options.ts';
import { readRequired } from '../parts/environment.ts';

// Makes every service's database and roles, and ends. DATABASE_URL: the administrator's address;
// <SERVICE>_{OWNER,APP,WORKER}_PASSWORD: what the roles shall log in with.
const { DATABASE_URL } = readRequired('DATABASE_URL');
for (const name of databases) {
  const upper = name.toUpperCase();
  const passwords = readRequired(`${upper}_OWNER_PASSWORD`, `${upper}_APP_PASSWORD`, `${upper}_WORKER_PASSWORD`);
  await provisionDatabase(DATABASE_URL, name, {
    owner: passwords[`${upper}_OWNER_PASSWORD`]!,
    app: passwords[`${upper}_APP_PASSWORD`]!,
    worker: passwords[`${upper}_WORKER_PASSWORD`]!,
  });
}
