import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { people } from '../../dev/parts/testing/almere.ts';
import { Platform, root } from '../stage/platform.ts';
import { play, steps, type Telling } from './play.ts';

// The main process on the complete platform, also while parts of the platform are killed.

let platform: Platform;
beforeAll(async () => {
  platform = await Platform.start();
}, 300_000);
afterAll(() => platform?.stop(), 40_000);

/** As the person at the keyboard has it. */
async function command(args: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['dev/run.mjs', 'story', ...args], {
    cwd: root,
    env: { ...process.env, ...environment },
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code, stdout, lines: `${stdout}${stderr}`.split('\n').filter((line) => line !== '') };
}

/** Told to their end. */
let stories = 0;

async function tell(listening: Parameters<typeof play>[3] = {}): Promise<Telling> {
  const told = await play(root, platform.ports, platform.issuer, listening);
  if (told.ok) stories += 1;
  return told;
}

const failed = ({ steps: told }: Telling) => told.filter(({ ok }) => !ok);

test('npm run story --json tells every step in one object', async () => {
  const { code, stdout } = await command(['--port', String(platform.ports.portal), '--json']);
  const telling: Telling = JSON.parse(stdout);
  expect(failed(telling)).toEqual([]);
  expect(telling.steps.map(({ name }) => name)).toEqual(steps.map(({ name }) => name));
  expect(code).toBe(0);
}, 240_000);

test('a foreign issuer is refused in one line', async () => {
  const foreign = createServer((_, response) => {
    response.end(
      JSON.stringify({ issuer: 'https://login.example', authorization_endpoint: 'https://login.example/a' }),
    );
  });
  await once(foreign.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  const { code, lines } = await command(['--port', String(platform.ports.portal)], { OIDC_ISSUER: issuer });
  foreign.close();
  expect(lines).toEqual([
    `rondetafel: ${issuer} is not the development identity provider: sign in there as yourself, in a browser`,
  ]);
  expect(code).toBe(1);
}, 60_000);

test('a step that fails ends the story: exit 1, and which step and why in the last line', async () => {
  const hanna = people.find(({ user }) => user === 'hanna')!;
  const path = `/v1/calendars/${hanna.personId}/blocks/${randomUUID()}`;
  const client = await platform.as('hanna');
  const [startsAt, endsAt] = [0, 28].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  await client.untilAnswered('PUT', 'scheduling', path, { startsAt, endsAt });
  const { code, lines } = await command(['--port', String(platform.ports.portal)]);
  await client.untilAnswered('DELETE', 'scheduling', path);
  expect(lines.at(-1)).toMatch(/^Mislukt bij “no-slot” \(S002-34 S002-46\): .+/);
  expect(code).toBe(1);
}, 240_000);

const kills: Readonly<Record<string, readonly string[]>> = {
  dossier: ['register', 'dossier', 'quick-add'],
  escalation: ['request', 'claim', 'decide'],
  scheduling: ['roster', 'book', 'rebook'],
  notification: ['invitations', 'decline', 'answers'],
  kafka: ['request', 'book', 'answers'],
  postgres: ['register', 'decide', 'rebook'],
};
const services = ['dossier', 'escalation', 'scheduling', 'notification'];
const isLong = Number(process.env['TEST_RUNS'] ?? 1) > 1;

// Every change: the services in one story, each at its own steps. `npm run proof`: a story for each.
test.each(isLong ? Object.keys(kills).map((part) => [[part]]) : [[services], [['kafka']], [['postgres']]])(
  'the story ends right when %j are killed at steps of theirs',
  async (parts) => {
    let killed = Promise.resolve();
    const told = await tell({
      before(name) {
        for (const part of parts) if (kills[part]!.includes(name)) killed = killed.then(() => platform.kill(part));
      },
    });
    await killed;
    expect(failed(told)).toEqual([]);
    expect(told.steps).toHaveLength(steps.length);
  },
  420_000,
);

test.each<[string, (moment: Date) => boolean, { urgent: boolean }]>([
  ['on a Friday night', (moment) => moment.getUTCDay() === 5 && moment.getUTCHours() === 22, { urgent: true }],
  ['on a Saturday', (moment) => moment.getUTCDay() === 6 && moment.getUTCHours() === 12, { urgent: false }],
  ['on the eve of Christmas Eve', (moment) => isOn(moment, '12-23', 9), { urgent: false }],
  ['in the night after Christmas', (moment) => isOn(moment, '12-27', 2), { urgent: true }],
  ['around King’s Day', (moment) => isOn(moment, '04-26', 9), { urgent: false }],
])(
  'the story can be told %s',
  async (_, isSo, { urgent }) => {
    // Business time goes forward only, and so do the moments above.
    await platform.forwardTo(isSo);
    const told = await tell();
    expect(failed(told)).toEqual([]);
    expect(told.urgent).toBe(urgent);
  },
  240_000,
);

const isOn = (moment: Date, day: string, hour: number) =>
  moment.toISOString().slice(5, 10) === day && moment.getUTCHours() === hour;

// Last: it checks the mails of all runs above.
test('nobody was sent two different mails about the same version of an appointment, not even late', async () => {
  const answer = await fetch(`${platform.url('mailbox')}/api/messages`);
  const { items } = (await answer.json()) as { items: any[] };
  const versions = new Map<string, Set<string | undefined>>();
  for (const { id, to, invitation } of items) {
    if (!invitation || invitation.method === 'REPLY') continue;
    const raw = await (await fetch(`${platform.url('mailbox')}/api/messages/${id}/raw`)).text();
    const version = [to, invitation.uid, invitation.method, invitation.sequence].join(' ');
    const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1];
    versions.set(version, new Set([...(versions.get(version) ?? []), messageId]));
  }
  expect([...versions].filter(([, ids]) => ids.size > 1)).toEqual([]);
  // Seven guests, invited and told of the move; what was cancelled for the next story comes on top.
  expect(versions.size).toBeGreaterThanOrEqual(stories * 7 * 2);
}, 60_000);
