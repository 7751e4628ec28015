import fc from 'fast-check';
import { releaseHeld } from '../src/inbox/sweep.ts';
import type { Workers } from '../src/inbox/workers.ts';
import { type Handler, retryParked, skipParked } from '../src/index.ts';
import type { PgClient } from '../src/pg.ts';
import { InboxWorld, numbers, record } from './inbox-world.ts';
import { orderAdmired, orderPlaced } from './sample.ts';

// Random histories of deliveries, repetitions, failures, crashes and rulings, against a model of what should have been
// handled. A counterexample is printed with its seed: put it into `examples` and it stays.

/** How an event behaves: fine, failing once, failing until healed, or of a type that nobody handles. */
type Kind = 'fine' | 'flaky' | 'poison' | 'unheard';

interface Produced {
  readonly kind: Kind;
  readonly epoch: number;
  readonly seq: number;
  readonly record: ReturnType<typeof record>;
  delivered: boolean;
  /** Handled, or passed: what comes later changes nothing about it. */
  over: boolean;
  parked: boolean;
  skipped: boolean;
}

interface Model {
  readonly streams: Produced[][];
  healed: boolean;
}

let world: InboxWorld;
let runs = 0;
beforeAll(async () => {
  world = await InboxWorld.open();
});
afterAll(() => world.close());

/** The real inbox of one run. */
class Real {
  readonly consumer = `run${runs++}`;
  private readonly workers: Workers<PgClient>;
  private readonly failedOnce = new Set<string>();
  healed = false;
  crashes = 0;

  constructor(private readonly kinds: Map<string, Kind>) {
    const handler: Handler<PgClient> = async (data, context) => {
      const kind = this.kinds.get(context.envelope.id);
      await world.effect(data, context);
      if (this.crashes > 0) {
        this.crashes -= 1;
        await context.tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
      }
      if (kind === 'poison' && !this.healed) throw new Error('poison');
      if (kind === 'flaky' && !this.failedOnce.has(context.envelope.id)) {
        this.failedOnce.add(context.envelope.id);
        throw new Error('flaky');
      }
    };
    this.workers = world.work({ [orderPlaced.type]: handler }, { consumer: this.consumer, count: 0, backOff: [0, 0] });
  }

  name(stream: number): string {
    return `${this.consumer}-${stream}`;
  }

  /** Several workers at once, until nothing more can be done however long one waits. */
  async drain(workers: number): Promise<void> {
    for (let busy = true; busy; ) {
      await world.database.owner.query(
        `UPDATE inbox_message SET next_at = clock_timestamp() WHERE consumer = $1 AND status = 'pending'`,
        [this.consumer],
      );
      const released = await releaseHeld(world.database.owner, this.consumer);
      const done = await Promise.all(numbers(1, workers).map(() => this.handleAll()));
      busy = released > 0 || done.some((handled) => handled > 0);
    }
  }

  private async handleAll(): Promise<number> {
    for (let handled = 0; ; ) {
      const step = await this.workers.handleNext();
      if (step === 'nothing') return handled;
      // One stream waits for what did not come; others may be ready.
      if (step !== 'waiting') handled += 1;
    }
  }

  async parked(): Promise<string[]> {
    const { rows } = await world.database.owner.query(
      `SELECT id FROM inbox_message WHERE consumer = $1 AND status = 'parked' ORDER BY id`,
      [this.consumer],
    );
    return rows.map(({ id }) => id);
  }

  async handled(stream: number): Promise<string[]> {
    const { rows } = await world.database.owner.query(
      'SELECT data FROM effect WHERE consumer = $1 AND stream = $2 ORDER BY id',
      [this.consumer, `shop:order:${this.name(stream)}`],
    );
    return rows.map(({ data }) => data.place);
  }

  stop(): Promise<void> {
    return this.workers.stop();
  }

  add(id: string, kind: Kind): void {
    this.kinds.set(id, kind);
  }
}

const place = ({ epoch, seq }: { epoch: number; seq: number }) => `${epoch}.${seq}`;

/** What must have been handled of a stream once nothing more can be done; parks what a worker would park. */
function expected(events: Produced[], healed: boolean): string[] {
  const handled: string[] = [];
  for (const event of events) {
    if (!event.delivered) break;
    if (event.kind === 'poison' && !healed && !event.skipped && !event.over) event.parked = true;
    if (event.parked) break;
    event.over = true;
    if (!event.skipped && event.kind !== 'unheard') handled.push(place(event));
  }
  return handled;
}

type Command = fc.AsyncCommand<Model, Real>;

/** The producer says something; a new epoch begins as after a restore of its database. */
class Produce implements Command {
  constructor(
    readonly stream: number,
    readonly kind: Kind,
    readonly newEpoch: boolean,
  ) {}
  check = () => true;
  async run({ streams }: Model, real: Real) {
    const events = streams[this.stream]!;
    const last = events.at(-1) ?? { epoch: 1, seq: 0 };
    const next = this.newEpoch ? { epoch: last.epoch + 1, seq: 1 } : { epoch: last.epoch, seq: last.seq + 1 };
    const name = real.name(this.stream);
    const event = this.kind === 'unheard' ? orderAdmired : orderPlaced;
    const data = { orderId: name, n: next.seq, place: place(next) };
    const made = record({ event, stream: name, ...next, data });
    real.add(String(made.headers['ce_id']), this.kind);
    events.push({
      ...next,
      kind: this.kind,
      record: made,
      delivered: false,
      over: false,
      parked: false,
      skipped: false,
    });
  }
  toString = () => `produce ${this.kind} on ${this.stream}${this.newEpoch ? ' in a new epoch' : ''}`;
}

/**
 * Kafka brings a window: what comes next, or what was there before, or both; now and then a gap. Not one that reaches
 * into an earlier epoch: what a restore lost never comes, and from what came nobody can tell that it was there.
 */
class Deliver implements Command {
  constructor(
    readonly stream: number,
    readonly from: number,
    readonly length: number,
  ) {}
  check = ({ streams }: Readonly<Model>) => streams[this.stream]!.length > 0;
  async run({ streams }: Model, { consumer }: Real) {
    const events = streams[this.stream]!;
    const missing = events.find(({ delivered }) => !delivered);
    const wanted = this.from % events.length;
    const from = missing && missing.epoch < events[wanted]!.epoch ? events.indexOf(missing) : wanted;
    const window = events.slice(from, from + this.length);
    for (const event of window) event.delivered = true;
    await world.deliver(
      window.map((event) => event.record),
      { consumer },
    );
  }
  toString = () => `deliver ${this.length} of ${this.stream} from ${this.from}`;
}

class Work implements Command {
  constructor(
    readonly workers: number,
    readonly crashes: number,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    real.crashes = this.crashes;
    await real.drain(this.workers);
    real.crashes = 0;
    for (const [stream, events] of model.streams.entries()) {
      expect(await real.handled(stream)).toEqual(expected(events, model.healed));
    }
  }
  toString = () => `${this.workers} workers, ${this.crashes} crashes`;
}

class Heal implements Command {
  constructor(readonly healed: boolean) {}
  check = () => true;
  async run(model: Model, real: Real) {
    model.healed = this.healed;
    real.healed = this.healed;
  }
  toString = () => (this.healed ? 'heal' : 'poison again');
}

class Rule implements Command {
  constructor(readonly skip: boolean) {}
  check = () => true;
  async run({ streams }: Model, real: Real) {
    for (const messageId of await real.parked()) {
      const rule = this.skip ? skipParked : retryParked;
      expect(await rule(world.database.worker, { consumer: real.consumer, messageId })).toBe(true);
    }
    for (const event of streams.flat().filter(({ parked }) => parked)) {
      event.parked = false;
      event.skipped = this.skip;
    }
  }
  toString = () => (this.skip ? 'skip what is parked' : 'retry what is parked');
}

test('any history of deliveries, failures, crashes and rulings: once, in order, nothing lost', async () => {
  const stream = fc.nat(2);
  const kind = fc.constantFrom<Kind>('fine', 'fine', 'fine', 'flaky', 'poison', 'unheard');
  const rarely = fc.nat(9).map((n) => n === 0);
  const commands = [
    fc.tuple(stream, kind, rarely).map((made) => new Produce(...made)),
    fc.tuple(stream, kind, rarely).map((made) => new Produce(...made)),
    fc.tuple(stream, fc.nat(20), fc.integer({ min: 1, max: 8 })).map((made) => new Deliver(...made)),
    fc.tuple(stream, fc.nat(20), fc.integer({ min: 1, max: 8 })).map((made) => new Deliver(...made)),
    fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(1)).map((made) => new Work(...made)),
    fc.boolean().map((healed) => new Heal(healed)),
    fc.boolean().map((skip) => new Rule(skip)),
  ];
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (history) => {
      const model: Model = { streams: [[], [], []], healed: false };
      const real = new Real(new Map());
      try {
        await fc.asyncModelRun(() => ({ model, real }), history);
        await settleAll(model, real);
      } finally {
        await real.stop();
      }
    }),
    { numRuns: 30, examples: [] },
  );
}, 240_000);

/** In the end all is delivered and healed, and then all must have been handled. */
async function settleAll(model: Model, real: Real): Promise<void> {
  for (const stream of [0, 1, 2]) {
    if (model.streams[stream]!.length > 0) await new Deliver(stream, 0, 1_000).run(model, real);
  }
  await new Heal(true).run(model, real);
  await new Rule(false).run(model, real);
  await new Work(4, 0).run(model, real);
  expect(await real.parked()).toEqual([]);
}
