import type { Logger } from '@rondetafel/eventing';
import { ErrorFace, type Log, type LogFields } from '../log.ts';

/** The log of eventing, which passes errors as class and code; its messages are constants. */
export function eventingLog(log: Log): Logger {
  const write = (level: 'info' | 'warn' | 'error') => (fields: object, sentence: string) => {
    const { error, ...others } = fields as LogFields & { error?: { class: string; code?: string } };
    log[level](sentence, { ...others, ...(error ? { error: new ErrorFace(error) } : {}) });
  };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
