import { NotFoundException } from '@nestjs/common';
import { Refusal } from '@rondetafel/contracts';
import { nl } from '../../texts/refusals.ts';
import { Unavailable } from './faults.ts';
import { answerTo } from './problem.ts';
import { sentencesIn } from './sentences.ts';

const texts = { refusals: { 'not-now': 'Dat kan nu niet.' }, faults: {} };
const sentences = sentencesIn('nl', texts);

const databaseError = (code: string) =>
  Object.assign(new Error('INSERT INTO member … Key (name)=(Roos)'), { driverError: { code, detail: 'Roos' } });

test.each([
  ['invalid', 400],
  ['forbidden', 403],
  ['unknown', 404],
  ['conflict', 409],
  ['unavailable', 503],
] as const)('a refusal of kind %s is %i, with its sentence, code and rule', (kind, status) => {
  const { problem } = answerTo(new Refusal('not-now', { rule: 'S002-46', kind }), undefined, sentences);
  expect(problem).toMatchObject({ status, code: 'not-now', rule: 'S002-46', detail: 'Dat kan nu niet.' });
  expect(problem.title).toBe(nl.titles[status]);
});

test.each([
  ['a double key', '23505', 409],
  ['a missing parent', '23503', 409],
  ['a character that cannot be kept', '22021', 400],
  ['a row of others', '42501', 403],
  ['anything else', '42P01', 500],
])('%s in the database is reported without the database’s message', (_name, code, status) => {
  const { problem } = answerTo(databaseError(code), 'trace');
  expect(problem).toMatchObject({ status, traceId: 'trace' });
  expect(JSON.stringify(problem)).not.toMatch(/Roos|INSERT|member/);
});

test('an unavailable part gives a time to retry', () => {
  expect(answerTo(new Unavailable('database'))).toMatchObject({
    problem: { status: 503 },
    headers: { 'Retry-After': '5' },
  });
});

test('a stack, a class or a sentence of ours never leaves', () => {
  const text = JSON.stringify([
    answerTo(new Error('secret')),
    answerTo('secret'),
    answerTo(new NotFoundException('secret')),
  ]);
  expect(text).not.toMatch(/secret|Error|at /);
});
