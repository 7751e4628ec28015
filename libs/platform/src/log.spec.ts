import { Writable } from 'node:stream';
import { Refusal } from '@rondetafel/contracts';
import { Log } from './log.ts';

const linesOf = (write: (log: Log) => void): any[] => {
  const lines: any[] = [];
  const to = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  write(new Log('tiny', 'info', to));
  return lines;
};

test('a field nobody allowed is dropped, however it came', () => {
  const [line] = linesOf((log) =>
    log.info('request', { route: '/v1/notes/:noteId', status: 200, name: 'Roos' } as any),
  );
  expect(line).toMatchObject({ event: 'request', service: 'tiny', route: '/v1/notes/:noteId', status: 200 });
  expect(line).not.toHaveProperty('name');
});

test('an allowed field with a sentence or an object in it is dropped', () => {
  const [line] = linesOf((log) => log.info('request', { part: 'Roos Verzonnen', code: { bsn: '999990019' } } as any));
  expect(JSON.stringify(line)).not.toMatch(/Roos|999990019/);
});

test('an error is logged as class, code and places, without its message', () => {
  const error = Object.assign(new TypeError('Key (name)=(Roos Verzonnen)\n    at Roos Verzonnen already exists'), {
    code: '23505',
    detail: 'Roos',
  });
  const [line] = linesOf((log) => log.error('request-failed', { error }));
  expect(line.error).toMatchObject({ class: 'TypeError', code: '23505', at: expect.any(Array) });
  expect(JSON.stringify(line)).not.toContain('Roos');
});

test('a refusal about a hidden party is logged as any other conflict (P-27)', () => {
  const hidden = new Refusal('hidden-party-undecided', { rule: 'P-27' });
  const other = new Refusal('table-was-held', { rule: 'P-10' });
  const [line, same] = linesOf((log) => {
    for (const error of [hidden, other]) log.warn('reply-not-taken', { error });
  });
  expect(line.error).toEqual({ class: 'Refusal', code: 'refused' });
  expect(same.error).toEqual(line.error);
  const [may] = linesOf((log) => log.warn('reply-not-taken', { error: new Refusal('may-not', { kind: 'forbidden' }) }));
  expect(may.error.code).toBe('may-not');
});
