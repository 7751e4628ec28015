import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../parts/context.ts';

interface Seeded {
  municipality: string;
}

const fileOf = (dataDir: string) => join(dataDir, 'seeded.json');

/** Which municipality's demonstration a data folder has; nothing before it is filled in. */
export const seededIn = (dataDir: string): Seeded | undefined =>
  existsSync(fileOf(dataDir)) ? JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) : undefined;

export const noteSeeded = (dataDir: string, municipality: string): void =>
  writeFileSync(fileOf(dataDir), JSON.stringify({ municipality } satisfies Seeded));

/** Data of one municipality has districts and kinds that another does not know. */
export function refuseOther(dataDir: string, municipality: string): void {
  const there = seededIn(dataDir)?.municipality;
  if (there === undefined || there === municipality) return;
  throw new Stop(
    `${dataDir} holds the demonstration of ${there}, not ${municipality}: choose another folder with --data, or --fresh`,
  );
}
