import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DeclaredMetric, declaredMetrics } from '../../libs/platform/src/declared-metrics.ts';
import { metricsPage } from '../rules/metrics-page.ts';

const declared = Object.entries(declaredMetrics as Record<string, DeclaredMetric>);

test('docs/metrics.md is as declared (else: npm run docs)', () => {
  const page = resolve(fileURLToPath(import.meta.url), '../../../docs/metrics.md');
  expect(readFileSync(page, 'utf8')).toBe(metricsPage());
});

test.each(declared)('%s is named as Prometheus wants it, and says what it is', (name, { kind, help, labels }) => {
  expect(name).toMatch(/^rondetafel_[a-z_]+$/);
  expect(name.endsWith('_total')).toBe(kind === 'counter');
  expect(name.endsWith('_seconds')).toBe(kind === 'histogram' || /^(?:Age|From|Requests) /.test(help));
  expect(help).toMatch(/^.{20,}\.$/);
  // Small numbers of a district could be traced to a household.
  expect(labels).not.toContain('district');
});
