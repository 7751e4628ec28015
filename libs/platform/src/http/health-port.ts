import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Health } from '../health.ts';
import type { Metrics } from '../metrics.ts';

export interface HealthPort {
  /** `http://host:port` */
  readonly url: string;
  close(): Promise<void>;
}

interface Told {
  readonly health: Health;
  readonly metrics: Metrics;
}

/** Liveness, readiness and metrics on a port of their own, which the way in from outside does not lead to. */
export async function openHealthPort({ health, metrics }: Told, port: number, host: string): Promise<HealthPort> {
  const answers: Record<string, (response: ServerResponse) => Promise<unknown>> = {
    '/health/live': async (response) => json(response, 200, { status: 'ok' }),
    '/health/ready': async (response) => {
      const report = await health.report();
      json(response, report.status === 'not-ready' ? 503 : 200, report);
    },
    '/metrics': async (response) => {
      response.setHeader('content-type', metrics.registry.contentType).end(await metrics.report());
    },
  };
  const server = createServer((request, response) => {
    const answer = request.method === 'GET' ? answers[request.url ?? ''] : undefined;
    if (!answer) return void response.writeHead(404).end();
    answer(response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const { address, port: own } = server.address() as AddressInfo;
  return {
    url: `http://${address.includes(':') ? `[${address}]` : address}:${own}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
