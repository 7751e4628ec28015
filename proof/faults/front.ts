import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import { buildWorkplace } from '../../dev/launcher/workplace.ts';
import type { Account } from '../../dev/parts/identity/accounts.ts';
import { newKey, readKeys } from '../../dev/parts/identity/keys.ts';
import { answersHttp } from '../../dev/parts/part.ts';
import type { Parts } from '../../dev/parts/testing/measured-parts.ts';
import type { Who } from '../stage/cast.ts';
import type { Accepted } from '../stage/mail-sink.ts';
import { databaseOf } from '../stage/services.ts';

// What stands around the services: identity provider, portal and mail server, a process each.

/** The development identity provider, with these people besides those of the demonstration. */
export async function startIdentity(
  parts: Parts,
  {
    bundle,
    port,
    portal,
    people,
    root,
  }: { bundle: string; port: number; portal: string; people: readonly Who[]; root: string },
): Promise<void> {
  const folder = join(parts.folder, 'identity');
  await mkdir(folder);
  const accounts = people.map(
    (who): Account => ({
      ...who,
      subject: `sub-${who.personId}`,
      user: who.personId,
      name: 'Iemand',
      organisation: 'Een organisatie',
      function: 'Medewerker',
    }),
  );
  await writeFile(join(folder, 'accounts.json'), JSON.stringify(accounts));
  await writeFile(clientKeyOf(parts), JSON.stringify(await newKey({ alg: 'PS256' })));
  const issuer = `http://127.0.0.1:${port}`;
  await parts.supervisor.start({
    name: 'identity',
    command: process.execPath,
    args: ['--enable-source-maps', bundle],
    env: {
      PORT: String(port),
      IDENTITY_DATA: folder,
      PUBLIC_URL: portal,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_KEY_FILE: clientKeyOf(parts),
      MUNICIPALITY: join(root, 'municipalities', 'almere.json'),
      NODE_ENV: 'development',
    },
    answers: () => answersHttp(`${issuer}/.well-known/openid-configuration`),
  });
}

/** Signed with the provider's own key. */
export async function tokenOf({ folder }: Parts, issuer: string, who: Who): Promise<string> {
  const { signingKey } = await readKeys(join(folder, 'identity', 'keys.json'));
  const { personId, organisationId, roles } = who;
  return new SignJWT({ person_id: personId, organisation_id: organisationId, roles: [...roles] })
    .setProtectedHeader({ alg: 'RS256', kid: signingKey.kid!, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(`sub-${personId}`)
    .setAudience('rondetafel')
    .setIssuedAt()
    .setExpirationTime('4h')
    .sign(await importJWK(signingKey, 'RS256'));
}

/** @returns its address. */
export async function startPortal(
  parts: Parts,
  { bundle, port, root }: { bundle: string; port: number; root: string },
  { issuer, urls }: { issuer: string; urls: Readonly<Record<ServiceName, string>> },
): Promise<string> {
  await buildWorkplace(root, (job) => parts.supervisor.run(job));
  const { appUrl } = await databaseOf(parts, 'portal', bundle);
  const env = {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_KEY_FILE: clientKeyOf(parts),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: appUrl,
    SESSION_KEY: Buffer.alloc(32, 7).toString('base64'),
    MUNICIPALITY: join(root, 'municipalities', 'almere.json'),
    SECURITY_CONTACT: 'mailto:veilig@example.org',
    ...Object.fromEntries(services.map((service) => [`${service.toUpperCase()}_URL`, urls[service]])),
  };
  return parts.start('portal', bundle, port, env, '/health/ready');
}

/** A mail server that can be killed with a mail in hand; see mail-server.ts. */
export class MailServer {
  private constructor(
    private readonly parts: Parts,
    readonly url: string,
  ) {}

  static async start(parts: Parts, { bundle, port }: { bundle: string; port: number }): Promise<MailServer> {
    const server = new MailServer(parts, `smtp://127.0.0.1:${port}`);
    await writeFile(server.log, '');
    await parts.supervisor.start({
      name: 'mail',
      command: process.execPath,
      args: ['--enable-source-maps', bundle],
      env: { SMTP_PORT: String(port), MAIL_LOG: server.log },
      answers: async () =>
        (await readFile(join(parts.folder, 'logs', 'mail.log'), 'utf8')).includes('mail server listens'),
    });
    return server;
  }

  private get log(): string {
    return join(this.parts.folder, 'mails.jsonl');
  }

  /** Everything that was taken, answered or not. */
  async accepted(): Promise<Accepted[]> {
    const lines = (await readFile(this.log, 'utf8')).split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  }

  get pid(): number {
    return this.parts.running.get('mail')!.pid;
  }

  /** The next mail is taken, and the server killed before it answers. */
  killAtNext(): void {
    process.kill(this.pid, 'SIGUSR2');
  }
}

const clientKeyOf = ({ folder }: Parts) => join(folder, 'portal-client-key.json');
