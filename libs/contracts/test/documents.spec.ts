import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import { asyncapi, catalogue, Owner, shortName } from '@rondetafel/contracts';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { documents } from '../src/write.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('The documents generated from the catalogue', () => {
  it.each(Object.entries(documents()))('%s is the one that is checked in', async (file, text) => {
    const checkedIn = await readFile(`${root}/${file}`, 'utf8').catch(() => 'nothing');
    if (checkedIn !== text) throw new Error(`${file} lags behind the contracts: npm run docs`);
  });
});

describe('The AsyncAPI document', () => {
  const document: Document = JSON.parse(JSON.stringify(asyncapi(catalogue)));

  it('is valid AsyncAPI 3.0', async () => {
    expect(await faults(document)).toEqual([]);
  });

  it('would not be valid with an operation on a message that is not there', async () => {
    const broken = structuredClone(document);
    broken.operations['dossier-publishes']!.messages.push({ $ref: '#/channels/dossier/messages/nothing' });
    expect(await faults(broken)).not.toEqual([]);
  });

  it('has one operation per service and topic, and each event once', () => {
    const published = Object.values(document.operations).flatMap(({ messages }) =>
      messages.map(({ $ref }) => $ref.split('/').at(-1)),
    );
    expect(published.sort()).toEqual(catalogue.map(shortName).sort());
    expect(Object.keys(document.operations).sort()).toEqual(
      [...Owner.options.map((owner) => `${owner}-publishes`), 'dossier-publishes-directory'].sort(),
    );
  });

  // The parser skips examples of referenced messages, so another validator checks them.
  const ajv = addFormats.default(new Ajv.default({ strict: false }));

  it.each(Object.entries(document.components.messages))(
    'has a valid example of %s',
    (_name, { headers, payload, examples }) => {
      for (const example of examples) {
        expect([ajv.validate(payload, example.payload), ajv.errors]).toEqual([true, null]);
        expect([ajv.validate(inlined(headers), example.headers), ajv.errors]).toEqual([true, null]);
        expect(ajv.validate(payload, {})).toBe(false);
      }
    },
  );

  /** The headers with their reference resolved, because ajv does not know the document around them. */
  function inlined(headers: object): object {
    return { ...headers, allOf: [document.components.schemas.CloudEvent] };
  }
});

interface Document {
  operations: Record<string, { messages: { $ref: string }[] }>;
  components: {
    messages: Record<string, { headers: object; payload: object; examples: { headers: object; payload: object }[] }>;
    schemas: Record<string, object>;
  };
}

async function faults(document: Document): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  const worseThanHint = diagnostics.filter(({ severity }) => severity <= 1);
  return worseThanHint.map(({ message, path }) => `${path.join('/')}: ${message}`);
}
