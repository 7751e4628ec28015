import type { Pool } from 'pg';
import type { Config } from './config.ts';
import type { cookieKinds } from './cookies.ts';
import type { Provider } from './provider.ts';
import type { Seal } from './seal.ts';
import type { SessionStore } from './session-store.ts';

/** What the routes work with. Sessions and tokens run on system time, never on the business clock. */
export interface Portal {
  config: Config;
  cookies: ReturnType<typeof cookieKinds>;
  pool: Pool;
  sessions: SessionStore;
  provider: Provider;
  seal: Seal;
  now: () => Date;
  /** Milliseconds between checks whether the session of a live stream still exists. */
  lookEvery: number;
}
