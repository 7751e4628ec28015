import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

export interface MenuEntry {
  id: string;
  label: string;
  icon?: IconName;
  onChoose(): void;
}

/** A button that opens a short list of actions; `head` stands above them. */
export function Menu({
  label,
  name,
  icon,
  entries,
  head,
}: {
  label: string;
  /** What a screen reader says, where several menus on a page have the same label. */
  name?: string;
  icon: IconName;
  entries: readonly MenuEntry[];
  head?: ReactNode;
}) {
  return (
    <MenuTrigger>
      <Button className="button button--subtle" aria-label={name}>
        <Icon name={icon} />
        <span className="menu__label">{label}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        {head && <div className="options__head">{head}</div>}
        <AriaMenu className="options">
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="option" onAction={entry.onChoose} textValue={entry.label}>
              {entry.icon && <Icon name={entry.icon} />}
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
