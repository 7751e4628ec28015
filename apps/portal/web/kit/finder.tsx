import { useState } from 'react';
import { ComboBox as AriaComboBox, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ariaField, type FieldProps } from './field.tsx';
import { type Option, reportChange, TypingControl, withChosen } from './select.tsx';

export interface Found extends Option {
  /** What tells namesakes apart. */
  about?: string;
}

interface FinderProps extends FieldProps<string> {
  /** What was found for what is typed; the page asks for it. */
  found: readonly Found[];
  /** What is chosen, by its name. */
  chosen?: Found;
  onSearch(text: string): void;
}

/** Choice from a list on the server: typing searches it. */
export function Finder(props: FinderProps) {
  const { t } = useWords();
  const { value, onChange, found, chosen, onSearch } = props;
  const [typed, setTyped] = useState<string>();
  const items = withChosen<Found>(found, value, chosen ?? { code: value, label: t('field.chosenComing') });
  const search = (text: string) => {
    setTyped(text);
    onSearch(text === chosen?.label ? '' : text);
  };
  return (
    <AriaComboBox
      {...ariaField(props)}
      menuTrigger="focus"
      allowsEmptyCollection
      items={items}
      inputValue={typed ?? chosen?.label ?? (value ? t('field.chosenComing') : '')}
      onInputChange={search}
      selectedKey={value || null}
      onSelectionChange={(key) => {
        reportChange(key, value, onChange);
        setTyped(key === null ? '' : items.find(({ code }) => code === key)?.label);
      }}
    >
      <TypingControl {...props} />
      <Popover className="popover">
        <ListBox
          className="options"
          items={items}
          renderEmptyState={() => <p className="option">{t('field.noOption')}</p>}
        >
          {({ code, label: name, about }: Found) => (
            <ListBoxItem id={code} textValue={name} className="option">
              <span className="choice__text">
                <span>{name}</span>
                {about && <span className="choice__hint">{about}</span>}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
