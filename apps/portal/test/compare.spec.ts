import { compareTexts } from '../web/kit/compare-texts.ts';

const read = (before: string, after: string) =>
  compareTexts(before, after).map(({ kind, text }) => `${{ same: '=', gone: '-', new: '+' }[kind]}${text}`);

test.each([
  ['one word', 'Drie maanden huur te laat', 'Twee maanden huur te laat', ['-Drie', '+Twee', '= maanden huur te laat']],
  ['added at the end', 'Pim mist school', 'Pim mist school vaak', ['=Pim mist school', '+ vaak']],
  ['taken out', 'Pim mist vaak school', 'Pim mist school', ['=Pim mist', '- vaak', '= school']],
  ['the same', 'Niets nieuws.', 'Niets nieuws.', ['=Niets nieuws.']],
  ['from nothing', '', 'Nieuw.', ['+Nieuw.']],
])('%s is read as that', (_what, before, after, runs) => {
  expect(read(before, after)).toEqual(runs);
});
