import type { ReactNode } from 'react';
import { Button, Card, FieldLine, FieldLines, IconButton } from '../../kit/index.ts';
import { useWords } from '../../language/words.ts';
import { nextPlace } from '../plan/line.ts';
import { type LineKind, type OfTable, useStrikeOut } from './api.ts';
import { BlockState } from './block-state.tsx';
import { focusLine, useLines } from './lines.ts';
import type { Notebook, useBlock } from './notebook.ts';

/** What a list hands to each of its lines. */
export interface LineProps<T> {
  id: string;
  label: string;
  kept: T | undefined;
  /** Of a new line: after all others. */
  place: number;
  onEnter(): void;
  onDrop(): void;
}

interface LinesCardProps<T> {
  of: OfTable;
  notebook: Notebook;
  /** Whose words are the title, the name of a line and the button that adds one; and the columns' widths, by that name. */
  words: 'ways' | 'goals' | 'agreements' | 'subjects';
  kind: LineKind;
  kept: readonly T[];
  idOf(one: T): string;
  /** What stands above each column; without it each line lays out its own fields. */
  heads?: readonly string[];
  extra?: ReactNode;
  lead?: ReactNode;
  line(props: LineProps<T>): ReactNode;
  children?: ReactNode;
}

/** A list that is written at the table: line by line, each with a name of its own; Enter goes on to the next, or a new one. */
export function LinesCard<T extends { place: number }>(props: LinesCardProps<T>) {
  const { of, notebook, words, kind, kept, idOf, heads, extra, lead, line, children } = props;
  const { t } = useWords('meeting');
  const { lines, add, drop } = useLines(kept, idOf, kind, notebook, useStrikeOut(of));
  const place = nextPlace(kept);
  const shown = lines.map((one, nth) => {
    const { id } = one;
    const next = lines[nth + 1];
    return line({
      ...one,
      label: t(`${words}.line`, { number: nth + 1 }),
      place,
      onEnter: () => (next ? focusLine(next.id) : add()),
      onDrop: () => drop(id),
    });
  });
  return (
    <Card title={t(`${words}.title`)} extra={extra}>
      {lead}
      {heads ? (
        <FieldLines look={words} heads={heads}>
          {shown}
        </FieldLines>
      ) : (
        shown
      )}
      <div data-adds={kind}>
        <Button icon="plus" onPress={add}>
          {t(`${words}.add`)}
        </Button>
      </div>
      {children}
    </Card>
  );
}

interface WrittenLineProps<T> {
  label: string;
  block: ReturnType<typeof useBlock<T>>;
  /** What another keyboard wrote, in words. */
  inWords(value: T): ReactNode;
  onEnter(): void;
  onDrop(): void;
  children: ReactNode;
}

/** The fields of one line, with the button that strikes it out and how far it is saved. */
export function WrittenLine<T>({ label, block, inWords, onEnter, onDrop, children }: WrittenLineProps<T>) {
  return (
    <FieldLine
      label={label}
      onEnter={onEnter}
      end={<StrikeOut label={label} onPress={onDrop} />}
      below={<BlockState block={block} inWords={inWords} />}
    >
      {children}
    </FieldLine>
  );
}

export function StrikeOut({ label, onPress }: { label: string; onPress(): void }) {
  const { t } = useWords('meeting');
  return <IconButton label={t('lines.drop', { line: label })} icon="cross" onPress={onPress} />;
}
