/** Lets loops sleep until there is work: a notification goes to one sleeper, or is kept for the next that would sleep. */
export class Wakeup {
  private kept = 0;
  private readonly sleepers = new Set<() => void>();

  /** @param most Notifications worth keeping: as many as there are loops. */
  constructor(private readonly most = 1) {}

  notify(times = 1): void {
    for (let n = 0; n < Math.min(times, this.most); n++) {
      const [first] = this.sleepers;
      if (first) first();
      else this.kept = Math.min(this.kept + 1, this.most);
    }
  }

  /** Resolves when notified, or after so many milliseconds. */
  async sleep(ms?: number): Promise<void> {
    if (this.kept > 0) {
      this.kept -= 1;
      return;
    }
    await new Promise<void>((resolve) => {
      const rise = () => {
        forget();
        this.sleepers.delete(rise);
        resolve();
      };
      const forget = ms === undefined ? () => {} : riseIn(ms, rise);
      this.sleepers.add(rise);
    });
  }
}

interface Alarm {
  readonly timer: NodeJS.Timeout;
  readonly rising: Set<() => void>;
}

/** By the millisecond at which they go off. Sleepers with the same one wake the process once. */
const alarms = new Map<number, Alarm>();

/** @returns what takes it back. */
function riseIn(ms: number, rise: () => void): () => void {
  const at = Math.round(performance.now() + ms);
  const found = alarms.get(at);
  const alarm = found ?? { timer: setTimeout(() => goOff(at), ms), rising: new Set() };
  if (!found) alarms.set(at, alarm);
  alarm.rising.add(rise);
  return () => {
    alarm.rising.delete(rise);
    if (alarm.rising.size > 0) return;
    clearTimeout(alarm.timer);
    if (alarms.get(at) === alarm) alarms.delete(at);
  };
}

function goOff(at: number): void {
  const { rising } = alarms.get(at)!;
  alarms.delete(at);
  for (const rise of [...rising]) rise();
}

/** Runs `work` again and again with a pause between, until stopped; `stop` waits for the run that is under way. */
export class Rhythm {
  private readonly pause = new Wakeup();
  private stopped = false;
  private readonly ended: Promise<void>;

  constructor(ms: number | (() => number), work: () => Promise<unknown>, failed: (error: unknown) => void) {
    this.ended = (async () => {
      while (!this.stopped) {
        await work().catch(failed);
        if (!this.stopped) await this.pause.sleep(typeof ms === 'number' ? ms : ms());
      }
    })();
  }

  hurry(): void {
    this.pause.notify();
  }

  stop(): Promise<void> {
    this.stopped = true;
    this.pause.notify();
    return this.ended;
  }
}

/** Waits for something to end, but no longer than so many milliseconds. It is not stopped; nobody looks back. */
export async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    alarm = setTimeout(resolve, ms);
  });
  await Promise.race([work.catch(() => {}), late]);
  clearTimeout(alarm);
}
