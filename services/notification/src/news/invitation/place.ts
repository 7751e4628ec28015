import type { Place } from '@rondetafel/contracts';
import type { Municipality } from '@rondetafel/policy';

/** `Buurtcentrum De Regenboog, grote zaal, Denkbeeldstraat 22, Almere`; undefined where the place is arranged elsewhere. */
export function placeInWords(place: Place | undefined, { network }: Municipality): string | undefined {
  const venue = place && network.venues.find(({ code }) => code === place.venue);
  return venue && [venue.name, place.room.replaceAll('-', ' '), venue.address].join(', ');
}
