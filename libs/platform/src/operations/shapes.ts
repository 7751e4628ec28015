import { Id, Instant, textOf } from '@rondetafel/contracts';
import { z } from 'zod';
import { PageRequest } from '../http/page.ts';
import { wholeNumber } from '../whole-number.ts';

/** Number of a row in the inbox. */
export const MessageId = z.string().regex(/^\d{1,18}$/);
export const ConsumerName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/);
const EventTypeName = z.string().min(1).max(200);
const ErrorClass = z.string().regex(/^[\w.-]{1,64}$/);
const StreamName = z.string().min(1).max(200);
const count = z.int();

const filter = {
  consumer: ConsumerName.optional(),
  type: EventTypeName.optional(),
  errorClass: ErrorClass.optional(),
  since: Instant.describe('Apart gezet op of na dit tijdstip.').optional(),
};
export const ParkedQuery = z.strictObject(filter);
export type ParkedQuery = z.infer<typeof ParkedQuery>;

export const MessageQuery = PageRequest.extend({
  ...filter,
  state: z
    .enum(['parked', 'failing', 'waiting'])
    .default('parked')
    .describe('failing: mislukte, wordt nog geprobeerd; waiting: wacht op een voorganger die niet komt.'),
});
export type MessageQuery = z.infer<typeof MessageQuery>;

export const StreamQuery = PageRequest.extend({ limit: wholeNumber(1, 5_000).default(1_000) });
export type StreamQuery = z.infer<typeof StreamQuery>;

export const GroupRetry = z.strictObject({
  ...filter,
  consumer: ConsumerName,
  perSecond: z.number().min(0.1).max(200).default(20),
});
export type GroupRetry = z.infer<typeof GroupRetry>;

export const Republication = z
  .strictObject({
    since: Instant.optional(),
    until: Instant.optional(),
    stream: StreamName.optional(),
    eventIds: z.array(Id).min(1).max(1_000).optional(),
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .describe('`next` van het vorige antwoord.')
      .optional(),
  })
  .refine(({ since, until, stream, eventIds }) => since || until || stream || eventIds, {
    error: 'republication-unbounded',
  });
export type Republication = z.infer<typeof Republication>;

export const Proposal = z.strictObject({
  ruling: z.enum(['skip', 'accept-gap']),
  reason: textOf(500, 10).describe('Waarom; zonder gegevens van personen.'),
});
export type Proposal = z.infer<typeof Proposal>;

export const GroupProposal = z
  .strictObject({ ...filter, consumer: ConsumerName, reason: Proposal.shape.reason })
  .refine(({ type, errorClass, since }) => type || errorClass || since, { error: 'group-unbounded' });
export type GroupProposal = z.infer<typeof GroupProposal>;

export const ParkedGroupView = z.object({
  consumer: ConsumerName,
  type: EventTypeName,
  errorClass: ErrorClass,
  parked: count,
  since: Instant,
  heldBehind: count,
});
export const ParkedGroupsView = z.object({ items: z.array(ParkedGroupView) });

const message = {
  messageId: MessageId,
  consumer: ConsumerName,
  type: EventTypeName,
  stream: StreamName,
  epoch: count,
  seq: count,
  status: z.enum(['pending', 'held', 'parked', 'done', 'skipped']),
  ruling: z.enum(['skip', 'accept-gap']).nullable(),
  attempts: count,
  errorClass: ErrorClass.nullable(),
  errorCode: z.string().nullable(),
  receivedAt: Instant,
  reopenedAt: Instant.nullable(),
  parkedAt: Instant.nullable(),
  waitingSince: Instant.nullable(),
  heldBehind: count,
};
export const InboxMessageView = z.object(message);
export const WholeInboxMessageView = z.object({
  ...message,
  eventId: z.guid().describe('Van timers uit eerdere versies is het geen UUID van RFC 9562.'),
  topic: z.string().nullable(),
  source: z.string(),
  time: Instant,
  traceparent: z.string().nullable(),
  data: z.unknown().describe('Kenmerken en codes.'),
  unreadableBytes: count.nullable(),
});

export const RetriedOneView = z.object({ messageId: MessageId });
export const RetriedGroupView = z.object({ retried: count, until: Instant.nullable(), more: z.boolean() });
export const RepublishedEventsView = z.object({ republished: count, next: z.string().regex(/^\d+$/).optional() });
export const PauseStateView = z.object({ consumer: ConsumerName, paused: z.boolean() });

const reached = z
  .array(z.object({ epoch: count, lastSeq: count }))
  .describe('Het hoogste nummer per tijdvak; een nieuw tijdvak begint na het terugzetten van een reservekopie.');
export const ProducedStreamView = z.object({
  stream: StreamName,
  epoch: count,
  lastSeq: count,
  since: Instant,
  unpublished: count,
  lastAt: Instant.nullable(),
  reached,
});
export const HeardStreamView = z.object({
  stream: StreamName,
  epoch: count.nullable(),
  lastSeq: count.nullable(),
  open: count,
  pending: count,
  held: count,
  parked: count,
  conflicts: count.describe('Apart gezet: er was al een andere gebeurtenis met dit nummer.'),
  waitingSince: Instant.nullable(),
  reached,
});

export const ProposedView = z.object({ rulingId: Id });
export const ConfirmedView = ProposedView.extend({
  messages: count.describe('Hoeveel berichten worden overgeslagen.'),
});
export const RulingView = z.object({
  rulingId: Id,
  messageId: MessageId.nullable(),
  fits: z.object(filter).omit({ consumer: true }).nullable().describe('Van een voorstel over een groep: welke.'),
  consumer: ConsumerName,
  ruling: z.enum(['skip', 'accept-gap']),
  reason: z.string(),
  proposedBy: Id,
  proposedAt: Instant,
});
export type RulingView = z.infer<typeof RulingView>;

export const OperationsStatusView = z.object({
  service: z.string(),
  relay: z.object({
    active: z.boolean().describe('Of de instantie die antwoordt nu verstuurt; één tegelijk doet dat.'),
    lastProgressAt: Instant.optional(),
    failingPartitions: z.array(z.string()),
    unpublished: count,
    oldestSeconds: z.number(),
  }),
  consumers: z.array(
    z.object({
      consumer: ConsumerName,
      running: z.boolean(),
      partitions: count,
      congested: z.boolean().describe('Ontvangt even niet, tot er minder te doen is.'),
      paused: z.boolean().describe('Stilgezet.'),
      pausedSince: Instant.nullable(),
      pausedBecause: z
        .object({ type: EventTypeName, error: z.object({ class: ErrorClass, code: z.string().optional() }) })
        .nullable()
        .describe('Waar een nieuwe versie op vastliep; leeg als een beheerder stilzette.'),
      lastBatchAt: Instant.optional(),
      pending: count,
      held: count,
      parked: count,
      waiting: count,
      oldestSeconds: z.number(),
      feeds: z.array(z.object({ topic: z.string(), heardSince: Instant, asOf: Instant.nullable() })),
    }),
  ),
  timers: z.object({ armed: count.describe('Geteld tot duizend.'), overdue: count }),
  proposedRulings: count,
});

export const ChainQuery = z.strictObject({
  after: wholeNumber(0).default(0).describe('`last.batch` van het vorige antwoord.'),
});
export type ChainQuery = z.infer<typeof ChainQuery>;
export const CheckedSealsView = z.object({
  seals: count.describe('Hoeveel zegels zijn nagegaan; geen: er zijn er niet meer.'),
  mismatched: z.array(count).describe('Zegels waarvan regels, aantal of schakel niet kloppen.'),
  last: z.object({ batch: count, digest: z.string() }).nullable(),
});
