import { type DeclaredMetric, declaredMetrics } from '../../libs/platform/src/declared-metrics.ts';

/** docs/metrics.md, from the declarations. */
export function metricsPage(): string {
  const rows = Object.entries(declaredMetrics as Record<string, DeclaredMetric>).map(
    ([name, { kind, labels, of, help }]) => `| \`${name}\` | ${kind} | ${labels.join(', ')} | ${of} | ${help} |`,
  );
  return [
    '# Metrics',
    'Printed by `npm run docs` from `libs/platform/src/declared-metrics.ts`. Every service gives them at `/metrics`, with the label `service`, and those of Node.js (`process_…`, `nodejs_…`). A metric appears once it has a value.',
    '',
    'What is of the *database* every replica reads from there: take the maximum over replicas. What is of the *process* is each replica’s own: add it up. [Alert rules](alerts.yml) take it so; `npm run proof` runs them in `promtool`.',
    '',
    '| metric | kind | labels | of | what |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
