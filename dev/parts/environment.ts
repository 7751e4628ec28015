import { readFileSync } from 'node:fs';

/** The named environment variables; when one is missing the process prints which and ends. */
export function readRequired<Name extends string>(...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    console.error(`the environment lacks ${missing.join(', ')}`);
    process.exit(1);
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>;
}

export const fileOfJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
