import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DeclaredMetric, declaredMetrics } from '../../libs/platform/src/declared-metrics.ts';
import { metricsPage } from '../rules/metrics-page.ts';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const declared = Object.entries(declaredMetrics as Record<string, DeclaredMetric>);

test('docs/metrics.md is as declared (else: npm run docs)', () => {
  expect(readFileSync(join(root, 'docs/metrics.md'), 'utf8')).toBe(metricsPage());
});

/** Each with the labels that it asks for. */
const inAlerts = [
  ...readFileSync(join(root, 'docs/alerts.yml'), 'utf8').matchAll(/(rondetafel_\w+)(?:\{([^}]*)\})?/g),
].map(([, name, labels = '']) => ({
  name: name!,
  labels: [...labels.matchAll(/(\w+)[=!]~?/g)].map(([, label]) => label!),
}));

test.each(inAlerts)('the alert on $name finds what is declared', ({ name, labels }) => {
  const metric = (declaredMetrics as Record<string, DeclaredMetric>)[name.replace(/_(count|sum|bucket)$/, '')];
  expect(metric?.labels).toEqual(expect.arrayContaining(labels));
});

test.each(declared)('%s is named as Prometheus wants it, and says what it is', (name, { kind, help, labels }) => {
  expect(name).toMatch(/^rondetafel_[a-z_]+$/);
  expect(name.endsWith('_total')).toBe(kind === 'counter');
  if (kind === 'histogram' || /^Age /.test(help)) expect(name).toMatch(/_(seconds|working_days)$/);
  expect(help).toMatch(/^.{20,}\.$/);
  // Small numbers of a district could be traced to a household.
  expect(labels).not.toContain('district');
});
