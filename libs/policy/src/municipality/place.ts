import type { Place } from '@rondetafel/contracts';
import type { Municipality } from './schema.ts';

type Venue = Pick<Municipality['network']['venues'][number], 'code' | 'name' | 'address'>;

/** `Buurtcentrum De Regenboog, grote zaal`, and where that is; undefined where the municipality does not list the venue. */
export function placeInWords(
  { venue: code, room }: Pick<Place, 'venue' | 'room'>,
  venues: readonly Venue[],
): { readonly place: string; readonly address: string } | undefined {
  const venue = venues.find((one) => one.code === code);
  return venue && { place: `${venue.name}, ${roomInWords(room)}`, address: venue.address };
}

/** A room's code is its name. */
export const roomInWords = (room: string): string => room.replaceAll('-', ' ');
