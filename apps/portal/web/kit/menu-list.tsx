import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { MenuEntry } from './menu.tsx';

interface MenuListProps {
  button: RefObject<HTMLElement | null>;
  label: string;
  /** Where the focus begins. */
  from: 'first' | 'last';
  entries: readonly MenuEntry[];
  head?: ReactNode;
  onClose(): void;
}

/** What a menu's button opens. */
export function MenuList({ button, label, from, entries, head, onClose }: MenuListProps) {
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={button}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      {head && <div className="options__head">{head}</div>}
      <Menu className="options" aria-label={label} autoFocus={from} onClose={onClose}>
        {entries.map((entry) => (
          <MenuItem key={entry.id} id={entry.id} className="option" onAction={entry.onChoose} textValue={entry.label}>
            {entry.icon && <Icon name={entry.icon} />}
            {entry.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
