import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { anythingOf, inputOf, type JsonSchema } from './fuzz-input.ts';
import type { Person } from './identity.ts';
import { type Client, type Reply, somebody, type TestService } from './service.ts';

export interface Fuzz {
  /** Who call; somebody with no part in anything, an operator and a caller without a token are added. */
  readonly people: readonly Person[];
  /** Ids that exist: they stand wherever an id is asked for, half of the time. */
  readonly ids: readonly string[];
}

/** Calls of each operation. */
const runs = 8 * Number(process.env['TEST_RUNS'] ?? 1);
/** Milliseconds for all calls of one operation: longer, and it hangs. */
const longest = 20_000 * Number(process.env['TEST_RUNS'] ?? 1);

type Method = keyof Client;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: JsonSchema } } };
  readonly responses: Readonly<
    Record<string, { readonly content?: Record<string, { readonly schema: JsonSchema }> } | undefined>
  >;
}

/**
 * Calls every operation of a service's OpenAPI document with generated input, right and wrong.
 * @returns what broke the document, with the smallest call that does: a status it does not name (an internal error
 *   always), an answer of another shape, a problem without its code.
 */
export async function fuzzOperations(service: TestService, { people, ids }: Fuzz): Promise<string[]> {
  const { body: document } = await service.as(people[0]).get('/v1/openapi.json');
  const callers = [...people, somebody(), somebody(['ops']), undefined];
  const fits = checkerOf(document);
  const broken: string[] = [];
  for (const [path, item] of Object.entries<Record<string, Operation>>(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = item[method];
      if (!operation || operation.responses[200]?.content?.['text/event-stream']) continue;
      const at = `${method} ${path}`;
      // Each answer's form is read before a call: one that cannot be read is a fault whichever answers come.
      for (const [status, answer] of Object.entries(operation.responses)) {
        for (const { schema } of Object.values(answer?.content ?? {})) fits(`${at} ${status}`, schema);
      }
      let last = '';
      const property = fc.asyncProperty(callOf(operation, ids), fc.constantFrom(...callers), async (call, caller) => {
        const reply = await send(service.as(caller), method, path, call);
        const fault = faultOf(operation, reply, (status, schema) => fits(`${at} ${status}`, schema));
        last = fault ? `${at}: ${fault}: ${JSON.stringify(call)}` : last;
        return fault === undefined;
      });
      const plugins = [fc.interruptAfterTimeLimit(longest, { failOnInterrupt: true })];
      const { failed, interrupted, errorInstance } = await fc.check(property, { numRuns: runs, plugins });
      if (failed) broken.push(last || `${at}: ${interrupted ? `no answer within ${longest} ms` : errorInstance}`);
    }
  }
  return broken;
}

interface Call {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly header: Record<string, unknown>;
  readonly body: unknown;
}

function callOf({ parameters = [], requestBody }: Operation, ids: readonly string[]): fc.Arbitrary<Call> {
  const of = (place: Parameter['in']) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    const values = here.map(({ name, schema }) => [name, inputOf(schema, ids)]);
    const requiredKeys = here.filter(({ required }) => required || place === 'path').map(({ name }) => name);
    return fc.record(Object.fromEntries(values), { requiredKeys }) as fc.Arbitrary<Record<string, unknown>>;
  };
  const schema = requestBody?.content['application/json']?.schema;
  return fc.record({
    path: of('path'),
    query: of('query'),
    header: of('header'),
    body: schema ? fc.oneof({ weight: 9, arbitrary: inputOf(schema, ids) }, anythingOf()) : fc.constant(undefined),
  });
}

function send(
  client: Client,
  method: Method,
  path: string,
  { path: named, query, header, body }: Call,
): Promise<Reply> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(textOf(named[name])) || '-');
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, textOf(one)]));
  const asked = pairs.length > 0 ? `?${new URLSearchParams(pairs as [string, string][])}` : '';
  // A header takes printable Latin letters: fetch refuses the rest before anything is sent.
  const headers = Object.entries(header).map(([name, value]) => [name, textOf(value).replace(/[^\x21-\x7e]/g, '')]);
  return client[method](`/v1${filled}${asked}`, body, Object.fromEntries(headers));
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? Buffer.from(value).toString() : (JSON.stringify(value) ?? '');

type Fits = (status: string, schema: JsonSchema) => (value: unknown) => string | undefined;

function faultOf({ responses }: Operation, { status, headers, body }: Reply, fits: Fits): string | undefined {
  const declared = responses[status];
  if (!declared || status >= 500) return `${status} ${JSON.stringify(body)}`;
  const type = headers.get('content-type')?.split(';')[0] ?? '';
  const schema = declared.content?.[type]?.schema;
  if (declared.content && !schema) return `${status} with ${type || 'no content'}`;
  if (!schema) return undefined;
  const fault = fits(String(status), schema)(body);
  return fault && `${status} of another shape (${fault}): ${JSON.stringify(body)}`;
}

function checkerOf(document: object): (name: string, schema: JsonSchema) => (value: unknown) => string | undefined {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema(document, 'document');
  const made = new Map<string, ReturnType<typeof ajv.compile>>();
  return (name, schema) => {
    const check = made.get(name) ?? ajv.compile(absolute(schema));
    made.set(name, check);
    return (value) => (check(value) ? undefined : ajv.errorsText(check.errors));
  };
}

/** References point into the document. */
function absolute(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"document#/'));
}
