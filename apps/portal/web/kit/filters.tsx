import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import type { IconName } from './icon.tsx';

/** What a list is narrowed by, in one line above it; takes effect at once. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className="filters" aria-label={label}>
      {children}
    </search>
  );
}

export interface ActiveFilter {
  readonly id: string;
  /** What it is narrowed to, in words. */
  readonly label: string;
  onClear(): void;
}

/** A list in which nothing is left: by which filters, each with the way back. */
export function NoneFiltered({
  icon,
  title,
  filters,
}: {
  icon: IconName;
  title: string;
  filters: readonly ActiveFilter[];
}) {
  const { t } = useWords();
  return (
    <EmptyState icon={icon} title={title}>
      <ul className="filters__active">
        {filters.map(({ id, label, onClear }) => (
          <li key={id}>
            <Button icon="cross" onPress={onClear}>
              {t('filters.clear', { filter: label })}
            </Button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/**
 * How one looks at a list, in the address, so that going back finds it again. Ids and codes only: an address stays in the
 * history of a browser and in logs, so that no name may be in it.
 */
export function useLook() {
  const [search, setSearch] = useSearchParams();
  return {
    of: (name: string) => search.get(name) ?? '',
    look: (changes: Record<string, string>) => setSearch((before) => changed(before, changes), { replace: true }),
    /** This address with these changes: for tabs, which are links. */
    to: (changes: Record<string, string>) => `?${changed(search, changes)}`,
  };
}

function changed(before: URLSearchParams, changes: Record<string, string>): URLSearchParams {
  const next = new URLSearchParams(before);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
