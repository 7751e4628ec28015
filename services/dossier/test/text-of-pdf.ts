import { inflateSync } from 'node:zlib';

/** What somebody reads in a PDF that pdfkit wrote, page by page, and what it says of itself. */
export interface ReadPdf {
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly tags: readonly string[];
  /** What stands where letters could not be shown. */
  readonly actual: readonly string[];
  /** Every font, with whether its letters are in the file. */
  readonly fonts: readonly boolean[];
  readonly pages: number;
}

export function readPdf(file: Buffer): ReadPdf {
  const raw = file.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  );
  const streamOf = (id: string): string => {
    const [, text = ''] = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '') ?? [];
    return inflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  };
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body));
  const lettersOf = (fontId: string): Map<string, string> => {
    const [, unicodeId = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId) ?? '') ?? [];
    return lettersIn(streamOf(unicodeId));
  };
  const actual: string[] = [];
  const text = pages.map((page) => {
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    const [, resources = ''] = /\/Resources (\d+) 0 R/.exec(page) ?? [];
    const fonts = [...(objects.get(resources) ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)];
    const letters = new Map(fonts.map(([, name, id]) => [name!, lettersOf(id!)]));
    const stream = streamOf(contents);
    for (const [, said] of stream.matchAll(/\/ActualText \((þÿ[\s\S]*?)\)\n/g)) actual.push(utf16(unescaped(said!)));
    let y = '';
    let read = '';
    for (const [, at, font, shown] of stream.matchAll(/1 0 0 1 \S+ (\S+) Tm\n\/(F\d+) \S+ Tf\n\[([^\]]*)\] TJ/g)) {
      if (at !== y) read += '\n';
      y = at!;
      for (const [, codes] of shown!.matchAll(/<([0-9a-f]*)>/g)) {
        for (const code of codes!.match(/.{4}/g) ?? []) read += letters.get(font!)?.get(code) ?? '\ufffd';
      }
    }
    return read.trim();
  });
  const [, titleId = ''] = /\/Title (\d+) 0 R/.exec(raw) ?? [];
  const title = (objects.get(titleId) ?? '').slice(1, -1);
  const [, language = ''] = /\/Lang \(([\s\S]*?)\)\n/.exec(raw) ?? [];
  return {
    text: text.join('\n'),
    title: title.startsWith('þÿ') ? utf16(unescaped(title)) : title,
    language,
    tags: [...new Set([...raw.matchAll(/\/S \/(\w+)\n\/P /g)].map(([, tag]) => tag!))],
    actual,
    fonts: [...raw.matchAll(/\/Subtype \/(Type0|Type1|TrueType)\n/g)].map(([, kind]) => kind === 'Type0'),
    pages: pages.length,
  };
}

function lettersIn(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first, , those] of cmap.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    const from = Number.parseInt(first!, 16);
    for (const [nth, [, points]] of [...those!.matchAll(/<([^>]*)>/g)].entries()) {
      const code = (from + nth).toString(16).padStart(4, '0');
      const units = (points!.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      letters.set(code, String.fromCharCode(...units));
    }
  }
  return letters;
}

const unescaped = (text: string): string =>
  text.replace(/\\([nrtbf()\\])/g, (_, one: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[one] ?? one);

const utf16 = (text: string): string => Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
