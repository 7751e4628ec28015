import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { nl } from '../../texts/refusals.ts';
import { takesNoToken } from '../access/declare.ts';
import type { Service } from '../service.ts';
import { answersInLanguage } from './asked-language.ts';
import { freeTextIn } from './kept-answer.ts';
import { numbersChecked } from './personal-numbers.ts';
import { readsByPost } from './read-by-post.ts';

/** The major version is in the server's address (ADR uri-version), so the paths are without it. */
const base = '/v1';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** The OpenAPI document of a service: what its routes declare, and what the platform adds to each of them. */
export function openApiOf(app: INestApplication, service: Service): OpenAPIObject {
  const info = new DocumentBuilder()
    .setTitle(service.title)
    .setDescription(
      `API van Rondetafel, dienst ${service.name}. Namen zijn Engels. Zinnen zijn Nederlands of Engels, naar Accept-Language.`,
    )
    .setVersion(service.version)
    .setContact('Rondetafel', 'https://rondetafel.example/contact', 'contact@rondetafel.example')
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl')
    .addServer(base)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, info, {
    operationIdFactory: (_controller, method) => method,
  });
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [path.slice(base.length), item]),
  );
  allowNull(document.paths);
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema };
  document.components.headers = {
    ...document.components.headers,
    'API-Version': versionHeader,
    'Content-Language': languageHeader,
    Link: linkHeader,
  };
  const ids = new Set<string>();
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', 'put', 'post', 'delete', 'patch'] as const) {
      const operation = path[method];
      if (!operation) continue;
      refuseKeptText(operation, method, document.components.schemas);
      complete(operation, method);
      // Generated clients name a route after its controller method.
      if (ids.has(operation.operationId!)) throw new Error(`two routes are called ${operation.operationId}`);
      ids.add(operation.operationId!);
    }
  }
  return document;
}

/** @throws when a command answers with what may not be kept. */
function refuseKeptText(operation: Operation, method: string, schemas: object): void {
  if (method !== 'post' || readsByPost in operation || takesNoToken in operation) return;
  for (const response of Object.values(operation.responses)) {
    const { content = {} } = response as { content?: Record<string, { schema?: object }> };
    const texts = Object.values(content).flatMap(({ schema = {} }) => freeTextIn(schema, schemas as never));
    if (texts.length > 0) throw new Error(`${operation.operationId} keeps its answer, with text at ${texts.join()}`);
  }
}

/** In OpenAPI 3.0 a list of values holds null only when null is among them, whatever `nullable` says. */
function allowNull(schema: unknown): void {
  if (schema === null || typeof schema !== 'object') return;
  const { nullable, enum: values } = schema as { nullable?: unknown; enum?: unknown[] };
  if (nullable === true && Array.isArray(values) && !values.includes(null)) values.push(null);
  for (const part of Object.values(schema)) allowNull(part);
}

function complete(operation: Operation, method: string): void {
  const takesInput = Boolean(operation.requestBody) || (operation.parameters?.length ?? 0) > 0;
  const isPublic = takesNoToken in operation;
  const statuses: (keyof typeof nl.titles)[] = [...(isPublic ? [] : ([401, 403] as const)), 404, 406, 429, 500, 503];
  if (takesInput) statuses.push(400, 414);
  if (method !== 'get') statuses.push(409);
  if (operation.requestBody) statuses.push(413, 415);
  // An empty list: for whoever comes.
  operation.security = isPublic ? [] : [{ token: [] }];
  const isKept = !(readsByPost in operation);
  const added = [
    ...(method === 'post' && isKept ? [idempotencyKey] : []),
    ...(operation.requestBody && isKept ? [checkedNumbers] : []),
    acceptLanguage,
  ];
  operation.parameters = [...(operation.parameters ?? []), ...added];
  const isList = operation.parameters.some((one) => !('$ref' in one) && one.name === 'cursor');
  const headers = { ...versioned, ...(answersInLanguage in operation && inLanguage), ...(isList && linked) };
  for (const response of Object.values(operation.responses)) {
    if (response && !('$ref' in response)) response.headers = { ...response.headers, ...headers };
  }
  for (const mark of [answersInLanguage, takesNoToken, readsByPost]) Reflect.deleteProperty(operation, mark);
  for (const status of statuses) {
    operation.responses[status] ??= {
      description: nl.titles[status],
      headers: { ...versioned, ...inLanguage },
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

const versionHeader = { description: 'Versie van deze API (semver).', schema: { type: 'string' as const } };
const languageHeader = {
  description: 'Taal van de zinnen in dit antwoord.',
  schema: { type: 'string' as const, enum: ['nl', 'en'] },
};
const linkHeader = {
  description: 'Waar de volgende bladzijde is, als die er is: `<?cursor=…>; rel="next"` (RFC 8288).',
  schema: { type: 'string' as const },
};
const linked = { Link: { $ref: '#/components/headers/Link' } };
const inLanguage = { 'Content-Language': { $ref: '#/components/headers/Content-Language' } };
const versioned = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: false,
  description:
    'Zelfgekozen kenmerk. Wie een opdracht met hetzelfde kenmerk herhaalt, krijgt hetzelfde antwoord; 30 dagen lang.',
  schema: { type: 'string' as const, minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
};

const checkedNumbers = {
  name: numbersChecked,
  in: 'header' as const,
  required: false,
  description: 'Met `true`: nagekeken, wat in een tekst op een BSN lijkt is er geen, en een IBAN is daar nodig (P-31).',
  schema: { type: 'string' as const, enum: ['true'] },
};

const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header' as const,
  required: false,
  description: 'Taal van de zinnen in het antwoord: nl (standaard) of en, met q-waarden.',
  schema: { type: 'string' as const, default: 'nl' },
};

const text = { type: 'string' as const };
const problemSchema = {
  type: 'object' as const,
  description: 'Wat er mis is (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { ...text, format: 'uri' },
    title: text,
    status: { type: 'integer' as const },
    detail: text,
    code: { ...text, description: 'Vaste code van deze fout.' },
    rule: { ...text, description: 'Nummer van de regel die dit weigert.' },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['pointer', 'detail'],
        properties: {
          in: { ...text, enum: ['body', 'query', 'path', 'header'] },
          pointer: text,
          detail: text,
          code: text,
        },
      },
    },
    currentVersion: { type: 'integer' as const },
    changes: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        properties: {
          version: { type: 'integer' as const },
          fields: { type: 'array' as const, items: text },
          changedAt: { ...text, format: 'date-time' },
        },
      },
    },
    traceId: { ...text, description: 'Kenmerk om bij een melding te noemen.' },
  },
};
