import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Seal } from './seal.ts';

/** Who signed in, as the identity provider states it. Involvement in cases is never stored here. */
export interface User {
  issuer: string;
  subject: string;
  personId?: string;
  organisationId?: string;
  name?: string;
  roles: string[];
}

export interface Tokens {
  access: string;
  /** Milliseconds since 1970. */
  accessEndsAt: number;
  refresh?: string;
}

export interface Session {
  /** Hash of the secret in the cookie: reading the table is not enough to take over a session. */
  readonly key: Buffer;
  readonly user: User;
  readonly tokens: Tokens;
  readonly idleEndsAt: Date;
  readonly endsAt: Date;
}

interface Row {
  key: Buffer;
  sealed: Buffer;
  started_at: Date;
  seen_at: Date;
}

const minute = 60_000;
const idle = 30 * minute;
const longest = 10 * 60 * minute;
/** Several requests of one page update `seen_at` once. */
const touchAfter = minute / 2;
/** A token is renewed shortly before it expires, so that it is still valid when it reaches a service. */
const renewBefore = minute / 2;

/** Server-side sessions: tokens stay in the row, encrypted; the browser holds a random secret only. */
export class SessionStore {
  private readonly renewals = new Map<string, Promise<Session | undefined>>();
  private readonly pool: Pool;
  private readonly seal: Seal;
  private readonly now: () => Date;

  constructor(pool: Pool, seal: Seal, now: () => Date) {
    this.pool = pool;
    this.seal = seal;
    this.now = now;
  }

  /** Always a new secret, against session fixation. */
  async start(user: User, tokens: Tokens): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const key = keyOf(secret);
    const now = this.now();
    await this.pool.query('delete from session where seen_at <= $1 or started_at <= $2', this.cutOffs());
    await this.pool.query('insert into session (key, sealed, started_at, seen_at) values ($1, $2, $3, $3)', [
      key,
      this.seal.close({ user, tokens }, key),
      now,
    ]);
    return secret;
  }

  async find(secret: string | undefined): Promise<Session | undefined> {
    return secret ? this.read(this.pool, keyOf(secret), '') : undefined;
  }

  /** Activity: restarts the idle time. */
  async touch(session: Session): Promise<Session> {
    const now = this.now();
    if (session.idleEndsAt.getTime() - now.getTime() > idle - touchAfter) return session;
    await this.pool.query('update session set seen_at = $2 where key = $1', [session.key, now]);
    return { ...session, idleEndsAt: earliest(new Date(now.getTime() + idle), session.endsAt) };
  }

  async end(secret: string | undefined): Promise<void> {
    if (secret) await this.pool.query('delete from session where key = $1', [keyOf(secret)]);
  }

  /**
   * The session with an access token that still holds. A refresh token works once, so one request renews and the
   * others wait for it: here by a shared promise, between processes by the row's lock.
   * `exchange` answers undefined when the provider no longer knows this sign-in; the session then ends.
   */
  async fresh(
    session: Session,
    exchange: (refresh: string) => Promise<Tokens | undefined>,
  ): Promise<Session | undefined> {
    if (this.holds(session.tokens)) return session;
    const name = session.key.toString('hex');
    const running = this.renewals.get(name) ?? this.renew(session.key, exchange);
    this.renewals.set(name, running);
    return running.finally(() => this.renewals.delete(name));
  }

  private async renew(key: Buffer, exchange: (refresh: string) => Promise<Tokens | undefined>) {
    return this.transaction(async (client) => {
      const session = await this.read(client, key, 'for update');
      if (!session || this.holds(session.tokens)) return session;
      const tokens = session.tokens.refresh ? await exchange(session.tokens.refresh) : undefined;
      if (!tokens) {
        await client.query('delete from session where key = $1', [key]);
        return undefined;
      }
      const sealed = this.seal.close({ user: session.user, tokens }, key);
      await client.query('update session set sealed = $2 where key = $1', [key, sealed]);
      return { ...session, tokens };
    });
  }

  private async transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  private async read(sql: Pool | PoolClient, key: Buffer, lock: '' | 'for update'): Promise<Session | undefined> {
    const found = await sql.query<Row>(
      `select key, sealed, started_at, seen_at from session where seen_at > $1 and started_at > $2 and key = $3 ${lock}`,
      [...this.cutOffs(), key],
    );
    const row = found.rows[0];
    const content = row && (this.seal.open(row.sealed, key) as { user: User; tokens: Tokens } | undefined);
    if (!row || !content) return undefined;
    const endsAt = new Date(row.started_at.getTime() + longest);
    return { key, ...content, endsAt, idleEndsAt: earliest(new Date(row.seen_at.getTime() + idle), endsAt) };
  }

  private holds(tokens: Tokens): boolean {
    return tokens.accessEndsAt - renewBefore > this.now().getTime();
  }

  private cutOffs(): [Date, Date] {
    const now = this.now().getTime();
    return [new Date(now - idle), new Date(now - longest)];
  }
}

function keyOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function earliest(a: Date, b: Date): Date {
  return a < b ? a : b;
}
