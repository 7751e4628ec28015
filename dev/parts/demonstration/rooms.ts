import type { Municipality } from '@rondetafel/policy';
import { fixedId } from './fixed-id.ts';

export interface Room {
  roomId: string;
  /** A venue of the municipality's file: name, address and district stand there. */
  venue: string;
  code: string;
  capacity: number;
  stepFree: boolean;
}

/** Of the venues in their order; the first has two, and the last of these is what every further one has. */
const templates = [
  { venue: 0, code: 'grote-zaal', capacity: 16, stepFree: true },
  { venue: 0, code: 'kleine-kamer', capacity: 8, stepFree: false },
  { venue: 1, code: 'vergaderzaal', capacity: 14, stepFree: true },
  { venue: 2, code: 'spreekkamer', capacity: 10, stepFree: true },
  { venue: 3, code: 'zaal', capacity: 12, stepFree: true },
  { venue: 4, code: 'zaal', capacity: 12, stepFree: true },
  { venue: 5, code: 'zaal', capacity: 10, stepFree: true },
  { venue: 6, code: 'lokaal', capacity: 10, stepFree: true },
] as const;

export function roomsOf({ network: { venues } }: Municipality): Room[] {
  const further = venues.slice(templates.at(-1)!.venue + 1).map((_, index) => ({
    ...templates.at(-1)!,
    venue: templates.at(-1)!.venue + 1 + index,
  }));
  return [...templates, ...further].flatMap(({ venue, ...room }, index) => {
    const there = venues[venue];
    return there ? [{ roomId: fixedId('c', index + 1), venue: there.code, ...room }] : [];
  });
}
