import { fileURLToPath } from 'node:url';
import { readDemonstration } from '../demonstration/demonstration.ts';

/** The demonstration of the example municipality, as `npm start` fills it in. */
export const { organisations, people, rooms, independentCoordinators } = readDemonstration(
  fileURLToPath(new URL('../../../municipalities/almere.json', import.meta.url)),
);
