import type { Telling, Told } from './play.ts';

const clock = new Intl.DateTimeFormat('nl-NL', { timeStyle: 'medium', timeZone: 'Europe/Amsterdam' });
const seconds = (ms: number) => `${(ms / 1000).toFixed(2).replace('.', ',')} s`;

const width = { at: 8, who: 16, ms: 8, rules: 30 };
const around = 4 + width.at + 2 + width.who + 2 + 2 + width.ms + 2 + width.rules;

/** The timeline as lines that fit a terminal of so many columns. */
export class Timeline {
  readonly #what: number;

  constructor(columns = 160) {
    this.#what = Math.min(80, Math.max(40, columns - around));
  }

  head(address: string): string {
    const titles = `${'tijd'.padEnd(width.at)}  ${'wie'.padEnd(width.who)}  ${'wat er gebeurt'.padEnd(this.#what)}`;
    return `\nEen verzoek om op te schalen wordt een gesprek en een plan, op ${address}\n\n    ${titles}  ${'duur'.padStart(width.ms)}  regels`;
  }

  /** One step; a long sentence is wrapped. */
  line({ at, who, what, rules, ms, ok }: Told): string {
    const [first = '', ...rest] = wrapped(what, this.#what);
    const begin = `  ${ok ? '✓' : '✗'} ${clock.format(new Date(at))}  ${who.padEnd(width.who)}`;
    const end = `${seconds(ms).padStart(width.ms)}  ${rules.join(' ')}`;
    const indent = ' '.repeat(4 + width.at + 2 + width.who + 2);
    return [`${begin}  ${first.padEnd(this.#what)}  ${end}`, ...rest.map((more) => indent + more)].join('\n');
  }

  end({ ok, caseId, urgent, steps }: Telling): string {
    const total = seconds(steps.reduce((sum, { ms }) => sum + ms, 0));
    const last = steps.at(-1);
    if (!ok) return `\nMislukt bij “${last?.name}” (${last?.rules.join(' ')}): ${last?.what}`;
    const hurry = urgent ? '\nVerteld in de stille uren: met spoed, anders wacht alle mail tot de ochtend (P-5).' : '';
    return `\nGelukt in ${total}. Het plan van casus ${caseId} is vastgesteld en wordt bewaakt; de bedrijfstijd staat nu anderhalve week na het gesprek.${hurry}`;
  }
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
