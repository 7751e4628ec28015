import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asyncapi } from './asyncapi.ts';
import { catalogue, publishedEvents } from './catalogue.ts';
import type { EventContract } from './event.ts';
import { eventsPage } from './events-page.ts';
import { kafkaAclsText } from './kafka-acls.ts';
import { frozenFile, withToday } from './yesterday.ts';

/** The documents generated from the catalogue: text by path from the root. */
export function documents(): Record<string, string> {
  return {
    'docs/asyncapi.json': json(asyncapi(publishedEvents)),
    'docs/events.md': eventsPage(publishedEvents),
    'docs/kafka-acls.txt': kafkaAclsText(),
  };
}

export async function writeDocuments(root: string): Promise<void> {
  await mkdir(join(root, 'docs'), { recursive: true });
  for (const [file, text] of Object.entries(documents())) await writeFile(join(root, file), text);
}

/** Freezes the examples that are not frozen yet. @returns the types that got a new example. */
export async function freezeExamples(root: string): Promise<string[]> {
  const added: string[] = [];
  for (const event of catalogue) {
    const frozen = await frozenExamples(root, event);
    const all = withToday(frozen, event);
    if (all === frozen) continue;
    await writeFile(join(root, frozenFolder, frozenFile(event)), json(all));
    added.push(event.type);
  }
  return added;
}

export async function frozenExamples(root: string, event: EventContract): Promise<readonly unknown[]> {
  const file = join(root, frozenFolder, frozenFile(event));
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '[]';
    throw fault;
  });
  return JSON.parse(text);
}

export const frozenFolder = 'libs/contracts/yesterday';

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
