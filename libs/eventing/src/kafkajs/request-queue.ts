import { createRequire } from 'node:module';
import { inStep } from '../lookout.ts';
import { Rhythm } from '../wakeup.ts';

interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly inflight: ReadonlyMap<number, { sentAt: number; requestTimeout: number; timeoutRequest(): void }>;
  readonly requestTimeout: number;
  readonly enforceRequestTimeout: boolean;
  isConnected(): boolean;
  destroy(): void;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
}

// kafkajs does not export it.
const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };

const schedule = prototype.scheduleCheckPendingRequests;

/**
 * kafkajs 2.2.4 checks every millisecond, for each connection and for ever, whether it may send what waits in its
 * queue, also when nothing waits: each check schedules the next. That was half of what an idle service cost. Here the
 * checks end with the queue empty; what is put into it later schedules one itself.
 */
prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
  if (this.pending.length > 0) schedule.call(this);
};

/** Milliseconds. */
const leastOften = 1_000;

interface Look {
  readonly queues: Set<RequestQueue>;
  readonly rhythm: Rhythm;
}

/** By the milliseconds between two of them. */
const looks = new Map<number, Look>();

/** kafkajs looks for late requests ten times a second for each connection, however long they may take: here one timer does, for all. */
prototype.scheduleRequestTimeoutCheck = function (this: RequestQueue) {
  if (!this.enforceRequestTimeout) return;
  this.destroy();
  const every = Math.min(this.requestTimeout / 10, leastOften);
  const look = looks.get(every) ?? {
    queues: new Set(),
    rhythm: new Rhythm(
      () => inStep(every),
      () => lookAt(every),
      () => {},
    ),
  };
  looks.set(every, look);
  look.queues.add(this);
};

async function lookAt(every: number): Promise<void> {
  const look = looks.get(every);
  for (const queue of look?.queues ?? []) {
    for (const request of queue.inflight.values())
      if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
    if (!queue.isConnected()) look!.queues.delete(queue);
  }
  if (look?.queues.size !== 0) return;
  looks.delete(every);
  void look.rhythm.stop();
}
