import { catalogue } from '@rondetafel/contracts';
import {
  type Client,
  type Person,
  type Reply,
  startTestService,
  type TestService,
  until,
} from '@rondetafel/platform/testing';
import { service as dossier } from '../../services/dossier/src/service.ts';
import { service as escalation } from '../../services/escalation/src/service.ts';
import { undoSeconds } from '../../services/notification/src/delivery/ledger/domain/undo-window.ts';
import { service as notification } from '../../services/notification/src/service.ts';
import { type MailServer, startMailServer } from '../../services/notification/test/mail-server.ts';
import { service as scheduling } from '../../services/scheduling/src/service.ts';

const declared = { dossier, escalation, scheduling, notification };
export type ServiceName = keyof typeof declared;
export const serviceNames = Object.keys(declared) as ServiceName[];

/** A command of a story that did not go as told. */
class StoryFault extends Error {}

/**
 * All services, each with its real database and a stopped clock, and a real mail server. Events go from one to the
 * others when the world settles, in the order in which each published them, so that two worlds in which the same is
 * done are alike.
 */
export class World {
  readonly #heard = new Map<ServiceName, number>();
  private constructor(
    private readonly services: Readonly<Record<ServiceName, TestService>>,
    private readonly mail: MailServer,
  ) {}

  static async start(): Promise<World> {
    const mail = await startMailServer();
    const settings = { SMTP_URL: mail.url, RATE_LIMIT: '1000000' };
    const started = await Promise.all(
      serviceNames.map(async (name) => [
        name,
        await startTestService(declared[name], { prefix: `tw_${name.slice(0, 2)}`, settings }),
      ]),
    );
    return new World(Object.fromEntries(started), mail);
  }

  as(service: ServiceName, person: Person): Client {
    return this.services[service].as(person);
  }

  /** The routes that a service has, from its own description. */
  async routes(service: ServiceName): Promise<{ method: string; path: string }[]> {
    const { paths } = (await this.services[service].as().get('/v1/openapi.json')).body;
    return Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => ({ method, path: `/v1${path}` })),
    );
  }

  moveTo(instant: string): void {
    for (const { clock } of Object.values(this.services)) clock.moveTo(instant);
  }

  /** Lets a timer of a service come due. */
  async due(service: ServiceName, timer: Parameters<TestService['receive']>[0], data: object): Promise<void> {
    await this.services[service].receive(timer, data as never);
    await this.settle();
  }

  /** Lets the timers of these kinds come due that are armed for now or before, in their order. */
  async allDue(service: ServiceName, ...timers: readonly Parameters<TestService['receive']>[0][]): Promise<void> {
    const { admin } = this.services[service].database;
    for (const timer of timers) {
      const { rows } = await admin.query(
        `SELECT key, data FROM timer WHERE type = $1 AND status = 'armed' AND due_at <= $2 ORDER BY due_at, key`,
        [timer.type, this.services[service].clock.now()],
      );
      for (const { key, data } of rows) {
        await admin.query('SELECT cancel_timer($1)', [key]);
        await this.due(service, timer, JSON.parse(data));
      }
    }
  }

  /** Until every event was handled by all who hear it, and every mail that is due has left. */
  async settle(): Promise<void> {
    let events = 0;
    do {
      events = 0;
      for (const name of serviceNames) events += await this.deliver(name);
    } while (events > 0);
    // As when nobody can take back any more what was done; then back, so that how often this was asked shows nowhere.
    const { clock } = this.services.notification;
    clock.pass(undoSeconds);
    await until(async () => {
      const { rows } = await this.services.notification.database.admin.query(
        `SELECT 1 FROM mail WHERE status = 'waiting' AND send_after <= $1`,
        [this.services.notification.clock.now()],
      );
      return rows.length === 0;
    }, 60_000);
    clock.pass(-undoSeconds);
  }

  /** As somebody with a dump has it. */
  databaseOf = (service: ServiceName) => this.services[service].database.admin;

  /** What came to this address, oldest first. */
  lettersTo = (address: string): string[] => this.mail.to(address).map(({ raw }) => raw);

  async stop(): Promise<void> {
    for (const service of Object.values(this.services)) await service.stop();
    await this.mail.stop();
  }

  private async deliver(from: ServiceName): Promise<number> {
    const { rows } = await this.services[from].database.admin.query(
      'SELECT id, event_id, type, data FROM outbox WHERE id > $1 ORDER BY id',
      [this.#heard.get(from) ?? 0],
    );
    for (const { id, event_id, type, data } of rows) {
      const event = catalogue.find((one) => one.type === type)!;
      for (const name of serviceNames) {
        const service = this.services[name];
        if (name === from || !service.running.strategy.getHandlerByPattern(type)) continue;
        await service.receive(event, JSON.parse(data), { id: event_id });
      }
      this.#heard.set(from, Number(id));
    }
    return rows.length;
  }
}

/** @throws StoryFault when the answer is another than the story needs. */
export function done({ status, body }: Reply, what: string): any {
  if (status >= 200 && status < 300) return body;
  throw new StoryFault(`${what}: ${status} ${JSON.stringify(body)}`);
}
