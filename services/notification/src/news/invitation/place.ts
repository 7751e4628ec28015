import type { Place } from '@rondetafel/contracts';
import { placeInWords as inWords, type Municipality } from '@rondetafel/policy';

/** `Buurtcentrum De Regenboog, grote zaal, Denkbeeldstraat 22, Almere`; undefined where the place is arranged elsewhere. */
export function placeInWords(place: Place | undefined, { network }: Municipality): string | undefined {
  const words = place && inWords(place, network.venues);
  return words && `${words.place}, ${words.address}`;
}
