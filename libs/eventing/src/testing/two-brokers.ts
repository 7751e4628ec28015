import { metadata, produce, TcpProxy } from './tcp-proxy.ts';

/**
 * Makes one real broker look like a cluster of two: partitions with an even number are led by the first, the others by
 * the second. At the next produce request the second dies without an answer, and the first leads everything. Shows in a
 * second what a real fail-over shows when a broker is killed between two answers.
 */
export class TwoBrokers {
  private failing = false;
  private failed = false;
  private second!: TcpProxy;
  first!: TcpProxy;

  static async open(target: string): Promise<TwoBrokers> {
    const two = new TwoBrokers();
    const answer = (frame: Buffer, { key }: { key: number }) => (key === metadata ? two.rewrite(frame) : frame);
    two.first = await TcpProxy.open(target, { frames: { answer } });
    two.second = await TcpProxy.open(target, {
      frames: {
        answer,
        request: (frame, { key }) => {
          if (key !== produce || !two.failing) return frame;
          two.failed = true;
          two.second.cut(true);
          return undefined;
        },
      },
    });
    return two;
  }

  /** The second broker dies of the next produce request. */
  failNext(): void {
    this.failing = true;
  }

  async close(): Promise<void> {
    await Promise.all([this.first.close(), this.second.close()]);
  }

  /** Metadata answer, versions 5 and 6: correlation, throttle, [node host port rack], cluster, controller, [topic]. */
  private rewrite(frame: Buffer): Buffer {
    const brokers = new Cursor(frame, 8);
    brokers.each(() => brokers.skip(4).skipText().skip(4).skipText());
    const rest = Buffer.from(frame.subarray(brokers.at));
    const topics = new Cursor(rest).skipText().skip(4);
    topics.each(() => {
      topics.skip(2).skipText().skip(1);
      topics.each(() => {
        topics.skip(2);
        const partition = topics.int32();
        rest.writeInt32BE(this.failed || partition % 2 === 0 ? 1 : 2, topics.at);
        topics.skip(4);
        for (let list = 0; list < 3; list++) topics.each(() => topics.skip(4));
      });
    });
    return Buffer.concat([frame.subarray(0, 8), this.brokers(), rest]);
  }

  private brokers(): Buffer {
    const alive = this.failed ? [this.first] : [this.first, this.second];
    return Buffer.concat([
      int32(alive.length),
      ...alive.flatMap(({ port }, index) => [int32(index + 1), text('127.0.0.1'), int32(port), int16(-1)]),
    ]);
  }
}

class Cursor {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  skip(bytes: number): this {
    this.at += bytes;
    return this;
  }

  skipText(): this {
    return this.skip(2 + Math.max(0, this.bytes.readInt16BE(this.at)));
  }

  int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  each(read: () => void): void {
    for (let left = this.int32(); left > 0; left--) read();
  }
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  return int32(value).subarray(2);
}

function text(value: string): Buffer {
  return Buffer.concat([int16(value.length), Buffer.from(value)]);
}
