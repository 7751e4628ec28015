import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a proxy looks at and may change. Undefined: it is not passed on. */
export interface Frames {
  request?(frame: Buffer, api: Api, link: Link): Buffer | undefined;
  answer?(frame: Buffer, api: Api, link: Link): Buffer | undefined;
}

/** Kafka's name for a kind of request. */
export interface Api {
  readonly key: number;
  readonly version: number;
}

export interface Link {
  /** Ends the connection on both sides, at once. */
  cut(): void;
}

export const produce = 0;
export const fetching = 1;
export const listOffsets = 2;
export const metadata = 3;

/**
 * A TCP proxy that a test can make misbehave. With `frames` it reads Kafka's protocol: each message is a length and so
 * many bytes; a request begins with api key, version and correlation id, its answer with the same correlation id.
 */
export class TcpProxy {
  private readonly links = new Set<Link>();
  private refusing = false;
  private swallowing = false;
  private late = 0;
  private readonly onTheWay = new Map<Socket, Promise<void>>();
  frames: Frames | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', (client) => this.link(client));
  }

  /** @param target `host:port` */
  static async open(target: string, { frames, port = 0 }: { frames?: Frames; port?: number } = {}): Promise<TcpProxy> {
    const [host = '', targetPort] = target.split(':');
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    const proxy = new TcpProxy(server, { host, port: Number(targetPort) });
    proxy.frames = frames;
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** For `KafkaAddress.connect`: whatever broker is meant, the way leads through this proxy. */
  readonly connect = (_host: string, _port: number, connected: () => void): Socket =>
    connect(this.port, '127.0.0.1', connected);

  /** Ends all connections, and with `true` refuses new ones. */
  cut(refuse = false): void {
    this.refusing = refuse;
    for (const link of this.links) link.cut();
  }

  refuse(refusing: boolean): void {
    this.refusing = refusing;
  }

  /** Takes what is sent and passes nothing on, as when a cable is pulled; with `false`, what comes from then on passes. */
  blackHole(on: boolean): void {
    this.swallowing = on;
    if (on) return;
    this.cut(); // what was lost on the way can't be mended
  }

  /** Everything arrives so many milliseconds later. */
  delay(ms: number): void {
    this.late = ms;
  }

  async close(): Promise<void> {
    this.cut(true);
    await new Promise((resolve) => this.server.close(resolve));
  }

  private link(client: Socket): void {
    const upstream = connect({ ...this.target, noDelay: true });
    const link: Link = {
      cut: () => {
        client.destroy();
        upstream.destroy();
        this.links.delete(link);
      },
    };
    this.links.add(link);
    for (const socket of [client, upstream]) socket.on('error', link.cut).on('close', link.cut);
    if (this.refusing) link.cut();
    const apis = new Map<number, Api>();
    const { frames } = this;
    this.pass(client, upstream, frames && ((frame) => this.request(frame, apis, link)));
    this.pass(upstream, client, frames && ((frame) => this.answer(frame, apis, link)));
  }

  private pass(from: Socket, to: Socket, look?: (frame: Buffer) => Buffer | undefined): void {
    let rest = Buffer.alloc(0);
    from.on('data', (bytes) => {
      if (this.swallowing) return;
      if (!look) return this.write(to, bytes);
      rest = Buffer.concat([rest, bytes]);
      for (let size = sizeOf(rest); size <= rest.length; size = sizeOf(rest)) {
        const frame = look(rest.subarray(4, size));
        rest = rest.subarray(size);
        if (frame) this.write(to, framed(frame));
      }
    });
  }

  /** In order, also when the delay has just ended and something is still on its way. */
  private write(to: Socket, bytes: Buffer): void {
    const before = this.onTheWay.get(to);
    if (!before && this.late === 0) return void (to.destroyed || to.write(bytes));
    const due = performance.now() + this.late;
    const arrival = (before ?? Promise.resolve()).then(async () => {
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      if (!to.destroyed) to.write(bytes);
      if (this.onTheWay.get(to) === arrival) this.onTheWay.delete(to);
    });
    this.onTheWay.set(to, arrival);
  }

  private request(frame: Buffer, apis: Map<number, Api>, link: Link): Buffer | undefined {
    const api = { key: frame.readInt16BE(0), version: frame.readInt16BE(2) };
    apis.set(frame.readInt32BE(4), api);
    return this.frames?.request ? this.frames.request(frame, api, link) : frame;
  }

  private answer(frame: Buffer, apis: Map<number, Api>, link: Link): Buffer | undefined {
    const api = apis.get(frame.readInt32BE(0)) ?? { key: -1, version: -1 };
    apis.delete(frame.readInt32BE(0));
    return this.frames?.answer ? this.frames.answer(frame, api, link) : frame;
  }
}

function sizeOf(bytes: Buffer): number {
  return bytes.length < 4 ? Number.POSITIVE_INFINITY : 4 + bytes.readInt32BE(0);
}

function framed(frame: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32BE(frame.length);
  return Buffer.concat([size, frame]);
}
