import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Loaded } from '../../api/loaded.tsx';
import type { Case } from '../../household/api.ts';
import { Button, Card, EmptyState, Hint, Page } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { LetterText } from '../case/letter.tsx';
import { type HandMessage, printQueueQuery } from '../case/letters-api.ts';
import { useNameOf } from '../case/letters-tab.tsx';
import { useCasesOf } from './cases-of.ts';
import './print-letters.css';

/** Every letter that is still to be given, each on a sheet of its own (P-18). */
export function PrintLetters() {
  const { t } = useWords('letters');
  const queue = useInfiniteQuery(printQueueQuery(false));
  const { hasNextPage, isFetching, error, fetchNextPage } = queue;
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const letters = queue.data?.pages.flatMap((page) => page.items) ?? [];
  const cases = useCasesOf(letters);
  const isReady = letters.length > 0 && !hasNextPage && letters.every(({ caseId }) => cases.has(caseId));
  return (
    <Page
      title={t('queue.title')}
      back={{ to: '/brieven', label: t('queue.back') }}
      actions={
        isReady && (
          <Button look="primary" icon="print" onPress={() => window.print()}>
            {t('page.print')}
          </Button>
        )
      }
    >
      <Loaded query={queue} lines={6}>
        {() =>
          letters.length > 0 ? (
            <div className="letters">
              <div data-screen-only>
                <Hint>{t('queue.printHint')}</Hint>
              </div>
              {letters.map((letter) => {
                const found = cases.get(letter.caseId);
                return found && <Sheet key={letter.messageId} found={found} letter={letter} />;
              })}
            </div>
          ) : (
            <Card>
              <EmptyState icon="done" title={t('queue.none')}>
                <p>{t('queue.noneText')}</p>
              </EmptyState>
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}

function Sheet({ found, letter }: { found: Case; letter: HandMessage }) {
  const name = useNameOf(found, letter.personId);
  return (
    <Card title={letter.title}>
      <LetterText name={name} paragraphs={letter.paragraphs} />
    </Card>
  );
}
