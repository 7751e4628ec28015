import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TcpProxy } from '@rondetafel/eventing/testing';
import pg from 'pg';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { answersHttp } from '../../dev/parts/part.ts';
import { freePorts } from '../../dev/parts/ports.ts';
import { signalGroup } from '../../dev/parts/processes.ts';
import { developmentTokens } from '../../dev/parts/sign-in/scripted-sign-in.ts';
import { type Parts, startParts } from '../../dev/parts/testing/measured-parts.ts';
import { skewedClock } from '../../dev/parts/testing/real-parts.ts';
import { castOf, type Group, setTheStage, type Who } from '../stage/cast.ts';
import type { Attempt, Person } from '../stage/person.ts';
import { startService } from '../stage/services.ts';
import { Balancer } from './balancer.ts';
import { MailServer, startIdentity, startPortal, tokenOf } from './front.ts';
import { Visitor } from './visitor.ts';

export interface ServicesPlan {
  readonly groups: number;
  /** Of each service; default 1. */
  readonly instances?: number;
  /** PostgreSQL and Kafka each have a disk that can be made full. */
  readonly smallDisks?: boolean;
  /** `setClock` works. */
  readonly clocks?: boolean;
}

/** What is killed by itself: the services, and what people reach them through. */
export const processes = [...services, 'portal', 'identity'] as const;
export type ProcessName = (typeof processes)[number];

const isService = (name: ProcessName): name is ServiceName => (services as readonly string[]).includes(name);

/**
 * The four services as they run in production, one process each or several, with portal, identity provider and mail server.
 * The supervisor restarts what ends. People work through the portal.
 */
export class Services {
  readonly databases = {} as Record<ServiceName, pg.Pool>;
  /** Of each service, by the balancer where it has several processes. */
  readonly urls = {} as Record<ServiceName, string>;
  readonly instances = {} as Record<ServiceName, readonly string[]>;
  portal = '';
  mail!: MailServer;
  groups: readonly Group[] = [];
  private administrator!: Person;
  private readonly closing: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly parts: Parts,
    /** Between the services and Kafka. */
    readonly kafka: TcpProxy,
    readonly issuer: string,
    private readonly operator: Who,
  ) {}

  /** @throws NoDisk when it is to have small disks, and this machine does not allow that. */
  static async open({ root, bundle }: Pick<Context, 'root' | 'bundle'>, plan: ServicesPlan): Promise<Services> {
    const [portalFile, identityFile, mailFile, ...files] = await bundle([
      'apps/portal/src/main.ts',
      'dev/parts/identity/main.ts',
      'proof/faults/mail-server.ts',
      ...services.map((name) => `services/${name}/src/main.ts`),
    ]);
    const ports = await freePorts(['kafka', 'portal', 'identity', 'mail', ...services]);
    const options = { use: 'faults', longestWaitMs: 50, say: () => {}, advertisedPort: ports.kafka };
    const own = await startParts(root, { ...options, smallDisks: plan.smallDisks });
    const kafka = await TcpProxy.open(own.broker, { port: ports.kafka });
    const parts = { ...own, kafkaBrokers: kafka.address };
    const operator: Who = { personId: crypto.randomUUID(), organisationId: crypto.randomUUID(), roles: ['ops'] };
    const world = new Services(parts, kafka, `http://127.0.0.1:${ports.identity}`, operator);
    try {
      await provisionTopics({ brokers: [kafka.address] }, topics);
      const cast = castOf(plan.groups);
      const people = [operator, cast.administrator, ...cast.groups.map(({ coordinator }) => coordinator)];
      const portal = { bundle: portalFile!, port: ports.portal, root };
      const address = `http://127.0.0.1:${ports.portal}`;
      await startIdentity(parts, { bundle: identityFile!, port: ports.identity, portal: address, people, root });
      world.mail = await MailServer.start(parts, { bundle: mailFile!, port: ports.mail });
      await Promise.all(
        services.map((service, nth) => world.startService(service, files[nth]!, root, ports[service], plan)),
      );
      world.portal = await startPortal(parts, portal, world);
      await world.enter(cast);
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  private async startService(
    service: ServiceName,
    bundle: string,
    root: string,
    port: number,
    { instances = 1, clocks = false }: ServicesPlan,
  ): Promise<void> {
    const names = instances === 1 ? [service] : Array.from({ length: instances }, (_, nth) => `${service}-${nth + 1}`);
    const { urls, adminUrl } = await startService(
      this.parts,
      { service, bundle, issuer: this.issuer, root, names },
      (name) => ({
        SMTP_URL: this.mail.url,
        LOG_LEVEL: 'warn',
        OIDC_TOKEN_TYPE: 'at+jwt',
        ...(clocks && { NODE_OPTIONS: skewedClock(root), CLOCK_FILE: this.clockOf(name) }),
      }),
    );
    this.instances[service] = names;
    this.urls[service] = urls[0]!;
    this.databases[service] = poolOf(adminUrl);
    if (instances === 1) return;
    const balancer = await Balancer.open(
      port,
      urls.map((url) => Number(new URL(url).port)),
    );
    this.closing.push(() => balancer.close());
    this.urls[service] = balancer.url;
  }

  /** Lets everybody in, and enters who and what there is. */
  private async enter(cast: ReturnType<typeof castOf>): Promise<void> {
    const ledger = join(this.parts.folder, 'ledger.jsonl');
    // Recorded outside of the system under test, before the response is used.
    const onAttempt = (attempt: Attempt) =>
      attempt.method !== 'GET' && appendFileSync(ledger, `${JSON.stringify({ at: Date.now(), ...attempt })}\n`);
    const personWith = ({ personId }: Who) => Visitor.signedIn(this.portal, personId, onAttempt);
    this.groups = await setTheStage({ personWith }, cast);
    this.administrator = await personWith(cast.administrator);
    // As after a day in service: many bad records are then no sign of a bad version (0028).
    for (const pool of Object.values(this.databases)) {
      await pool.query("UPDATE consumer_watch SET version_since = version_since - interval '30 h'");
    }
  }

  private readonly somebody = crypto.randomUUID();

  /** Changes the district of a person in the directory, which publishes an event to all subscribers of dossier. */
  listSomebody(district: string): Promise<unknown> {
    const { organisationId } = this.groups[0]!.parties[0]!;
    return this.administrator.untilAnswered('PUT', 'dossier', `/v1/professionals/${this.somebody}`, {
      name: 'Invaller',
      organisationId,
      function: 'Medewerker',
      districts: [district],
    });
  }

  /** A token as the identity provider would give it, for four hours. */
  tokenFor(who: Who): Promise<string> {
    return tokenOf(this.parts, this.issuer, who);
  }

  /** A token with the role ops. */
  operatorToken = async (): Promise<string> =>
    (await developmentTokens(this.issuer, this.operator.personId)).access_token;

  /** Of a service with several processes one of them. */
  kill(name: ProcessName): void {
    const all = isService(name) ? this.instances[name] : [name];
    const one = all[Math.floor(Math.random() * all.length)]!;
    signalGroup(this.parts.running.get(one)!.pid, 'SIGKILL');
  }

  /** The wall clock of every process of a service jumps to so many seconds ahead; negative: behind. */
  setClock(service: ServiceName, seconds: number): void {
    for (const name of this.instances[service]) writeFileSync(this.clockOf(name), String(seconds));
  }

  /** While nobody is connected to it. @param replace called with a connection to another database. */
  async replaceDatabase(service: ServiceName, replace: (admin: pg.Client) => Promise<void>): Promise<void> {
    const url = new URL(this.parts.adminUrl);
    await this.databases[service].end();
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    try {
      await replace(admin);
    } finally {
      await admin.end();
    }
    this.databases[service] = poolOf(Object.assign(url, { pathname: `/${service}` }).href);
  }

  private clockOf(name: string): string {
    return join(this.parts.folder, `clock-${name}`);
  }

  /** Whether it works again: responds, and did something that it can only have done after `since`. */
  async isBack(name: ProcessName, since: number): Promise<boolean> {
    if (name === 'identity') return this.canSignIn();
    if (name === 'portal') return answersHttp(`${this.portal}/health/ready`);
    return (await answersHttp(`${this.urls[name]}/health/live`)) && (await this.hasReceivedSince(name, since));
  }

  private canSignIn(): Promise<boolean> {
    return this.operatorToken().then(
      () => true,
      () => false,
    );
  }

  /** Whether it has handled an event or received a newer heartbeat since. */
  private async hasReceivedSince(service: ServiceName, since: number): Promise<boolean> {
    const { rows } = await this.databases[service].query(
      `SELECT EXISTS (SELECT 1 FROM inbox_message WHERE status = 'done' AND done_at > $1)
         OR EXISTS (SELECT 1 FROM inbox_feed WHERE as_of > $1) AS received`,
      [new Date(since)],
    );
    return rows[0].received;
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.databases).map((pool) => pool.end()));
    await this.parts.stop();
    await Promise.all([this.kafka.close(), ...this.closing.map((close) => close())]);
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {}); // PostgreSQL is stopped in between
  return pool;
}
