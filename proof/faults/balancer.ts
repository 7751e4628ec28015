import { connect, createServer, type Server, type Socket } from 'node:net';

/** One address for several instances, as in front of them in production: each connection goes to the next that takes it. */
export class Balancer {
  private turn = 0;
  private readonly clients = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly ports: readonly number[],
  ) {
    server.on('connection', (client) => {
      this.clients.add(client);
      client.on('error', () => client.destroy()).on('close', () => this.clients.delete(client));
      this.pass(client, ports.length);
    });
  }

  static async open(port: number, ports: readonly number[]): Promise<Balancer> {
    const server = createServer({ noDelay: true });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new Balancer(server, `http://127.0.0.1:${port}`, ports);
  }

  private pass(client: Socket, attempts: number): void {
    if (attempts === 0) return void client.destroy();
    this.turn = (this.turn + 1) % this.ports.length;
    const instance = connect({ port: this.ports[this.turn]!, host: '127.0.0.1', noDelay: true });
    let taken = false;
    instance.on('connect', () => {
      taken = true;
      client.pipe(instance).pipe(client);
      client.on('close', () => instance.destroy());
    });
    instance.on('error', () => (taken ? client.destroy() : this.pass(client, attempts - 1)));
    instance.on('close', () => taken && client.destroy());
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
