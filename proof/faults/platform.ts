import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { topics } from '@rondetafel/contracts';
import { provisionTopics } from '@rondetafel/eventing';
import { TestIdentity } from '@rondetafel/platform/testing';
import pg from 'pg';
import { type ServiceName, services } from '../../dev/launcher/options.ts';
import type { Context } from '../../dev/parts/context.ts';
import { answersHttp } from '../../dev/parts/part.ts';
import { signalGroup } from '../../dev/parts/processes.ts';
import { type Parts, startParts } from '../../dev/parts/testing/measured-parts.ts';
import { type Attempt, Person } from '../e2e/person.ts';
import { type Group, setTheStage } from '../stage/cast.ts';
import { mailSink } from '../stage/mail-sink.ts';
import { startService } from '../stage/services.ts';

/** The four services as they run in production, one process each, which the supervisor restarts. */
export class Services {
  private constructor(
    readonly parts: Parts,
    readonly urls: Readonly<Record<ServiceName, string>>,
    /** Bypasses row-level security, to read the results. */
    readonly databases: Readonly<Record<ServiceName, pg.Pool>>,
    readonly mail: Awaited<ReturnType<typeof mailSink>>,
    readonly groups: readonly Group[],
    /** A token with the role ops. */
    readonly operatorToken: string,
    /** Changes the district of a person in the directory, which publishes an event to all subscribers of dossier. */
    readonly listSomebody: (district: string) => Promise<unknown>,
    readonly identity: TestIdentity,
  ) {}

  static async open({ root, bundle }: Pick<Context, 'root' | 'bundle'>, groups: number): Promise<Services> {
    const bundles = await bundle(services.map((name) => `services/${name}/src/main.ts`));
    const options = { use: 'faults', longestWaitMs: 50, say: () => {} };
    const [identity, mail, parts] = await Promise.all([TestIdentity.start(), mailSink(), startParts(root, options)]);
    try {
      await provisionTopics({ brokers: [parts.broker] }, topics);
      const ledger = join(parts.folder, 'ledger.jsonl');
      const started = await Promise.all(
        services.map((service, nth) => {
          const what = { service, bundle: bundles[nth]!, issuer: identity.issuer, root };
          return startService(parts, what, { SMTP_URL: mail.url, LOG_LEVEL: 'warn' });
        }),
      );
      const ofEach = <T>(one: (nth: number) => T) =>
        Object.fromEntries(services.map((service, nth) => [service, one(nth)])) as Record<ServiceName, T>;
      const urls = ofEach((nth) => started[nth]!.url);
      const cast = await setTheStage(
        {
          identity,
          urlOf: (service) => urls[service],
          // Recorded outside of the system under test, before the response is used.
          onAttempt: (attempt: Attempt) =>
            attempt.method !== 'GET' && appendFileSync(ledger, `${JSON.stringify({ at: Date.now(), ...attempt })}\n`),
        },
        groups,
      );
      const operator = { personId: crypto.randomUUID(), organisationId: crypto.randomUUID(), roles: ['ops' as const] };
      const exp = Math.floor(Date.now() / 1000) + 4 * 3600;
      const token = await identity.tokenFor(operator, { exp });
      const databases = ofEach((nth) => poolOf(started[nth]!.adminUrl));
      const listed = { personId: crypto.randomUUID(), organisationId: cast[0]!.parties[0]!.organisationId };
      const desk = { ...listed, roles: ['administrator' as const] };
      const administrator = new Person((service) => urls[service], await identity.tokenFor(desk, { exp }));
      const listSomebody = (district: string) =>
        administrator.untilAnswered('PUT', 'dossier', `/v1/professionals/${listed.personId}`, {
          name: 'Invaller',
          organisationId: listed.organisationId,
          function: 'Medewerker',
          districts: [district],
        });
      return new Services(parts, urls, databases, mail, cast, token, listSomebody, identity);
    } catch (error) {
      await Promise.all([parts.stop(), identity.stop(), mail.close()]);
      throw error;
    }
  }

  kill(service: ServiceName): void {
    signalGroup(this.parts.running.get(service)!.pid, 'SIGKILL');
  }

  isLive(service: ServiceName): Promise<boolean> {
    return answersHttp(`${this.urls[service]}/health/live`);
  }

  /**
   * Whether it has handled an event or received a newer heartbeat since; only a process that started after `since` can
   * have done so.
   */
  async hasReceivedSince(service: ServiceName, since: number): Promise<boolean> {
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
    await Promise.all([this.identity.stop(), this.mail.close()]);
  }
}

function poolOf(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 3, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {}); // PostgreSQL is stopped in between
  return pool;
}
