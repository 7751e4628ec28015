import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, Skeleton } from '../kit/index.ts';
import { useWords } from '../language/words.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** The data, a skeleton while it loads, or the problem. Earlier data stays while newer data loads. */
export function Loaded<Data>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<Data> | UseInfiniteQueryResult<Data>;
  lines?: number;
  children(data: Data): ReactNode;
}) {
  const { t } = useWords();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />;
  return <Skeleton lines={lines} label={t('page.loading')} />;
}

/** The rest of a long list, when there is one. */
export function More({ query }: { query: UseInfiniteQueryResult }) {
  const { t } = useWords();
  return query.hasNextPage ? (
    <div>
      <Button isPending={query.isFetchingNextPage} onPress={() => query.fetchNextPage()}>
        {t('page.more')}
      </Button>
    </div>
  ) : null;
}
