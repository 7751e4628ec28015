import type { Telling, Told } from './play.ts';

const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });
const seconds = (ms: number) => `${(ms / 1000).toFixed(2).replace('.', ',')} s`;

const width = { at: 8, who: 16, rules: 30, ms: 8, what: 74 };
const indent = ' '.repeat(4 + width.at + 2 + width.who + 2);

export const headline = (address: string): string[] => [
  '',
  `Een verzoek om op te schalen wordt een rondetafelgesprek, op ${address}`,
  '',
  `    ${'tijd'.padEnd(width.at)}  ${'wie'.padEnd(width.who)}  ${'wat er gebeurt'.padEnd(width.what)}  ${'duur'.padStart(width.ms)}  regels`,
];

/** One step: longer sentences go on beneath their beginning. */
export function lineOf({ at, who, what, rules, ms, ok }: Told): string {
  const [first = '', ...rest] = wrapped(what, width.what);
  const begin = `  ${ok ? '✓' : '✗'} ${clock.format(new Date(at))}  ${who.padEnd(width.who)}`;
  const line = `${begin}  ${first.padEnd(width.what)}  ${seconds(ms).padStart(width.ms)}  ${rules.join(' ')}`;
  return [line, ...rest.map((more) => indent + more)].join('\n');
}

export function closing({ ok, caseId, steps }: Telling): string[] {
  const total = seconds(steps.reduce((sum, { ms }) => sum + ms, 0));
  const last = steps.at(-1);
  if (ok) return ['', `Gelukt in ${total}: casus ${caseId}. Het gesprek staat; het volgende verhaal zegt het af.`];
  return ['', `Mislukt bij “${last?.name}” (${last?.rules.join(' ')}): ${last?.what}`];
}

function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
