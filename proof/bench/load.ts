import { Agent, request } from 'node:http';

export interface Call {
  path: string;
  /** Without one it is a POST with a body and a GET without. */
  method?: string;
  body?: object;
  token?: string;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  body: any;
}

/** Keep-alive connections to one address, with as little code as possible between the call and the socket. */
export function connections(url: string, atOnce: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const { hostname, port } = new URL(url);
  const call = ({ path, body, token, method = body ? 'POST' : 'GET', headers: more }: Call) =>
    new Promise<Answer>((resolve, reject) => {
      const text = body && Buffer.from(JSON.stringify(body));
      const headers = {
        ...(text && { 'content-type': 'application/json', 'content-length': text.length }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...more,
      };
      const sent = request({ agent, hostname, port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const answer = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, body: answer ? JSON.parse(answer) : undefined });
        });
      });
      sent.on('error', reject).end(text);
    });
  return { post: call, get: call, send: call, close: () => agent.destroy() };
}

/** Runs workers for a time, each sending again after its response. @returns requests per second and durations. */
export async function sustained(atOnce: number, ms: number, once: () => Promise<unknown>) {
  const times: number[] = [];
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < ms) {
      const start = performance.now();
      await once();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { perSecond: (times.length / (performance.now() - began)) * 1000, times };
}
