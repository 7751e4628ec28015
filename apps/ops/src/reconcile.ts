import type { HeardStream, HeardTopic, ProducedStream, Reached } from '@rondetafel/eventing';
import type { Wire } from './connection.ts';

export interface Producer {
  readonly producer: string;
  readonly streams: readonly Wire<ProducedStream>[];
}

/** One consumer, read after all producers: then whatever it lacks was there to be had. */
export interface Consumer {
  readonly consumer: string;
  readonly feeds: readonly Omit<Wire<HeardTopic>, 'consumer'>[];
  readonly streams: readonly Wire<HeardStream>[];
}

/** Where streams belong. */
export interface Topics {
  /** Undefined: nobody declares such a stream. */
  topicOf(stream: string): string | undefined;
  isCompacted(topic: string): boolean;
}

/** What became of the events of one topic at one consumer. */
export interface Balance {
  readonly consumer: string;
  /** Undefined: timers, and what could not be read. */
  readonly topic: string | undefined;
  streams: number;
  /** Committed, not yet published. */
  unpublished: number;
  /** Published, not yet received. */
  onTheWay: number;
  /** Received, not yet handled. */
  pending: number;
  held: number;
  parked: number;
  /** Of those: another event was handled under their number. */
  conflicts: number;
  /** Published, and proven not to be on the way. */
  missing: number;
  /** Streams in which the producer does not have everything that this consumer received: it lost that in a restore. */
  ahead: number;
  /** Streams that ended before this consumer began. */
  before: number;
  /** Nothing proves that this consumer still hears the topic. */
  silent: boolean;
}

export interface Finding {
  readonly kind: 'missing' | 'ahead' | 'conflict';
  readonly consumer: string;
  readonly stream: string;
  readonly events: number;
}

export interface Reconciled {
  readonly balances: readonly Balance[];
  readonly findings: readonly Finding[];
  /** Nothing missing, nothing parked, nothing that can't be told. */
  readonly clean: boolean;
}

/**
 * Milliseconds between the writing of an event and a heartbeat that surely came after its commit: no transaction of ours
 * lives longer than a quarter of that.
 */
const longestCommit = 60_000;

/**
 * Compares what producers published with what consumers have. An event that is not there is missing when a heartbeat has
 * arrived behind it on its way (nothing older is to come), or when its successor has been waiting for it; until then it
 * may be on its way, however long that takes.
 */
export function reconcile(
  producers: readonly Producer[],
  consumers: readonly Consumer[],
  { topicOf, isCompacted }: Topics,
  now: Date,
): Reconciled {
  const said = producers.flatMap(({ streams }) =>
    streams.map((stream) => ({ ...stream, topic: topicOf(stream.stream) })),
  );
  const findings: Finding[] = [];
  const balances = consumers.flatMap(({ consumer, feeds, streams }) => {
    const received = new Map(streams.map((stream) => [stream.stream, stream]));
    const ofTopics = feeds.map((feed) => {
      const balance = emptyBalance(consumer, feed.topic);
      balance.silent = age(feed.asOf, now) > longestCommit;
      for (const stream of said.filter(({ topic }) => topic === feed.topic)) {
        const at = received.get(stream.stream);
        received.delete(stream.stream);
        if (at) addStored(balance, at);
        const ahead = lostBy(stream, at);
        const { missing, ...rest } = compare(stream, at, feed, isCompacted(feed.topic));
        balance.streams += 1;
        balance.unpublished += rest.unpublished;
        balance.onTheWay += rest.onTheWay;
        balance.before += rest.before;
        balance.missing += missing;
        if (missing > 0) findings.push({ kind: 'missing', consumer, stream: stream.stream, events: missing });
        if (ahead > 0) findings.push({ kind: 'ahead', consumer, stream: stream.stream, events: ahead });
        if (ahead > 0) balance.ahead += 1;
      }
      // Streams that no producer knows (any more).
      for (const at of [...received.values()].filter(({ stream }) => topicOf(stream) === feed.topic)) {
        received.delete(at.stream);
        addStored(balance, at);
        balance.streams += 1;
        balance.ahead += 1;
        findings.push({ kind: 'ahead', consumer, stream: at.stream, events: lostBy(undefined, at) });
      }
      return balance;
    });
    const others = emptyBalance(consumer, undefined);
    for (const stream of received.values()) addStored(others, stream);
    return others.pending + others.held + others.parked > 0 ? [...ofTopics, others] : ofTopics;
  });
  for (const { consumer, streams } of consumers) {
    for (const { stream, conflicts } of streams) {
      if (conflicts > 0) findings.push({ kind: 'conflict', consumer, stream, events: conflicts });
    }
  }
  return { balances, findings, clean: balances.every(isClean) };
}

export const isClean = ({ missing, parked, ahead, silent, onTheWay }: Balance) =>
  missing + parked + ahead === 0 && !(silent && onTheWay > 0);

/** Events that a consumer received and the producer does not have, over all epochs. */
function lostBy(said: Wire<ProducedStream> | undefined, at: Wire<HeardStream> | undefined): number {
  const has = (epoch: number) => said?.reached.find((one) => one.epoch === epoch)?.lastSeq ?? 0;
  const beyond = ({ epoch, lastSeq }: Reached) => Math.max(0, lastSeq - has(epoch));
  return (at?.reached ?? []).reduce((sum, reached) => sum + beyond(reached), 0);
}

function compare(
  said: Wire<ProducedStream>,
  at: Wire<HeardStream> | undefined,
  { asOf, heardSince }: { asOf: string | null; heardSince: string },
  compacted: boolean,
) {
  const nothing = { unpublished: 0, onTheWay: 0, missing: 0, before: 0 };
  const sameHistory = at?.epoch === said.epoch;
  if (sameHistory && at.lastSeq! >= said.lastSeq) return nothing;
  if (at?.epoch != null && at.epoch > said.epoch) return nothing;
  const older = Date.parse(said.since) < Date.parse(heardSince);
  if (!at && older && !(said.lastAt && Date.parse(said.lastAt) >= Date.parse(heardSince)))
    return { ...nothing, before: 1 };
  // It may begin in the middle of an older stream; where, the first one it handles will tell.
  if (at?.epoch === null && older) return nothing;

  const open = at?.open ?? 0;
  const behind = said.lastSeq - (sameHistory ? at.lastSeq! : 0);
  const lacking = compacted ? Number(behind > 0 && open === 0) : Math.max(0, behind - open);
  const unpublished = Math.min(said.unpublished, lacking);
  const published = lacking - unpublished;
  const vouchedFor = asOf ? Date.parse(asOf) - longestCommit : Number.NEGATIVE_INFINITY;
  const isPast = (instant: string | null) => instant === null || Date.parse(instant) < vouchedFor;
  const overtaken = said.unpublished === 0 && asOf !== null && isPast(said.lastAt);
  const awaited = at?.waitingSince != null && isPast(at.waitingSince);
  const isMissing = overtaken || awaited;
  return { ...nothing, unpublished, ...(isMissing ? { missing: published } : { onTheWay: published }) };
}

const emptyBalance = (consumer: string, topic: string | undefined): Balance => ({
  consumer,
  topic,
  streams: 0,
  unpublished: 0,
  onTheWay: 0,
  pending: 0,
  held: 0,
  parked: 0,
  conflicts: 0,
  missing: 0,
  ahead: 0,
  before: 0,
  silent: false,
});

function addStored(balance: Balance, { pending, held, parked, conflicts }: Wire<HeardStream>): void {
  balance.conflicts += conflicts;
  balance.pending += pending;
  balance.held += held;
  balance.parked += parked;
}

const age = (instant: string | null, now: Date) =>
  instant === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(instant);
