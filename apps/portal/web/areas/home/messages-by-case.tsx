import { Link } from 'react-router';
import { useCaseNames } from '../../household/api.ts';
import { useCaseWords } from '../../household/case-words.ts';
import { Row, Rows } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import type { InboxItem } from '../inbox/api.ts';
import type { Group } from '../inbox/groups.ts';

const shown = 5;

/** New messages, a line for each case with the household's name where one may see it. */
export function MessagesByCase({ groups }: { groups: readonly Group<InboxItem>[] }) {
  const { t, moment } = useWords('home');
  const { title } = useCaseWords();
  const byCase = new Map<string, Group<InboxItem>[]>();
  for (const group of groups) {
    const key = group[0].caseId ?? group[0].messageId;
    byCase.set(key, [...(byCase.get(key) ?? []), group]);
  }
  const names = useCaseNames(groups.flatMap(([{ caseId }]) => caseId ?? []));
  return (
    <Rows>
      {[...byCase.values()].slice(0, shown).map((ofCase) => {
        const [newest] = ofCase[0]!;
        const { caseId, messageId, at } = newest;
        return (
          <Row
            key={messageId}
            title={
              <Link to={caseId ? `/casussen/${caseId}` : '/berichten'}>
                {caseId ? title(names.get(caseId)?.familyNames ?? []) : newest.title}
              </Link>
            }
            meta={[
              ...(ofCase.length > 1 ? [t('home.newMessages', { count: ofCase.length })] : []),
              ...(caseId ? [newest.title] : []),
              <time key="at" dateTime={at}>
                {moment(at)}
              </time>,
            ]}
          />
        );
      })}
    </Rows>
  );
}
