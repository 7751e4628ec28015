import type { EventingStatus } from '@rondetafel/eventing';
import { clockOffset } from './clock-offset.ts';
import { poolOf } from './data/eventing-database.ts';
import type { Parts } from './parts.ts';

/** After this time without partitions Kafka counts as slow, and the service takes requests anyway. */
const patience = 20_000;

/** Health and gauges of outbox, inbox and timers. */
export function watchEventing({ eventing, health, metrics, sources }: Parts, listens: boolean): void {
  const startedAt = performance.now();
  let assigned = !listens;
  const worker = poolOf(sources.worker);
  health.add('consumer', async () => {
    const running = !listens || eventing.isListening();
    assigned ||= running;
    if (!assigned && performance.now() - startedAt < patience) return 'not-ready';
    return running ? 'ok' : 'impaired';
  });
  health.add('handling', async () => {
    const { rows } = await worker.query('SELECT consumer FROM consumer_pause');
    return rows.some(({ consumer }) => eventing.consumerNames.includes(consumer)) ? 'impaired' : 'ok';
  });
  metrics.beforeReport(async () => {
    if (!sources.worker.isInitialized) return;
    const status = await eventing.status();
    metrics.set('rondetafel_outbox_unpublished', {}, status.relay.unpublished);
    metrics.set('rondetafel_outbox_oldest_seconds', {}, status.relay.oldestSeconds);
    metrics.set('rondetafel_relay_active', {}, Number(status.relay.active));
    metrics.set('rondetafel_relay_failing_partitions', {}, status.relay.failingPartitions.length);
    metrics.set('rondetafel_timers_overdue', {}, status.timers.overdue);
    metrics.set('rondetafel_clock_offset_seconds', {}, await clockOffset(worker));
    for (const [consumer, backlog] of Object.entries(status.consumers)) reportBacklog(metrics, consumer, backlog);
  });
}

function reportBacklog(
  metrics: Parts['metrics'],
  consumer: string,
  backlog: EventingStatus['consumers'][string],
): void {
  for (const state of ['pending', 'held', 'parked', 'waiting'] as const) {
    metrics.set('rondetafel_inbox_messages', { consumer, state }, backlog[state]);
  }
  metrics.set('rondetafel_inbox_oldest_seconds', { consumer }, backlog.oldestSeconds);
  for (const state of ['running', 'congested', 'paused'] as const) {
    metrics.set('rondetafel_consumer_state', { consumer, state }, Number(backlog[state]));
  }
}
