import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFKit from 'pdfkit';

export type Weight = 400 | 700;

/** Noto Sans in parts, each with some scripts of the Latin, Greek and Cyrillic alphabets; what most words need first. */
const parts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const;

const { resolve } = createRequire(import.meta.url);
const fileOf = (part: string, weight: Weight) => `@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff`;
const nameOf = (part: string, weight: Weight) => `${part} ${weight}`;

const files = new Map<string, Buffer>();
function fontFile(part: string, weight: Weight): Buffer {
  const name = nameOf(part, weight);
  const file = files.get(name) ?? readFileSync(resolve(fileOf(part, weight)));
  files.set(name, file);
  return file;
}

/** A document begins in a font that is embedded: it uses none of a reader's own. */
export const firstFont = (): string => resolve(fileOf('latin', 400));

/** What pdfkit keeps of the chosen font and does not declare. */
interface Opened {
  readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
}

/** Words in one font, or that no font here has the letters of. */
export interface Run {
  readonly font: string;
  readonly text: string;
  /** What stands there, where it cannot be shown. */
  readonly actual?: string;
}

/** Stands for letters that cannot be shown; a document that has it says so. */
export const notShown = '[…]';

/** Finds the font for each letter of a text, so that none becomes an empty box. */
export class Fonts {
  readonly #has = new Map<string, boolean>();

  constructor(private readonly doc: PDFKit.PDFDocument) {
    for (const part of parts) {
      for (const weight of [400, 700] as const) doc.registerFont(nameOf(part, weight), fontFile(part, weight) as never);
    }
  }

  runsOf(text: string, weight: Weight): Run[] {
    const runs: { font: string | undefined; text: string }[] = [];
    for (const letter of text.normalize('NFC')) {
      const font = this.#fontOf(letter, weight);
      const last = runs.at(-1);
      if (last && last.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    const first = nameOf(parts[0], weight);
    return runs.map(({ font, text: own }) =>
      font === undefined ? { font: first, text: notShown, actual: own } : { font, text: own },
    );
  }

  #fontOf(letter: string, weight: Weight): string | undefined {
    const part = parts.find((one) => this.#hasLetter(nameOf(one, weight), letter));
    return part && nameOf(part, weight);
  }

  #hasLetter(name: string, letter: string): boolean {
    const key = `${name} ${letter}`;
    const known = this.#has.get(key);
    if (known !== undefined) return known;
    this.doc.font(name);
    const has = (this.doc as unknown as Opened)._font.font.hasGlyphForCodePoint(letter.codePointAt(0)!);
    this.#has.set(key, has);
    return has;
  }
}
