import type { Instant } from '@rondetafel/contracts';
import type { Language } from '@rondetafel/policy';
import PDFDocument from 'pdfkit';
import { Fonts, firstFont, type Run, type Weight } from './fonts.ts';

/** What stands on paper, in the order in which it is read. */
export interface Paper {
  readonly language: Language;
  readonly title: string;
  /** For who reads large print. */
  readonly large: boolean;
  readonly madeAt: Instant;
  /** Whose paper it is: name, and how to reach them. */
  readonly head: readonly string[];
  readonly foot: (page: number, of: number) => string;
  /** Said at the end where some letters could not be shown. */
  readonly lettersMissing: string;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Of each item the first line is what it is about. */
  | { readonly kind: 'list'; readonly items: readonly (readonly string[])[] };

const margin = 56;
const sizes = { normal: { text: 11, heading: 14, title: 20 }, large: { text: 18, heading: 22, title: 28 } };
const lineHeight = 1.4;
const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A tagged PDF (PDF/UA): title, language and the order of reading are in it, and so is every font it uses. */
export async function writePaper(paper: Paper): Promise<Buffer> {
  const { title, language, madeAt } = paper;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    pdfVersion: '1.7',
    // Its types are of a version before this.
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: locales[language],
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(madeAt), ModDate: new Date(madeAt) },
    autoFirstPage: false,
    bufferPages: true,
    font: firstFont(),
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.once('end', resolve));
  new Typesetter(doc, paper).set();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

type Doc = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly indent?: number;
}

/** Sets lines itself: a word can need two fonts, and a paragraph goes on over pages with its tag. */
class Typesetter {
  readonly #fonts: Fonts;
  readonly #widths = new Map<string, number>();
  #y = margin;
  #lettersMissing = false;

  constructor(
    private readonly doc: Doc,
    private readonly paper: Paper,
  ) {
    this.#fonts = new Fonts(doc);
  }

  set(): void {
    const { doc, paper } = this;
    const size = sizes[paper.large ? 'large' : 'normal'];
    const plain: Style = { size: size.text, weight: 400 };
    doc.addPage();
    const root = doc.struct('Document');
    doc.addStructure(root);
    for (const [nth, line] of paper.head.entries()) {
      this.#paragraph(root, 'P', line, { ...plain, weight: nth === 0 ? 700 : 400 });
    }
    this.#y += size.text;
    this.#paragraph(root, 'H1', paper.title, { size: size.title, weight: 700 });
    for (const part of paper.parts) this.#part(root, part, plain, size.heading);
    if (this.#lettersMissing) this.#paragraph(root, 'P', paper.lettersMissing, plain);
    root.end();
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      doc.markContent('Artifact', { type: 'Pagination' });
      this.#line(this.#runsIn(paper.foot(page + 1, count), 400), plain.size, margin, doc.page.height - margin);
      doc.endMarkedContent();
    }
  }

  #part(root: Element, part: Part, plain: Style, headingSize: number): void {
    if (part.kind === 'text') this.#paragraph(root, 'P', part.text, plain);
    else if (part.kind === 'list') this.#list(root, part.items, plain);
    else {
      this.#y += plain.size;
      // A heading is not the last line of a page.
      this.#keep(4 * headingSize * lineHeight);
      this.#paragraph(root, 'H2', part.text, { size: headingSize, weight: 700 });
    }
  }

  #list(root: Element, items: readonly (readonly string[])[], plain: Style): void {
    const list = this.doc.struct('L');
    root.add(list);
    for (const [first = '', ...others] of items) {
      const item = this.doc.struct('LI');
      list.add(item);
      const body = this.doc.struct('LBody');
      item.add(body);
      this.#keep(3 * plain.size * lineHeight);
      this.#paragraph(body, 'P', first, { ...plain, weight: 700, indent: plain.size }, 0);
      for (const line of others) this.#paragraph(body, 'P', line, { ...plain, indent: plain.size }, 0);
      this.#y += plain.size * 0.6;
      body.end();
      item.end();
    }
    list.end();
  }

  #paragraph(parent: Element, tag: 'P' | 'H1' | 'H2', text: string, style: Style, after = style.size * 0.5): void {
    const { size, indent = 0 } = style;
    const element = this.doc.struct(tag);
    parent.add(element);
    for (const line of this.#linesOf(text, style)) {
      this.#keep(size * lineHeight);
      element.add(() => this.#line(line, size, margin + indent, this.#y));
      this.#y += size * lineHeight;
    }
    element.end();
    this.#y += after;
  }

  /** Goes on on a next page where there is no room for so much. */
  #keep(height: number): void {
    const { doc } = this;
    if (this.#y + height <= doc.page.height - margin - 2 * sizes.normal.text) return;
    doc.addPage();
    this.#y = margin;
  }

  #linesOf(text: string, { size, weight, indent = 0 }: Style): Run[][] {
    const room = this.doc.page.width - 2 * margin - indent;
    const lines: Run[][] = [];
    for (const paragraph of text.split('\n')) {
      let [line, used]: [Run[], number] = [[], 0];
      for (const word of paragraph.match(/\s*\S+/g) ?? []) {
        for (const piece of this.#thatFit(word, weight, size, room)) {
          const runs = this.#runsIn(piece, weight);
          const width = this.#widthOf(runs, size);
          if (used > 0 && used + width > room) {
            lines.push(line);
            const start = this.#runsIn(piece.trimStart(), weight);
            [line, used] = [start, this.#widthOf(start, size)];
          } else {
            line.push(...runs);
            used += width;
          }
        }
      }
      lines.push(line);
    }
    return lines;
  }

  /** A word, or what is longer than a line in parts of one. */
  #thatFit(word: string, weight: Weight, size: number, room: number): string[] {
    if (this.#widthOf(this.#runsIn(word, weight), size) <= room) return [word];
    const parts = [''];
    let used = 0;
    for (const letter of word) {
      const width = this.#widthOf(this.#runsIn(letter, weight), size);
      used += width;
      if (used <= room) parts[parts.length - 1] += letter;
      else {
        parts.push(letter);
        used = width;
      }
    }
    return parts;
  }

  #runsIn(text: string, weight: Weight): Run[] {
    const runs = this.#fonts.runsOf(text, weight);
    if (runs.some(({ actual }) => actual !== undefined)) this.#lettersMissing = true;
    return runs;
  }

  #widthOf(runs: readonly Run[], size: number): number {
    return runs.reduce((sum, { font, text }) => sum + size * this.#widthAtOne(font, text), 0);
  }

  #widthAtOne(font: string, text: string): number {
    const key = `${font} ${text}`;
    const width = this.#widths.get(key) ?? this.doc.font(font).fontSize(1).widthOfString(text);
    this.#widths.set(key, width);
    return width;
  }

  #line(runs: readonly Run[], size: number, from: number, y: number): void {
    const { doc } = this;
    let x = from;
    for (const { font, text, actual } of runs) {
      doc.font(font).fontSize(size);
      // Whoever copies it, or has it read aloud, gets the letters that stand there.
      if (actual !== undefined) doc.markContent('Span', { actual });
      doc.text(text, x, y, { lineBreak: false });
      if (actual !== undefined) doc.endMarkedContent();
      x += size * this.#widthAtOne(font, text);
    }
  }
}
