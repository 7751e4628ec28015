import type { Connection } from './connection.ts';
import type { Report } from './look.ts';
import type { ServiceName } from './services.ts';
import { Stop } from './stop.ts';

const told = (found: unknown, ...lines: string[]): Report => ({ found, lines: lines.map((line) => `  ${line}`) });

/** What the command line has besides the service and an id. */
export interface Wishes {
  readonly consumer?: string;
  readonly type?: string;
  readonly error?: string;
  readonly since?: string;
  readonly until?: string;
  readonly stream?: string;
  readonly event?: readonly string[];
  readonly rate?: string;
  readonly reason?: string;
}

export async function retry(connection: Connection, service: ServiceName, wishes: Wishes, id?: string) {
  if (id) {
    await connection.post(service, `messages/${id}/retries`);
    return told({ messageId: id }, `message ${id} is tried again`);
  }
  const { consumer = service, type, error, since, rate } = wishes;
  if (!type && !error && !since) {
    throw new Stop('say which: a message (retry SERVICE ID), or a group by --type, --error or --since');
  }
  const asked = {
    consumer,
    ...(type && { type }),
    ...(error && { errorClass: error }),
    ...(since && { since: instant(since) }),
    ...(rate && { perSecond: Number(rate) }),
  };
  let retried = 0;
  let until: string | null = null;
  for (let more = true; more; ) {
    const answer = await connection.post(service, 'retries', asked);
    retried += answer.retried;
    until = answer.until ?? until;
    more = answer.more;
  }
  return told({ retried, until }, retried > 0 ? `${retried} are tried again, the last at ${until}` : 'nothing fits');
}

export async function propose(
  connection: Connection,
  service: ServiceName,
  ruling: string,
  id: string,
  { reason }: Wishes,
) {
  const body = { ruling, reason: reasoned(reason) };
  const { rulingId } = await connection.post(service, `messages/${id}/rulings`, body);
  return proposed(service, rulingId);
}

/** Of one message, or of all that fit and are parked or failing now. */
export async function skip(connection: Connection, service: ServiceName, wishes: Wishes, id?: string) {
  if (id) return propose(connection, service, 'skip', id, wishes);
  const { consumer = service, type, error, since, reason } = wishes;
  if (!type && !error && !since) {
    throw new Stop('say which: a message (skip SERVICE ID), or a group by --type, --error or --since');
  }
  const fits = { ...(type && { type }), ...(error && { errorClass: error }), ...(since && { since: instant(since) }) };
  const { rulingId } = await connection.post(service, 'rulings', { consumer, ...fits, reason: reasoned(reason) });
  return proposed(service, rulingId);
}

function proposed(service: ServiceName, rulingId: string): Report {
  return told(
    { rulingId },
    'proposed; a second person looks at it and confirms:',
    `npm run ops -- confirm ${service} ${rulingId} --user SOMEBODY-ELSE`,
  );
}

function reasoned(reason: string | undefined): string {
  if (!reason) throw new Stop('a reason is needed: --reason "why this event is given up" (no data about persons)');
  return reason;
}

export async function confirm(connection: Connection, service: ServiceName, id: string) {
  const found = await connection.post(service, `rulings/${id}/confirmation`);
  return told(found, `confirmed for ${found.messages}; it takes effect in the turn of each`);
}

export async function withdraw(connection: Connection, service: ServiceName, id: string) {
  await connection.delete(service, `rulings/${id}`);
  return told({ rulingId: id }, 'withdrawn');
}

export async function pause(connection: Connection, service: ServiceName, { consumer = service }: Wishes) {
  const found = await connection.put(service, `consumers/${consumer}/pause`);
  return told(
    found,
    `${consumer} begins nothing more, on any instance; it goes on receiving`,
    `after 30 s what relies on its knowledge answers 503; npm run ops -- resume ${service} lets it go on`,
  );
}

export async function resume(connection: Connection, service: ServiceName, { consumer = service }: Wishes) {
  const found = await connection.delete(service, `consumers/${consumer}/pause`);
  return told(found, `${consumer} goes on`);
}

export async function republish(connection: Connection, service: ServiceName, wishes: Wishes) {
  const { since, until, stream, event } = wishes;
  if (!since && !until && !stream && !event) {
    throw new Stop('say what: --since and --until (instants), --stream NAME, or --event ID (as often as needed)');
  }
  const asked = {
    ...(since && { since: instant(since) }),
    ...(until && { until: instant(until) }),
    ...(stream && { stream }),
    ...(event && { eventIds: event }),
  };
  let republished = 0;
  for (let after: string | undefined = '0'; after !== undefined; ) {
    const answer: { republished: number; next?: string } = await connection.post(service, 'republications', {
      ...asked,
      after,
    });
    republished += answer.republished;
    after = answer.next;
  }
  const gone = 'nothing fits: it was never published, is on its way already, or was cleared away after its thirty days';
  return told({ republished }, republished > 0 ? `${republished} are sent again; who has them drops them` : gone);
}

function instant(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Stop(`"${text}" is no instant: write 2026-11-23T09:00:00Z`);
  return at.toISOString();
}
