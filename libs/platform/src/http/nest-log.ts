import type { LoggerService } from '@nestjs/common';
import type { Log } from '../log.ts';

/** Nest's own log lines: level and component only. The message is left out because it may quote a request. */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}
  log(): void {}
  debug(): void {}
  verbose(): void {}
  warn(_message: unknown, ...more: unknown[]): void {
    this.to.warn('nest-warning', { part: partOf(more) });
  }
  error(_message: unknown, ...more: unknown[]): void {
    this.to.error('nest-error', { part: partOf(more) });
  }
  fatal(_message: unknown, ...more: unknown[]): void {
    this.to.error('nest-fatal', { part: partOf(more) });
  }
}

const partOf = (more: readonly unknown[]) => String(more.at(-1) ?? 'unknown');
