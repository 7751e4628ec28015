import { continueTrace, traceparentOf } from './trace.ts';

const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];

test('a step goes on in the caller’s trace, under the caller’s step', () => {
  const trace = continueTrace(`00-${traceId}-${spanId}-01`);
  expect(trace).toMatchObject({ traceId, parentSpanId: spanId, flags: '01' });
  expect(trace.spanId).toMatch(/^[0-9a-f]{16}$/);
  expect(traceparentOf(trace)).toBe(`00-${traceId}-${trace.spanId}-01`);
});

test.each([
  ['nothing', undefined],
  ['a header of another form', 'hallo'],
  ['a trace id of zeros', `00-${'0'.repeat(32)}-${spanId}-01`],
  ['a span id of zeros', `00-${traceId}-${'0'.repeat(16)}-01`],
  ['capitals', `00-${traceId.toUpperCase()}-${spanId}-01`],
])('%s begins a new trace', (_name, header) => {
  const trace = continueTrace(header);
  expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(trace.traceId).not.toBe(traceId);
  expect(trace).not.toHaveProperty('parentSpanId');
});
