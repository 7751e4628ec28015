import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Municipality, MunicipalityFaults, parseMunicipality } from '@rondetafel/policy';
import { Stop } from '../context.ts';
import { type Organisation, organisationsOf } from './organisations.ts';
import { coordinatorsOf, type IndependentCoordinator, type Person, peopleOf } from './people.ts';
import { type Room, roomsOf } from './rooms.ts';

/** Invented organisations, people and rooms for the districts, kinds and venues of one municipality's file. */
export interface Demonstration {
  readonly municipality: Municipality;
  readonly organisations: readonly Organisation[];
  readonly people: readonly Person[];
  readonly independentCoordinators: readonly IndependentCoordinator[];
  readonly rooms: readonly Room[];
}

export function demonstrationOf(municipality: Municipality): Demonstration {
  const organisations = organisationsOf(municipality);
  const people = peopleOf(municipality, organisations);
  return {
    municipality,
    organisations,
    people,
    independentCoordinators: coordinatorsOf(municipality, people),
    rooms: roomsOf(municipality),
  };
}

/** The file that the platform is started with: `MUNICIPALITY`, or the example. */
export function municipalityFile(root: string): string {
  const given = process.env['MUNICIPALITY'];
  if (!given) return join(root, 'municipalities', 'almere.json');
  return isAbsolute(given) ? given : join(root, given);
}

/** @throws Stop with what is wrong with the file. */
export function readDemonstration(file: string): Demonstration {
  try {
    return demonstrationOf(parseMunicipality(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    if (error instanceof MunicipalityFaults) {
      const faults = error.faults.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`);
      throw new Stop(`the municipality's file ${file} is wrong: ${faults.join('; ')}`);
    }
    throw new Stop(`the municipality's file ${file} can't be read: ${(error as Error).message}`);
  }
}
