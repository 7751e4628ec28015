import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { documents } from '../src/documents.ts';
import { almereJson } from './almere.ts';

test.each(Object.entries(documents()))('%s is up to date (npm run docs)', (path, text) => {
  expect(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).toBe(text);
});

test('Almere’s file fits the JSON schema that an editor checks it with', () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const check = ajv.compile(JSON.parse(documents()['municipalities/municipality.schema.json']!));
  expect(check(almereJson()) || check.errors).toBe(true);
  expect(check({ ...almereJson(), retentoin: {} })).toBe(false);
});
