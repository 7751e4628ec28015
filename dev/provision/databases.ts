import { provisionDatabase } from '@rondetafel/platform/provision';
import { databases } from '../launcher/options.ts';
import { readRequired } from '../parts/environment.ts';

// Creates every service's database and roles. DATABASE_URL: the administrator's address;
// <SERVICE>_{OWNER,APP,WORKER}_PASSWORD: the passwords of the roles.
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
