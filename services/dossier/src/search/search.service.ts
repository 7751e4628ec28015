import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { typedNumber } from '../case/domain/case-number.ts';
import { caseNumbered, casesNamed, type InSight } from '../case/standing.store.ts';
import { namedInDirectory } from '../directory/directory.store.ts';
import { isNamed, soughtBy } from '../household/domain/named-by.ts';
import { type CaseLine, comparedLines, linesOf, noteReading } from '../household/in-sight.store.ts';
import { keyedBeginnings } from '../household/member.store.ts';
import type { FoundView } from './search.shapes.ts';

const shown = 8;
/** Of names that begin alike: so many households are opened and compared first. */
const comparedFirst = 20;
/** Fewer letters stand in nearly every name. */
const enoughForDirectory = 3;

/** One place to look: the cases in one's sight, by household or number, and who works where. */
@Injectable()
export class SearchService {
  constructor(private readonly commands: CommandRunner) {}

  /** What is out of sight answers as what is not there (S000-17): it is not looked at. */
  by(actor: Actor, { text }: { readonly text: string }): Promise<FoundView> {
    return this.commands.run({ actor, action: 'search' }, `person:${actor.personId}`, async (tx, { today }) => {
      const number = typedNumber(text);
      if (number === 'slip') return { ...nothing, isSlip: true };
      if (number) {
        const lines = await linesOf(tx, await caseNumbered(tx, actor, today, number.digits));
        return { ...nothing, cases: lines.map((one) => found(one, [])) };
      }
      const { words, beginnings } = soughtBy(text);
      if (words.length === 0) return nothing;
      const namedBy = await keyedBeginnings(tx, beginnings);
      const lines = await namedLines(tx, words, (limit) => casesNamed(tx, actor, { today, namedBy, limit }));
      noteReading(tx, lines);
      const cases = lines.map((one) => found(one, words));
      return { ...nothing, cases, ...(await inDirectory(tx, actor, text)) };
    });
  }
}

/** The newest that match, as many as are shown; those whose names only begin alike are passed over. */
async function namedLines(
  tx: Tx,
  words: readonly string[],
  newest: (limit: number) => Promise<InSight[]>,
): Promise<CaseLine[]> {
  const lines: CaseLine[] = [];
  for (let [from, limit] = [0, comparedFirst]; lines.length < shown; [from, limit] = [limit, limit * 2]) {
    const named = await newest(limit);
    const compared = await comparedLines(tx, named.slice(from));
    lines.push(...compared.filter(({ persons }) => persons.some((person) => isNamed(person, words))));
    if (named.length < limit) break;
  }
  return lines.slice(0, shown);
}

function inDirectory(tx: Tx, actor: Actor, text: string): Promise<Pick<FoundView, 'organisations' | 'professionals'>> {
  const may = mayDo(actor, 'read-directory').yes && text.length >= enoughForDirectory;
  return may ? namedInDirectory(tx, text, shown) : Promise.resolve({ organisations: [], professionals: [] });
}

const found = ({ line, persons }: CaseLine, words: readonly string[]) => ({
  ...line,
  people: persons
    .filter((person) => isNamed(person, words))
    .map(({ givenName, familyName }) => [givenName, familyName].filter(Boolean).join(' ')),
});

const nothing: FoundView = { cases: [], isSlip: false, organisations: [], professionals: [] };
