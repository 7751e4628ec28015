import { readFileSync } from 'node:fs';
import { z } from 'zod';

export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
  constructor(readonly lines: readonly string[]) {
    super(`configuration: ${lines.join('; ')}`);
  }
}

/** Environment variables, each with what is expected of it. */
export type Fields = Readonly<Record<string, readonly [z.ZodType, wanted: string]>>;
export type Values<Asked extends Fields> = { readonly [Name in keyof Asked]: z.output<Asked[Name][0]> };

/** The path of a file, read as its text: for secrets, which an environment shows to more than its process. */
export const fileOf = z.string().transform((path, context) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    context.addIssue('cannot be read');
    return z.NEVER;
  }
});

const inFull = (name: string, fault: 'missing' | 'not valid', wanted: string) => `${name} is ${fault}: want ${wanted}`;

/**
 * Reads the environment of a process.
 * @throws ConfigFault with one line for every setting that is missing or wrong; never the value.
 */
export function readSettings<Asked extends Fields>(
  fields: Asked,
  environment: NodeJS.ProcessEnv,
  say: typeof inFull = inFull,
): Values<Asked> {
  const lines: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, [schema, wanted]] of Object.entries(fields)) {
    // An empty value in an env file means "not set".
    const given = environment[name] || undefined;
    const result = schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else lines.push(say(name, given === undefined ? 'missing' : 'not valid', wanted));
  }
  if (lines.length > 0) throw new ConfigFault(lines);
  return values as Values<Asked>;
}
