import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../api/loaded.tsx';
import { Card, EmptyState } from '../kit/index.ts';
import { isAbsent, isOutOfSight } from './api.ts';

interface InSightProps<Data> {
  query: UseQueryResult<Data>;
  /** Said when it is not there, or not for whoever looks. */
  absent: { title: string; text: string };
  /** Nothing as long as something else that it shows is still coming. */
  children(data: Data): ReactNode;
}

/** A part of a case with a page of its own: as it is, that it is not in sight, or its shape while it comes. */
export function InSight<Data>({ query, absent, children }: InSightProps<Data>) {
  if (isAbsent(query.error) || isOutOfSight(query.error))
    return (
      <Card>
        <EmptyState icon="lock" title={absent.title}>
          <p>{absent.text}</p>
        </EmptyState>
      </Card>
    );
  return (
    (query.data && children(query.data)) || (
      <Card>
        <Loaded query={query} lines={6}>
          {() => null}
        </Loaded>
      </Card>
    )
  );
}
