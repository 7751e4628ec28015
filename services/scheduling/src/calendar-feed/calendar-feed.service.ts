import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Call,
  CommandRunner,
  calendarFeed,
  RateLimit,
  Settings,
  TooMany,
  WorkerDatabase,
} from '@rondetafel/platform';
import { type Language, type Municipality, permit, placeInWords } from '@rondetafel/policy';
import { feedTexts } from '../../texts/calendar-feed.ts';
import { hasNoAccount } from '../directory/directory.store.ts';
import { refuse } from '../refuse.ts';
import { openTablesOfGuest } from '../round-table/round-table.store.ts';
import type { CalendarFeedMadeView, CalendarFeedView } from './calendar-feed.shapes.ts';
import { dropFeed, feedBySecret, feedOf, keepFeed, keepLines, linesOf } from './calendar-feed.store.ts';
import { changedLines, type FeedLine, mayBeFollowed, seatAt } from './domain/feed.ts';

/** A calendar for a calendar program, with what tells it whether it has that already. */
export interface FeedFile {
  readonly text: string;
  readonly etag: string;
  readonly lastModified: Date;
}

const perMinute = { unknown: 300, secret: 20 };

/** One's own tables by a secret link, for the calendar that somebody uses anyway: nobody is named in it (P-27). */
@Injectable()
export class CalendarFeedService {
  // Behind the workplace all callers have one address, so it is the secret that is counted.
  readonly #unknown = new RateLimit(perMinute.unknown);
  readonly #secrets = new RateLimit(perMinute.secret);

  constructor(
    private readonly commands: CommandRunner,
    private readonly worker: WorkerDatabase,
    private readonly settings: Settings,
  ) {}

  see(actor: Actor): Promise<CalendarFeedView> {
    return this.commands.unrecorded(actor, 'People look whether they have a link of their own.', async (tx) => {
      permit(actor, 'keep-own-calendar');
      const found = await feedOf(tx, actor.personId);
      return found ? { madeAt: found.madeAt } : {};
    });
  }

  /** The first one, or another: the one before ends. */
  make(actor: Actor, language: Language): Promise<CalendarFeedMadeView> {
    const { personId } = actor;
    return this.commands.run(
      { actor, action: 'make-calendar-feed' },
      `person:${personId}`,
      async (tx, { now, today }) => {
        permit(actor, 'keep-own-calendar');
        tx.processed({ activity: 'calendar-feed', subjects: [personId], subjectType: 'professional' });
        const secret = randomBytes(32).toString('base64url');
        await keepFeed(tx, { personId, language, madeAt: now, seenOn: today }, hashOf(secret));
        return { madeAt: now, secret };
      },
    );
  }

  end(actor: Actor): Promise<void> {
    const { personId } = actor;
    return this.commands.run({ actor, action: 'end-calendar-feed' }, `person:${personId}`, async (tx) => {
      permit(actor, 'keep-own-calendar');
      await dropFeed(tx, personId);
    });
  }

  /** Whoever has the secret, as long as its owner works here; a wrong one is answered as one that ended. */
  read({ trace, route }: Call, secret: string): Promise<FeedFile> {
    const hash = hashOf(secret);
    count(this.#secrets, hash.toString('base64url'));
    return this.worker.inTransaction({ trace, via: route }, async (tx) => {
      const { now, today, municipality, newId } = this.commands.moment(null);
      const feed = await feedBySecret(tx, hash);
      if (!feed || !mayBeFollowed(feed.seenOn, today) || (await hasNoAccount(tx, feed.personId))) {
        count(this.#unknown, 'all');
        throw refuse('calendar-feed-unknown', { kind: 'unknown' });
      }
      const { personId, language, madeAt } = feed;
      tx.processed({ activity: 'calendar-feed', subjects: [personId], subjectType: 'professional' });
      const [before, tables] = await Promise.all([linesOf(tx, personId), openTablesOfGuest(tx, personId)]);
      const seats = tables.flatMap(({ table }) => seatAt(table, personId) ?? []);
      await keepLines(tx, personId, changedLines(before, seats, { now, newId }));
      return this.file(await linesOf(tx, personId), { language, madeAt, municipality });
    });
  }

  private file(
    lines: readonly FeedLine[],
    { language, madeAt, municipality }: { language: Language; madeAt: string; municipality: Municipality },
  ): FeedFile {
    const { summary, cancelled, name } = feedTexts[language];
    const { venues } = municipality.network;
    const entries = [...lines]
      .sort((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : a.uid < b.uid ? -1 : 1))
      .map(({ venue, room, ...line }) => {
        const where = venue && room ? placeInWords({ venue, room }, venues) : undefined;
        return {
          ...line,
          summary: line.status === 'cancelled' ? cancelled : summary,
          location: where ? `${where.place}, ${where.address}` : '',
        };
      });
    const url = `${this.settings.config.PUBLIC_URL.replace(/\/$/, '')}/agenda`;
    const text = calendarFeed(`${name} ${municipality.name}`, url, entries);
    const latest = [madeAt, ...lines.map(({ changedAt }) => changedAt)].sort().at(-1)!;
    return { text, etag: `"${hashOf(text).toString('base64url').slice(0, 22)}"`, lastModified: new Date(latest) };
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

function count(limit: RateLimit, caller: string): void {
  const wait = limit.take(caller);
  if (wait > 0) throw new TooMany(wait);
}
