import { readPdf } from '../../test/text-of-pdf.ts';
import { type Paper, writePaper } from './write-paper.ts';

const paper = (more: Partial<Paper> = {}): Paper => ({
  language: 'nl',
  title: 'Plan van aanpak',
  large: false,
  madeAt: '2026-11-23T09:00:00Z',
  head: ['Gemeente Almere', 'Vragen? Bel 036 000 00 10.'],
  foot: (page, of) => `Bladzijde ${page} van ${of}`,
  lettersMissing: 'Niet alle letters staan erop.',
  parts: [],
  ...more,
});
const read = async (more: Partial<Paper> = {}) => readPdf(await writePaper(paper(more)));

test('title, language and the order of reading are in it, and every font too', async () => {
  const list = { kind: 'list', items: [['Belt de school', 'Wie: Els']] } as const;
  const { title, language, tags, fonts, text } = await read({
    language: 'en',
    title: 'Plan of action',
    parts: [{ kind: 'heading', text: 'Goal 1' }, { kind: 'text', text: 'Now: 0 days.' }, list],
  });
  expect([title, language]).toEqual(['Plan of action', 'en-GB']);
  expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody']));
  expect(new Set(fonts)).toEqual(new Set([true]));
  expect(text.split('\n')).toEqual([
    'Gemeente Almere',
    'Vragen? Bel 036 000 00 10.',
    'Plan of action',
    'Goal 1',
    'Now: 0 days.',
    'Belt de school',
    'Wie: Els',
    'Bladzijde 1 van 1',
  ]);
});

test.each(['Yıldız', 'Łukasz Wiśniewski', 'Đặng Thị', 'Ελένη', 'Наталія', 'Zoë d’Été', 'Şükrü İnönü'])(
  'the name %s is shown whole, also where it needs two fonts',
  async (name) => {
    const { text, actual } = await read({ parts: [{ kind: 'text', text: `Voor: ${name}.` }] });
    expect([text.includes(`Voor: ${name}.`), actual, text.includes('Niet alle')]).toEqual([true, [], false]);
  },
);

test.each(['محمد', '李明', 'יעל'])(
  'the name %s is no row of empty boxes: it is said that it is not shown',
  async (name) => {
    const { text, actual } = await read({ parts: [{ kind: 'text', text: `Voor: ${name}.` }] });
    expect(text).toContain('Voor: […].');
    expect(text).toContain('Niet alle letters staan erop.');
    // Who copies it or has it read aloud gets the name.
    expect(actual).toEqual([name]);
  },
);

test('a long text goes on on a next page; large print needs more of them; a word longer than a line is broken', async () => {
  const items = Array.from({ length: 40 }, (_, nth) => [`Afspraak ${nth}`, 'Wie: Els', 'Uiterlijk: vrijdag']);
  const parts = [
    { kind: 'list', items },
    { kind: 'text', text: 'Lang'.repeat(60) },
  ] as const;
  const [normal, large] = [await read({ parts }), await read({ parts, large: true })];
  expect(normal.pages).toBeGreaterThan(1);
  expect(large.pages).toBeGreaterThan(normal.pages);
  for (const { text, pages } of [normal, large]) {
    expect(text).toContain('Afspraak 39');
    expect(text).toContain(`Bladzijde ${pages} van ${pages}`);
    expect(text.replaceAll('\n', '')).toContain('Lang'.repeat(60));
  }
});
