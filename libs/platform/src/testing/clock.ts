import { Clock } from '../clock.ts';

/** Business time that is fixed until the test moves it. */
export class StoppedClock extends Clock {
  constructor(private at = new Date('2026-11-23T09:00:00Z')) {
    super();
  }
  override now(): Date {
    return new Date(this.at.getTime() + this.aheadSeconds * 1000);
  }
  pass(seconds: number): void {
    this.at = new Date(this.at.getTime() + seconds * 1000);
  }
  moveTo(at: string): void {
    this.at = new Date(at);
  }
}
