import type { Service } from '../service.ts';
import type { Person } from './identity.ts';
import { startTestService, type TestService } from './service.ts';

interface List {
  readonly name: string;
  readonly as: Person;
  /** Answers with as many items at both sizes. */
  readonly path: string;
  /** Posted: of a search, which no address holds. */
  readonly body?: object;
  /** The field of the answer that holds the items. */
  readonly itemsIn?: string;
  /** Of a count, which stops at a number: reads no more rows than this at either size. */
  readonly atMost?: number;
}

export interface ListCost {
  /** Adds the cases with these numbers to the tables, by SQL as the superuser. */
  readonly fill: (running: TestService, from: number, to: number) => Promise<void>;
  readonly lists: readonly List[];
}

const few = 200;
const many = 2_000;
/** Of the index, and of what a plan for another number reads; a list that grows with its table reads hundreds more. */
const slack = 30;

/** Tests that a page of each list costs what the page costs: PostgreSQL reads as many rows with ten times as many cases. */
export function describeListCost(service: Service, { fill, lists }: ListCost): void {
  describe(`cost of the lists of ${service.name}`, () => {
    let running: TestService;
    const atFew = new Map<string, Page>();
    beforeAll(async () => {
      running = await startTestService(service);
      const grow = async (from: number, to: number) => {
        await fill(running, from, to);
        await running.database.admin.query('ANALYZE');
      };
      await grow(0, few);
      for (const list of lists) atFew.set(list.name, await pageOf(running, list));
      await grow(few, many);
    });
    afterAll(() => running.stop());

    test.each(lists)('$name reads no more rows at 2,000 cases than at 200', async (list) => {
      const before = atFew.get(list.name)!;
      const { items, rows } = await pageOf(running, list);
      expect(items).toBeGreaterThan(0);
      expect(items).toBe(before.items);
      expect(rows).toBeLessThanOrEqual(list.atMost ?? before.rows + slack);
    });
  });
}

interface Page {
  readonly items: number;
  readonly rows: number;
}

async function pageOf(running: TestService, { as, path, body: posted, itemsIn = 'items' }: List): Promise<Page> {
  let items = 0;
  const rows = await rowsRead(running, async () => {
    const { status, body } = await (posted ? running.as(as).post(path, posted) : running.as(as).get(path));
    expect({ status, body }).toMatchObject({ status: 200 });
    items = body[itemsIn].length;
  });
  return { items, rows };
}

/** How many rows of tables PostgreSQL reads in the transactions of requests until `read` is done, by its own statistics. */
export async function rowsRead({ running }: TestService, read: () => Promise<unknown>): Promise<number> {
  const { database } = running.parts;
  const inTransaction = database.inTransaction.bind(database);
  let rows = 0;
  database.inTransaction = (actor, work) =>
    inTransaction(actor, async (tx) => {
      const soFar = async () => Number((await tx.query(rowsSoFar)).rows[0].rows);
      const before = await soFar();
      const result = await work(tx);
      rows += (await soFar()) - before;
      return result;
    });
  try {
    await read();
  } finally {
    database.inTransaction = inTransaction;
  }
  return rows;
}

const rowsSoFar = `SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) AS rows
  FROM pg_stat_xact_user_tables`;
