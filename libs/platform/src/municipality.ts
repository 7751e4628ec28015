import { readFile } from 'node:fs/promises';
import { type Municipality, MunicipalityFaults, parseMunicipality } from '@rondetafel/policy';
import { ConfigFault } from './config.ts';

/** The municipality's file: inject it to read a threshold, roster or term. */
export class LocalRules {
  constructor(readonly municipality: Municipality) {}
}

/** @throws ConfigFault with every fault of the file. */
export async function loadMunicipality(path: string): Promise<Municipality> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigFault([`MUNICIPALITY: there is no file to read at ${path}`]);
  });
  try {
    return parseMunicipality(JSON.parse(text));
  } catch (error) {
    if (error instanceof MunicipalityFaults) {
      throw new ConfigFault(error.faults.map(({ pointer, detail }) => `${path} ${pointer || '/'}: ${detail}`));
    }
    throw new ConfigFault([`MUNICIPALITY: ${path} is no JSON`]);
  }
}
