import {
  type BeforeApplicationShutdown,
  Injectable,
  type MessageEvent,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Rhythm } from '@rondetafel/eventing';
import { type Actor, CommandRunner, Log, newTrace, WorkerDatabase } from '@rondetafel/platform';
import { permit } from '@rondetafel/policy';
import { Observable, type Subscriber } from 'rxjs';
import { InAppService } from '../delivery/in-app/in-app.service.ts';
import { linesChanged, linesInSightBy } from '../delivery/in-app/in-app.store.ts';
import { ownLines } from './inbox.service.ts';

interface Listener {
  readonly actor: Actor;
  readonly subscriber: Subscriber<MessageEvent>;
  /** Highest version sent, by line. */
  readonly sent: Map<string, number>;
}

type Change = Awaited<ReturnType<typeof linesChanged>>[number];

/** Milliseconds between looks at what another instance wrote. */
const lookEvery = 1000;
/** A commit may come to light this much later than its time says; so far back every look goes. */
const overlap = '20 seconds';
/** Below the idle limit of every proxy on the way. */
const heartbeatEvery = 20_000;
const openAtOnce = 8;

/**
 * Tells open pages that their inbox changed: which line and its version, nothing of what it says. Whether the person
 * may see the line is asked of the database again for each message.
 */
@Injectable()
export class LiveInbox implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #listeners = new Set<Listener>();
  #looking: Rhythm | undefined;

  constructor(
    private readonly commands: CommandRunner,
    private readonly workers: WorkerDatabase,
    private readonly inApp: InAppService,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    // An absent database is reported elsewhere; the next look catches up.
    const failed = (error: unknown) => this.log.debug('inbox-look-failed', { error });
    const looking = new Rhythm(lookEvery, () => this.look(), failed);
    this.#looking = looking;
    this.inApp.watch(() => {
      if (this.#listeners.size > 0) looking.hurry();
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const { subscriber } of this.#listeners) subscriber.complete();
    await this.#looking?.stop();
  }

  /** Ends when the token does; the page comes back with a new one. */
  open(actor: Actor): Observable<MessageEvent> {
    permit(actor, 'read-own-messages');
    return new Observable((subscriber) => {
      const listener: Listener = { actor, subscriber, sent: new Map() };
      const own = [...this.#listeners].filter((one) => one.actor.personId === actor.personId);
      if (own.length >= openAtOnce) own[0]!.subscriber.complete();
      this.#listeners.add(listener);
      subscriber.next({ comment: 'open', retry: 3000 } as MessageEvent);
      const heartbeat = setInterval(() => subscriber.next({ comment: '' } as MessageEvent), heartbeatEvery);
      const expiry = setTimeout(() => subscriber.complete(), actor.expiresAt.getTime() - Date.now());
      return () => {
        clearInterval(heartbeat);
        clearTimeout(expiry);
        this.#listeners.delete(listener);
      };
    });
  }

  private async look(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const changes = await this.changes([...new Set([...this.#listeners].map(({ actor }) => actor.personId))]);
    for (const listener of this.#listeners) {
      const fresh = changes.filter(
        ({ messageId, personId, version }) =>
          personId === listener.actor.personId && (listener.sent.get(messageId) ?? 0) < version,
      );
      if (fresh.length > 0) await this.send(listener, fresh);
    }
  }

  private changes(people: readonly string[]): Promise<Change[]> {
    const look = { trace: newTrace(), via: 'live-inbox' };
    return this.workers.inTransaction(look, (tx) => linesChanged(tx, people, overlap));
  }

  private async send({ actor, subscriber, sent }: Listener, fresh: readonly Change[]): Promise<void> {
    const visible = await this.commands.unrecorded(actor, ownLines, (tx) =>
      linesInSightBy(
        tx,
        fresh.map(({ messageId }) => messageId),
      ),
    );
    for (const { messageId, version } of visible) {
      sent.set(messageId, version);
      subscriber.next({ type: 'changed', id: `${messageId}.${version}`, data: { messageId, version } });
    }
  }
}
