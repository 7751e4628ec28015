import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@rondetafel/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Person {
  readonly personId: string;
  readonly organisationId: string;
  readonly roles: readonly Role[];
}

/** An identity provider as far as a service sees one: discovery, keys, signed tokens. */
export class TestIdentity {
  readonly audience = 'rondetafel';
  private constructor(
    private readonly server: Server,
    private readonly key: Awaited<ReturnType<typeof newKey>>,
  ) {}

  static async start(port = 0): Promise<TestIdentity> {
    const key = await newKey();
    const keys = [key.jwk];
    const server = createServer((request, response) => {
      const origin = `http://${request.headers.host}`;
      const answer = request.url?.includes('openid-configuration')
        ? { issuer: origin, jwks_uri: `${origin}/jwks` }
        : { keys };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new TestIdentity(server, key);
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A token such as the real provider issues; `changes` override its claims. @param typ of its header. */
  async tokenFor(
    { personId, organisationId, roles }: Person,
    changes: Record<string, unknown> = {},
    typ?: string,
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = { sub: `sub-${personId}`, person_id: personId, organisation_id: organisationId, roles };
    const standard = { iss: this.issuer, aud: this.audience, iat: now, exp: now + 600 };
    return new SignJWT({ ...standard, ...claims, ...changes })
      .setProtectedHeader({ alg: 'ES256', kid: this.key.id, ...(typ && { typ }) })
      .sign(this.key.privateKey);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

async function newKey() {
  const id = `test-${Math.random().toString(36).slice(2)}`;
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  return { id, privateKey, jwk: { ...(await exportJWK(publicKey)), kid: id, alg: 'ES256', use: 'sig' } };
}
