import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Loaded, More } from '../../api/loaded.tsx';
import { familyNamesOf, useCaseWords } from '../../household/case-words.ts';
import { Card, EmptyState, LinkButton, Page, PageTabs, Row, Rows, useLook } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { printQueueQuery } from '../case/letters-api.ts';
import { OneLetter } from '../case/letters-tab.tsx';
import { useCasesOf } from './cases-of.ts';

/** The print queue: what is to be told on paper or by phone, of all cases that one coordinates (P-17, P-18). */
export function Letters() {
  const { t } = useWords('letters');
  const { of } = useLook();
  const told = of('toon') === 'verteld';
  const queue = useInfiniteQuery(printQueueQuery(told));
  const letters = queue.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t('queue.title')}
      lead={t('queue.lead')}
      actions={
        !told &&
        letters.length > 0 && (
          <LinkButton look="primary" icon="print" to="/brieven/afdrukken">
            {t('queue.printAll')}
          </LinkButton>
        )
      }
    >
      <PageTabs
        label={t('queue.show')}
        current={told ? 'told' : 'open'}
        tabs={[
          { id: 'open', label: t('queue.open'), to: '/brieven' },
          { id: 'told', label: t('queue.told'), to: '/brieven?toon=verteld' },
        ]}
      />
      <Card>
        <Loaded query={queue} lines={4}>
          {() =>
            letters.length > 0 ? (
              <LetterRows letters={letters} />
            ) : (
              <EmptyState icon="done" title={t(told ? 'queue.noneTold' : 'queue.none')}>
                <p>{t(told ? 'queue.noneToldText' : 'queue.noneText')}</p>
              </EmptyState>
            )
          }
        </Loaded>
        <More query={queue} />
      </Card>
    </Page>
  );
}

type Queued = Parameters<typeof OneLetter>[0]['letter'] & { readonly caseId: string };

function LetterRows({ letters }: { letters: readonly Queued[] }) {
  const { title } = useCaseWords();
  const cases = useCasesOf(letters);
  return (
    <Rows>
      {letters.map((letter) => {
        const found = cases.get(letter.caseId);
        if (!found) return <Row key={letter.messageId} level={2} title={letter.title} />;
        return (
          <OneLetter
            key={letter.messageId}
            found={found}
            letter={letter}
            level={2}
            household={
              <Link to={`/casussen/${letter.caseId}?deel=brieven`}>{title(familyNamesOf(found.members))}</Link>
            }
          />
        );
      })}
    </Rows>
  );
}
