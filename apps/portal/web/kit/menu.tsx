import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import { useSoon } from './soon.ts';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  onChoose(): void;
}

interface MenuProps {
  label: string;
  /** What a screen reader says, where several menus on a page have the same label. */
  name?: string;
  icon: IconName;
  entries: readonly MenuEntry[];
  head?: ReactNode;
}

const load = async () => ({ default: (await import('./menu-list.tsx')).MenuList });
const MenuList = lazy(load);

/** A button that opens a short list of actions; `head` stands above them. */
export function Menu({ label, name, icon, entries, head }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [from, setFrom] = useState<'first' | 'last'>();
  useSoon(load);
  const byArrow = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowDown' || key === 'ArrowUp') setFrom(key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <>
      <Button
        ref={button}
        className="button button--subtle"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={from !== undefined}
        onPress={() => setFrom('first')}
        onKeyDown={byArrow}
      >
        <Icon name={icon} />
        <span className="menu__label">{label}</span>
        <Icon name="down" />
      </Button>
      {from && (
        <Suspense fallback={null}>
          <MenuList
            button={button}
            label={name ?? label}
            from={from}
            entries={entries}
            head={head}
            onClose={() => setFrom(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
