import { BadToken, tokenVerifier } from '../src/access/token.ts';
import { somebody, TestIdentity, until } from '../src/testing/index.ts';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await TestIdentity.start();
});
afterAll(() => identity.stop());

test('a token that was checked is not believed past its end', async () => {
  const verify = tokenVerifier(identity);
  await verify(await identity.tokenFor(somebody())); // has fetched the keys
  // Five seconds of clock difference are tolerated: valid now, and expired soon.
  const token = await identity.tokenFor(somebody(), { exp: Math.floor(Date.now() / 1000) + 3 });
  await verify(token);
  const refused = () => verify(token).catch((error) => error instanceof BadToken && 'refused');
  await until(async () => (await refused()) === 'refused');
});

test('a cached check is used for its own token only', async () => {
  const verify = tokenVerifier(identity);
  const people = [somebody(), somebody(['dispatcher'])];
  const tokens = await Promise.all(people.map((who) => identity.tokenFor(who)));
  const spoofed = tokens[0]!.replace(/\.[^.]*\./, `.${tokens[1]!.split('.')[1]}.`);
  for (const _ of ['first', 'again']) {
    for (const [nth, who] of people.entries()) expect(await verify(tokens[nth]!)).toMatchObject(who);
    await expect(verify(spoofed)).rejects.toThrow(BadToken);
  }
});

test.each([
  ['JWT', undefined, 'taken'],
  ['JWT', 'JWT', 'taken'],
  ['JWT', 'at+jwt', 'taken'],
  ['JWT', 'logout+jwt', 'refused'],
  ['at+jwt', 'at+jwt', 'taken'],
  ['at+jwt', 'JWT', 'refused'],
  ['at+jwt', undefined, 'refused'],
] as const)('where tokens are %s, one of type %s is %s', async (tokenType, typ, outcome) => {
  const verify = tokenVerifier({ issuer: identity.issuer, audience: identity.audience, tokenType });
  const checking = verify(await identity.tokenFor(somebody(), {}, typ));
  if (outcome === 'taken') await checking;
  else await expect(checking).rejects.toThrow(BadToken);
});

test('a token that Keycloak made for something else is refused', async () => {
  const verify = tokenVerifier(identity);
  await verify(await identity.tokenFor(somebody(), { typ: 'Bearer' }));
  for (const typ of ['ID', 'Refresh'])
    await expect(verify(await identity.tokenFor(somebody(), { typ }))).rejects.toThrow(BadToken);
});
