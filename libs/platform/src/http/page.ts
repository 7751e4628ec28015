import type { NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { FindOptionsWhere, ObjectLiteral, Repository } from 'typeorm';
import { z } from 'zod';
import type { Tx } from '../data/tx.ts';
import { InputFault } from '../problem/faults.ts';
import { sqlState } from '../problem/outage.ts';
import { wholeNumber } from '../whole-number.ts';

/** The query of a list: `@Query({ schema: PageRequest })`. */
export const PageRequest = z.object({
  cursor: z
    .string()
    .regex(/^[\w-]{1,2000}$/)
    .describe('Uit _links.next van de vorige bladzijde; niet om zelf te maken.')
    .optional(),
  limit: wholeNumber(1, 100).default(25),
});
export type PageRequest = z.output<typeof PageRequest>;

/** No totals: they would show how many rows there are that the caller may not see. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly _links: { readonly next?: { readonly href: string } };
}

/** The schema of a page, for `@Answers(200, pageSchema(ItemView))`. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), _links: z.object({ next: z.object({ href: z.string() }).optional() }) });

/**
 * The link to the next page repeats the whole query with another cursor, so that no list forgets its filters. It stands
 * in the header too (RFC 8288; API Design Rules, pagination).
 */
export const nextLink: NestInterceptor = {
  intercept(context, next) {
    return next.handle().pipe(
      map((body) => {
        const nextCursor = body?._links?.next?.href;
        if (context.getType() !== 'http' || typeof nextCursor !== 'string') return body;
        const http = context.switchToHttp();
        const query = new URLSearchParams(http.getRequest<FastifyRequest>().url.split('?')[1]);
        for (const [name, value] of new URLSearchParams(nextCursor)) query.set(name, value);
        const href = `?${query}`;
        http.getResponse<FastifyReply>().header('Link', `<${href}>; rel="next"`);
        return { ...body, _links: { next: { href } } };
      }),
    );
  },
};

interface Order<T> {
  /** Properties that together are unique. The cursor is part of an address and may hold a name, so it is encrypted. */
  readonly by: readonly (keyof T & string)[];
  readonly newestFirst?: boolean;
  readonly where?: FindOptionsWhere<T>;
}

/** One page of a table, by key: correct while rows are added and removed, at the same cost for every page. */
export async function pageOf<T extends ObjectLiteral>(
  repository: Repository<T>,
  { cursor, limit }: PageRequest,
  { by, newestFirst = false, where }: Order<T>,
): Promise<Page<T>> {
  const rows = repository.createQueryBuilder('row').limit(limit + 1);
  if (where) rows.where(where);
  for (const [index, property] of by.entries()) {
    rows.addOrderBy(`row.${property}`, newestFirst ? 'DESC' : 'ASC');
    // As text: a Date loses the microseconds, and rows would be skipped.
    rows.addSelect(`(row.${property})::text`, `cursor_${index}`);
  }
  if (cursor) {
    const columns = by.map((property) => `row.${property}`).join(', ');
    const values = by.map((_, index) => `:cursor_${index}`).join(', ');
    rows.andWhere(`(${columns}) ${newestFirst ? '<' : '>'} (${values})`, positionOf(repository, cursor, by.length));
  }
  const { entities, raw } = await rows.getRawAndEntities().catch((error) => {
    throw cursor && sqlState(error)?.startsWith('22') ? badCursor() : error;
  });
  const items = entities.slice(0, limit);
  const last = raw[limit - 1];
  if (entities.length <= limit) return { items, _links: {} };
  const position = JSON.stringify(by.map((_, index) => last[`cursor_${index}`]));
  return { items, _links: linksTo(txOf(repository), position, limit) };
}

/** What a query is ordered by: one column, or several; a time as PostgreSQL writes it, since a Date loses the microseconds. */
type Key = string | readonly string[];

/** Where a page of a plain SQL query begins, and how many rows it has at most. */
export interface Part<K extends Key> {
  readonly after?: K;
  readonly limit: number;
}

/**
 * One page of a plain SQL query that is ordered by a key.
 * @param read the rows after that key, at most `limit`.
 */
export async function pageBy<T, K extends Key>(
  tx: Tx,
  { cursor, limit }: PageRequest,
  read: (part: Part<K>) => Promise<readonly T[]>,
  keyOf: (item: T) => K,
): Promise<Page<T>> {
  const rows = await read({ limit: limit + 1, ...(cursor && { after: readKey(keyIn(tx, cursor)) as K }) });
  const items = rows.slice(0, limit);
  return { items, _links: rows.length > limit ? linksTo(tx, writtenKey(keyOf(items.at(-1)!)), limit) : {} };
}

const writtenKey = (key: Key): string => (typeof key === 'string' ? key : JSON.stringify(key));
const readKey = (written: string): Key => (written.startsWith('[') ? JSON.parse(written) : written);

/** What the next page asks otherwise than this one; the rest of its query is added to it (`nextLink`). */
function linksTo(tx: Tx, position: string, limit: number): Page<never>['_links'] {
  const query = new URLSearchParams({ cursor: tx.vault.sealCursor(position, tx.reader), limit: String(limit) });
  return { next: { href: `?${query}` } };
}

function keyIn(tx: Tx, cursor: string): string {
  try {
    return tx.vault.openCursor(cursor, tx.reader);
  } catch {
    throw badCursor();
  }
}

function positionOf(repository: Repository<any>, cursor: string, length: number): Record<string, string> {
  try {
    const position = JSON.parse(keyIn(txOf(repository), cursor));
    const values = z.array(z.string()).length(length).parse(position);
    return Object.fromEntries(values.map((value, index) => [`cursor_${index}`, value]));
  } catch {
    throw badCursor();
  }
}

/** `Tx` puts itself in the `data` of its query runner. */
const txOf = (repository: Repository<any>): Tx => repository.queryRunner!.data.tx;

const badCursor = () => new InputFault([{ in: 'query', pointer: '/cursor', code: 'cursor-unusable' }]);
