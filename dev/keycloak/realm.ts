import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import type { Account } from '../parts/identity/accounts.ts';

/** Who has an account: people at work with an address, and residents, who have none. */
type User = Pick<Account, 'subject' | 'user' | 'name' | 'personId' | 'organisationId' | 'roles'> & {
  readonly email?: string;
};

/** The realm of `realm.json` with a platform's portal address and public key, and the demonstration people. */
export function realmFor(
  root: string,
  people: readonly User[],
  options: { portalUrl: string; portalKey: JWK; password: string },
) {
  const realm = JSON.parse(readFileSync(join(root, 'dev', 'keycloak', 'realm.json'), 'utf8'));
  const [portal] = realm.clients;
  const { kty, n, e, kid, alg } = options.portalKey;
  portal.redirectUris = [`${options.portalUrl}/auth/callback`];
  portal.attributes['post.logout.redirect.uris'] = `${options.portalUrl}/`;
  portal.attributes['jwks.string'] = JSON.stringify({ keys: [{ kty, n, e, kid, alg, use: 'sig' }] });
  realm.users = people.map((person) => {
    const [firstName, ...lastName] = person.name.split(' ');
    return {
      id: person.subject,
      username: person.user,
      firstName,
      lastName: lastName.join(' '),
      ...(person.email && { email: person.email, emailVerified: true }),
      enabled: true,
      attributes: { person_id: [person.personId], organisation_id: [person.organisationId] },
      realmRoles: person.roles,
      credentials: [{ type: 'password', value: options.password, temporary: false }],
    };
  });
  return realm;
}
