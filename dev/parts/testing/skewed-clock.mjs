// Preloaded (`--import`) into one process of the fault campaign: its wall clock is ahead, or behind, by the seconds in the
// file CLOCK_FILE, which is read again every tenth of a second, so that the clock jumps while the process runs. Without
// the file it is right. Only `Date` is moved, which is all the wall clock that a process of ours reads: timers and
// `performance.now()` do not jump with a real clock either.
import { readFileSync } from 'node:fs';

const RealDate = Date;
let aheadMs = 0;

const read = () => {
  try {
    aheadMs = 1_000 * Number(readFileSync(process.env.CLOCK_FILE, 'utf8'));
  } catch {
    aheadMs = 0;
  }
};

if (process.env.CLOCK_FILE) {
  read();
  setInterval(read, 100).unref();
  const now = () => RealDate.now() + aheadMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  RealDate.prototype.constructor = globalThis.Date;
}
