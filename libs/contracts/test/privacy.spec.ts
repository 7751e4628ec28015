import { Code, catalogue, Day, defineEvent, Id, Instant } from '@rondetafel/contracts';
import { z } from 'zod';
import { freeFields } from './free-fields.ts';

describe('No personal data on the bus', () => {
  it.each(catalogue.map((event) => [event.type, event] as const))('%s carries no free text', (_type, event) => {
    expect(freeFields(event.strict)).toEqual([]);
  });

  it.each(catalogue.map((event) => [event.type, event] as const))(
    '%s is published with declared fields only',
    (_type, event) => {
      const loaded = { ...(event.example as object), surname: 'somebody' };
      expect(event.strict.safeParse(loaded).success).toBe(false);
    },
  );

  it('Undeclared fields of a nested object are not published', () => {
    const published = defineEvent('nl.rondetafel.dossier.something-happened.v1', {
      stream: 'case',
      key: 'caseId',
      summary: 'For this test only.',
      data: { caseId: Id, members: z.array(z.object({ memberId: Id })) },
      example: { caseId: id, members: [{ memberId: id }] },
    });
    const loaded = { caseId: id, members: [{ memberId: id, surname: 'somebody' }] };
    expect(published.strict.parse(loaded)).toEqual({ caseId: id, members: [{ memberId: id }] });
  });
});

describe('The walk over schemas', () => {
  it.each([
    ['an id', Id],
    ['a code', Code],
    ['a day', Day],
    ['a moment', Instant],
    ['a choice', z.enum(['yes', 'no'])],
    ['a literal', z.literal('yes')],
    ['a number', z.number()],
    ['a whole number', z.int().positive()],
    ['yes or no', z.boolean()],
    ['an optional id', Id.optional()],
    ['a list of ids', z.array(Id)],
    ['an object of these', z.object({ on: Day, ids: z.array(Id) })],
    ['a choice of objects', z.union([z.object({ on: Day }), z.object({ at: Instant })])],
  ])('lets %s pass', (_what, field) => {
    expect(freeFields(z.strictObject({ field }))).toEqual([]);
  });

  it.each<[string, z.ZodType, string]>([
    ['a string', z.string(), '/field'],
    ['a short string', z.string().max(64), '/field'],
    ['a pattern that is not the code', z.string().regex(/^[a-z ]+$/), '/field'],
    ['a code without its length', z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), '/field'],
    ['a mail address', z.email(), '/field'],
    ['an address on the web', z.url(), '/field'],
    ['anything', z.any(), '/field'],
    ['an optional string', z.string().optional(), '/field'],
    ['a string that may be null', z.string().nullable(), '/field'],
    ['a list of strings', z.array(z.string()), '/field[]'],
    ['a pair', z.tuple([Id, z.string()]), '/field'],
    [
      'a string inside a list of objects',
      z.array(z.object({ deep: z.object({ name: z.string() }) })),
      '/field[]/deep/name',
    ],
    ['one free side of a choice', z.union([Id, z.string()]), '/field'],
    ['a record with keys of its own', z.record(z.string(), Id), '/field'],
    ['a record of codes', z.record(Code, Id), '/field'],
    ['an object that lets more through', z.looseObject({ id: Id }), '/field'],
    ['an object with a rest', z.object({ id: Id }).catchall(z.string()), '/field'],
  ])('finds %s', (_what, field, path) => {
    expect(freeFields(z.strictObject({ id: Id, field }))).toEqual([path]);
  });

  it('finds that the whole lets more through', () => {
    expect(freeFields(z.looseObject({ id: Id }))).toEqual(['']);
  });
});

const id = '7a0e6f0e-6f5b-4c1e-9d58-0a3a0f6d2a11';
