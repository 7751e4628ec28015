import { Client } from 'pg';
import { readConfig } from '../src/config.ts';
import { cookieKinds } from '../src/cookies.ts';
import { migrate } from '../src/migrate.ts';
import { sealWith } from '../src/seal.ts';

const right = {
  PUBLIC_URL: 'https://werkplek.example',
  SECURITY_CONTACT: 'mailto:beveiliging@almere.example',
  OIDC_ISSUER: 'https://aanmelden.example/realms/rondetafel',
  OIDC_CLIENT_KEY_FILE: '/run/secrets/client-key.json',
  DATABASE_URL: 'postgres://portal_app@database/portal',
  SESSION_KEY: Buffer.alloc(32).toString('base64'),
  MUNICIPALITY: 'municipalities/almere.json',
  DOSSIER_URL: 'http://dossier:8080/',
  ESCALATION_URL: 'http://escalation:8080',
  SCHEDULING_URL: 'http://scheduling:8080',
  NOTIFICATION_URL: 'http://notification:8080',
};

describe('the environment', () => {
  test('has sensible values for what is left out', () => {
    expect(readConfig(right)).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      OIDC_CLIENT_ID: 'rondetafel-portal',
      DOSSIER_URL: 'http://dossier:8080',
    });
  });

  test('that is wrong is told in one line with every fault', () => {
    const wrong = {
      ...right,
      PORT: 'eighty',
      PUBLIC_URL: 'http://werkplek.example',
      SESSION_KEY: 'c2hvcnQ=',
      DOSSIER_URL: 'dossier',
      MUNICIPALITY: '',
    };
    let message = '';
    try {
      readConfig(wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.split('\n')).toHaveLength(1);
    for (const fault of [
      'PORT',
      'PUBLIC_URL wants https',
      'SESSION_KEY wants 32 bytes',
      'DOSSIER_URL wants',
      'MUNICIPALITY is missing',
    ]) {
      expect(message).toContain(fault);
    }
    expect(message).not.toContain('c2hvcnQ=');
  });
});

describe('cookies', () => {
  test('are bound to the host over https', () => {
    const { session, attempt } = cookieKinds(new URL('https://werkplek.example'));
    expect([session.name, attempt.name]).toEqual(['__Host-session', '__Host-login']);
    expect(session.options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'strict', path: '/' });
    expect(attempt.options).toMatchObject({ secure: true, httpOnly: true, sameSite: 'lax', maxAge: 600 });
  });

  test('of two platforms on one machine do not meet', () => {
    const names = ['8080', '9080'].map((port) => cookieKinds(new URL(`http://127.0.0.1:${port}`)).session.name);
    expect(names).toEqual(['session-8080', 'session-9080']);
  });
});

describe('what is sealed', () => {
  const seal = sealWith(Buffer.alloc(32, 7));
  const place = Buffer.from('here');

  test('opens in its place with its key, and nowhere else', () => {
    const sealed = seal.close({ secret: 'ja' }, place);
    expect(seal.open(sealed, place)).toEqual({ secret: 'ja' });
    expect(seal.open(sealed, Buffer.from('there'))).toBeUndefined();
    expect(sealWith(Buffer.alloc(32, 8)).open(sealed, place)).toBeUndefined();
  });

  test('does not open when a byte of it was changed', () => {
    const sealed = seal.close({ secret: 'ja' }, place);
    for (let index = 0; index < sealed.length; index++) {
      const changed = Buffer.from(sealed);
      changed[index] = changed[index]! ^ 1;
      expect(seal.open(changed, place)).toBeUndefined();
    }
  });
});

describe('migrating', () => {
  const database = `po_migrate_${process.pid}`;
  const role = `${database}_app`;
  const admin = new URL(process.env['TEST_DATABASE_URL']!);
  const own = Object.assign(new URL(admin), { pathname: `/${database}` });

  beforeAll(() => run(admin, `create database ${database}`, `create role ${role}`));
  afterAll(() => run(admin, `drop database ${database} with (force)`, `drop role ${role}`));

  test('twice, and by several at once, applies each step once and gives the running portal no more than it needs', async () => {
    const applied = await Promise.all([migrate(own.href, role), migrate(own.href, role), migrate(own.href, role)]);
    expect(applied.filter((steps) => steps > 0)).toHaveLength(1);
    expect(await migrate(own.href, role)).toBe(0);
    const [rights] = await run(
      own,
      `select has_table_privilege('${role}', 'session', 'select, insert, update, delete') as works,
              has_table_privilege('${role}', 'session', 'truncate') or
              has_table_privilege('${role}', 'migration', 'select') as more`,
    );
    expect(rights).toEqual({ works: true, more: false });
  });
});

async function run(url: URL, ...queries: string[]) {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const results = [];
    for (const query of queries) results.push(await client.query(query));
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}
