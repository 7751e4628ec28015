import { Injectable } from '@nestjs/common';
import { type Actor, CommandRunner, type Tx } from '@rondetafel/platform';
import { mayDo } from '@rondetafel/policy';
import { typedNumber } from '../case/domain/case-number.ts';
import { caseNumbered, casesNamed } from '../case/standing.store.ts';
import { namedInDirectory } from '../directory/directory.store.ts';
import { isNamed, soughtBy } from '../household/domain/named-by.ts';
import { type CaseLine, linesOf } from '../household/in-sight.store.ts';
import { keyedBeginnings } from '../household/member.store.ts';
import type { FoundView } from './search.shapes.ts';

const shown = 8;
/** Of names that begin alike: so many households are opened and compared at most. */
const compared = 20;
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
      const named = await casesNamed(tx, actor, { today, namedBy, limit: compared });
      const cases = (await linesOf(tx, named))
        .map((one) => found(one, words))
        .filter(({ people }) => people.length > 0);
      return { ...nothing, cases: cases.slice(0, shown), ...(await inDirectory(tx, actor, text)) };
    });
  }
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
