import type { Owner } from '@rondetafel/contracts';
import { Stop } from '../../context.ts';
import { until } from '../../processes.ts';

/** Business time of the services of a demonstration that began in the past. */
export class Clocks {
  constructor(
    private readonly services: Record<Owner, string>,
    private readonly token: string,
  ) {}

  async areBehind(): Promise<boolean> {
    const ahead = await Promise.all(Object.values(this.services).map(async (address) => this.read(address)));
    return ahead.every((seconds) => seconds < 0);
  }

  /** To this moment, and never beyond now; one that is past it stays as it is. */
  async moveTo(moment: Date): Promise<void> {
    const aheadSeconds = Math.min(0, Math.round((moment.getTime() - Date.now()) / 1000));
    await Promise.all(
      Object.values(this.services).map(async (address) => {
        if ((await this.read(address)) < aheadSeconds) await this.ask(address, { aheadSeconds });
      }),
    );
  }

  private async read(address: string): Promise<number> {
    return (await this.ask(address)).aheadSeconds;
  }

  private async ask(address: string, body?: object): Promise<{ aheadSeconds: number }> {
    let answer: Response | undefined;
    const isAnswered = async () => {
      answer = await fetch(`${address}/v1/ops/clock`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      return answer?.status === 200;
    };
    if (await until(isAnswered, 30_000, { everyMs: 300 })) return (await answer!.json()) as { aheadSeconds: number };
    throw new Stop(`the clock at ${address} does not answer: ${answer?.status}`);
  }
}
