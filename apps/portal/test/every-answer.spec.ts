import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { caseId, ids, own } from './every-answer.ts';

// What the tests of every page answer in the place of the services, held against what these say of themselves.

interface Operation {
  readonly responses: {
    readonly 200?: { readonly content?: { readonly 'application/json'?: { readonly schema: object } } };
  };
}
interface Document {
  readonly paths: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
}

/** Every answer by the operation that it stands for; of posts only the two that open the link of a mail. */
const asked = ['dossier', 'escalation', 'scheduling', 'notification'].flatMap((service) => {
  const file = new URL(`../../../docs/openapi/${service}.json`, import.meta.url);
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const ajv = addFormats
    .default(new Ajv({ strict: false, allErrors: true }))
    .addSchema({ $id: 'document', ...document });
  return Object.entries(document.paths).flatMap(([path, { get, post }]) => {
    const operation = get ?? (path.endsWith('/_open') ? post : undefined);
    const schema = operation?.responses[200]?.content?.['application/json']?.schema;
    const url = `/v1${path}`.replace(
      /\{(\w+)\}/g,
      (_, name: string) => (ids as Record<string, string>)[name] ?? caseId,
    );
    const answer = own.find(([asks]) => asks.test(url));
    if (!schema || !answer) return [];
    return [{ name: `${service} ${path}`, answer: answer[1], schema, ajv }];
  });
});

test.each(asked)('$name', ({ answer, schema, ajv }) => {
  const fits = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')));
  expect(fits(answer) ? [] : fits.errors).toEqual([]);
});

test('there are as many as pages need', () => expect(asked.length).toBeGreaterThan(20));
