import { fileURLToPath } from 'node:url';
import { offences, styledFiles } from '../style/style.ts';

const path = 'services/dossier/src/case/case.controller.ts';

test.each(['const one = { ...{ a, b }, c };', 'const one = [...[a, b], c];', 'call(...[a, b]);'])(
  '%s spreads a literal',
  (text) => {
    expect(offences([{ path, text }])).toEqual([expect.stringContaining(`${path}:1 spreads a literal`)]);
  },
);

test('in a page too', () => {
  expect(offences([{ path: 'apps/portal/web/page.tsx', text: 'const page = <Page {...{ a, b }} />;' }])).toHaveLength(
    1,
  );
});

test.each([
  'const one = { ...(a && { a }), ...rest };',
  'const one = [...list, ...["a"].map(twice)];',
  "const text = '...{a}';",
])('%s does not', (text) => {
  expect(offences([{ path, text }])).toEqual([]);
});

test.each([
  ['@Answers(200, Kept)', 1],
  ['@Answers(200, pageSchema(shape.Kept))', 1],
  ['@Answers(200, KeptView)', 0],
  ['@Answers(200, pageSchema(KeptView))', 0],
  ['@Answers(201, z.object({ caseId: Id }))', 0],
  ['@Answers(201, AskedView.extend({ decisionId: Id }))', 0],
])('%s: %s offence', (text, offending) => {
  expect(offences([{ path, text }])).toHaveLength(offending);
});

test.each([
  ['const limit = z.coerce.number().int();', 1],
  ['const limit = wholeNumber(1, 100);', 0],
])('%s: %s offence', (text, offending) => {
  expect(offences([{ path, text }])).toHaveLength(offending);
});

const spec = 'libs/eventing/test/relay.spec.ts';
test.each([
  ['expect(performance.now() - asked).toBeLessThan(3_000);', 1],
  ['const took = Date.now() - asked;\nexpect(Math.abs(took)).toBeLessThanOrEqual(3);', 1],
  ['const began = performance.now();\nconst end = performance.now();\nexpect(end - began).toBeLessThan(3);', 1],
  ['expect(performance.now() - asked).toBeGreaterThan(3_000);', 0],
  ['const began = Date.now();\nexpect(rows.length).toBeLessThan(3);', 0],
])('%s: %s timing asserted', (text, asserted) => {
  expect(offences([{ path: spec, text }])).toHaveLength(asserted);
  expect(offences([{ path, text }])).toEqual([]);
});

test('the tree has none', () => {
  expect(offences(styledFiles(fileURLToPath(new URL('../..', import.meta.url))))).toEqual([]);
});
