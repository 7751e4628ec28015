import type { Connection } from './connection.ts';
import { reconcileAll } from './ledger.ts';
import { type Balance, type Finding, isClean, type Reconciled } from './reconcile.ts';
import { type ServiceName, services } from './services.ts';
import { table } from './table.ts';

/** What a command found: for `--json`, for people, and for the exit code. */
export interface Report {
  readonly found: unknown;
  readonly lines: readonly string[];
  readonly exitCode?: number;
}

/** From one service, or from all of them side by side. */
const from = <T>(only: ServiceName | undefined, read: (service: ServiceName) => Promise<T>): Promise<T[]> =>
  Promise.all((only ? [only] : services).map(read));

export async function status(connection: Connection, only?: ServiceName): Promise<Report> {
  const found = await from(only, (service) => connection.get(service, 'status'));
  const secondsSince = (at: string | null) => (at ? Math.max(0, (Date.now() - Date.parse(at)) / 1_000) : null);
  const lag = (feeds: { asOf: string | null }[]) => {
    const ages = feeds.map(({ asOf }) => secondsSince(asOf));
    return ages.includes(null) ? 'nothing received' : ages.length > 0 ? Math.max(...(ages as number[])) : undefined;
  };
  const producers = found.map(({ service, relay, timers, proposedRulings }) => [
    service,
    relay.active,
    relay.unpublished,
    relay.oldestSeconds,
    relay.failingPartitions.length,
    timers.armed,
    timers.overdue,
    proposedRulings,
  ]);
  const consumers = found.flatMap(({ consumers: each }) =>
    each.map((c: any) => [
      c.consumer,
      c.running,
      c.paused,
      c.congested,
      c.pending,
      c.held,
      c.parked,
      c.waiting,
      c.oldestSeconds,
      lag(c.feeds),
    ]),
  );
  return {
    found,
    lines: [
      ...table(['service', 'relays', 'unpublished', 'oldest s', 'failing', 'timers', 'overdue', 'proposed'], producers),
      '',
      ...table(
        ['consumer', 'running', 'paused', 'congested', 'pending', 'held', 'parked', 'gaps', 'oldest s', 'lag s'],
        consumers,
      ),
      ...found.flatMap(({ service, consumers: each }) =>
        each.filter((c: any) => c.paused).flatMap(pausedLines(service)),
      ),
    ],
  };
}

const pausedLines =
  (service: ServiceName) =>
  ({ consumer, pausedSince, pausedBecause }: any): string[] => {
    const { type, error } = pausedBecause ?? {};
    const why = pausedBecause ? `a new version fails over ${type} (${error.class})` : 'an operator paused it';
    return ['', `  ${consumer} is paused since ${pausedSince}: ${why}; npm run ops -- resume ${service} lets it go on`];
  };

export async function parked(connection: Connection, only?: ServiceName): Promise<Report> {
  const found = (
    await from(only, async (service) => {
      const { items } = await connection.get(service, 'parked-groups');
      const gaps = await connection.list(service, 'messages?state=waiting&limit=100');
      return { service, groups: items, waiting: gaps };
    })
  ).filter(({ groups, waiting }) => groups.length + waiting.length > 0);
  const groups = found.flatMap(({ groups: each }) => each);
  const rows = groups.map((g) => [g.consumer, g.type, g.errorClass, g.parked, g.heldBehind, g.since]);
  const waits = found.flatMap(({ waiting }) => waiting);
  return {
    found,
    lines: [
      ...(rows.length > 0
        ? table(['consumer', 'type', 'error', 'parked', 'held behind', 'since'], rows)
        : ['  nothing is parked']),
      ...(waits.length > 0
        ? [
            '',
            '  waiting for a predecessor that has not come:',
            ...table(
              ['consumer', 'message', 'stream', 'seq', 'since'],
              waits.map((m) => [m.consumer, m.messageId, m.stream, m.seq, m.waitingSince]),
            ),
          ]
        : []),
      ...(rows.length > 0 ? ['', '  the messages of a service: npm run ops -- show SERVICE [ID]'] : []),
    ],
    exitCode: 0,
  };
}

/** One message, or the list of what is parked. */
export async function show(connection: Connection, service: ServiceName, messageId?: string): Promise<Report> {
  if (messageId) {
    const found = await connection.get(service, `messages/${messageId}`);
    const width = Math.max(...Object.keys(found).map((name) => name.length));
    const lines = Object.entries(found).map(
      ([name, value]) => `  ${name.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : value}`,
    );
    return { found, lines };
  }
  const [parked, failing] = await Promise.all([
    connection.list(service, 'messages?limit=100'),
    connection.list(service, 'messages?limit=100&state=failing'),
  ]);
  const found = [...parked, ...failing];
  const rows = found.map((m) => [
    m.messageId,
    m.status === 'parked' ? 'parked' : 'failing',
    m.type,
    m.stream,
    m.errorClass,
    m.errorCode,
    m.heldBehind,
    m.parkedAt,
  ]);
  const head = ['message', 'state', 'type', 'stream', 'error', 'code', 'held behind', 'since'];
  return { found, lines: found.length > 0 ? table(head, rows) : ['  nothing is parked or failing'] };
}

export async function proposals(connection: Connection, only?: ServiceName): Promise<Report> {
  const found = (
    await from(only, async (service) =>
      (await connection.get(service, 'rulings')).items.map((ruling: object) => ({ service, ...ruling })),
    )
  ).flat();
  const about = ({ messageId, fits }: { messageId: string | null; fits: object | null }) =>
    messageId ?? Object.values(fits ?? {}).join(' ');
  const rows = found.map((r) => [r.service, r.rulingId, r.ruling, about(r), r.proposedAt, r.reason]);
  const head = ['service', 'proposal', 'ruling', 'message', 'proposed', 'reason'];
  return { found, lines: found.length > 0 ? table(head, rows) : ['  nothing waits for a second person'] };
}

export async function reconciliation(connection: Connection): Promise<Report> {
  const found = await reconcileAll(connection);
  const rows = found.balances.map((b: Balance) => [
    isClean(b) ? '✓' : '✗',
    b.consumer,
    b.topic ?? '(timers, unreadable)',
    b.streams,
    b.unpublished,
    b.onTheWay,
    b.pending,
    b.held,
    b.parked,
    b.missing,
    b.ahead,
    b.silent,
  ]);
  const head = [
    '',
    'consumer',
    'topic',
    'streams',
    'unpublished',
    'on the way',
    'pending',
    'held',
    'parked',
    'missing',
  ];
  return {
    found,
    lines: [...table([...head, 'ahead', 'silent'], rows), '', ...advice(found).map((line) => `  ${line}`)],
    exitCode: found.clean ? 0 : 1,
  };
}

/** Whether each audit trail is as it was sealed. */
export async function audit(connection: Connection, only?: ServiceName): Promise<Report> {
  const found = await from(only, async (service) => ({ service, ...(await checkedSeals(connection, service)) }));
  const rows = found.map((one) => [
    one.mismatched.length === 0 ? '✓' : '✗',
    one.service,
    one.seals,
    one.mismatched.slice(0, mostNamed).join(' '),
    one.head?.digest,
  ]);
  return {
    found,
    lines: [
      ...table(['', 'service', 'seals', 'changed since', 'head of the chain'], rows),
      '',
      '  the last `audit-sealed` in the log of each service has the same digest, or its newest entries were removed',
    ],
    exitCode: found.every(({ mismatched }) => mismatched.length === 0) ? 0 : 1,
  };
}

async function checkedSeals(connection: Connection, service: ServiceName) {
  const all = { seals: 0, mismatched: [] as number[], head: null as { batch: number; digest: string } | null };
  for (;;) {
    const { seals, mismatched, last } = await connection.get(service, `audit-seals?after=${all.head?.batch ?? 0}`);
    if (!last) return all;
    all.seals += seals;
    all.mismatched.push(...mismatched);
    all.head = last;
  }
}

const mostNamed = 20;

function advice({ clean, findings, balances }: Reconciled): string[] {
  if (clean) return ['in balance: nothing missing, nothing parked'];
  const missing = findings.filter(({ kind }) => kind === 'missing');
  return [
    ...lostOnes(findings),
    ...findings.filter(({ kind }) => kind === 'conflict').map(conflictLine),
    ...missing
      .slice(0, mostNamed)
      .map(
        ({ consumer, stream, events }) =>
          `${consumer} misses ${events} of ${stream}: npm run ops -- republish ${producerOf(stream)} --stream ${stream}`,
      ),
    ...(missing.length > mostNamed ? [`and ${missing.length - mostNamed} streams more (--json names all)`] : []),
    ...(balances.some((balance) => balance.parked > 0) ? ['parked: npm run ops -- parked'] : []),
    ...balances
      .filter((balance) => balance.silent && balance.onTheWay > 0)
      .map(({ consumer, topic }) => `${consumer} has received nothing of ${topic} for a minute: npm run ops -- status`),
  ];
}

/** All of them, one line a stream: nobody else can tell which cases have to be checked. */
function lostOnes(findings: Reconciled['findings']): string[] {
  const lost = new Map<string, string[]>();
  for (const { kind, consumer, stream, events } of findings) {
    if (kind === 'ahead') lost.set(stream, [...(lost.get(stream) ?? []), `${consumer} has ${events}`]);
  }
  if (lost.size === 0) return [];
  return [
    'others have events that the producer does not have; was its database restored? See docs/restore.md, "Check":',
    ...[...lost].map(
      ([stream, of]) => `${producerOf(stream)} lost the end of ${stream}: ${of.join(', ')} more than it`,
    ),
  ];
}

/** All of them too: each is a stream that stands still. */
const conflictLine = ({ consumer, stream, events }: Finding) =>
  `${consumer} has handled other events under ${events} of the numbers of ${stream}: one was forged, or that database was restored without a new epoch`;

const producerOf = (stream: string) => stream.split(':')[0];
