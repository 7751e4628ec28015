import { setImmediate as nextTurn } from 'node:timers/promises';

/** One write at a time; what comes in the same turn, or meanwhile, goes together. */
export class Gathering<T> {
  private waiting: { item: T; resolve: () => void; reject: (error: unknown) => void }[] = [];
  private writing = false;

  constructor(private readonly write: (items: readonly T[]) => Promise<void>) {}

  /** Resolves when the item is written. Rejects like the write that it was part of. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.writing) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    await nextTurn(); // for what else comes in this one
    while (this.waiting.length > 0) {
      const { waiting } = this;
      this.waiting = [];
      try {
        await this.write(waiting.map(({ item }) => item));
        for (const { resolve } of waiting) resolve();
      } catch (error) {
        for (const { reject } of waiting) reject(error);
      }
    }
    this.writing = false;
  }
}
