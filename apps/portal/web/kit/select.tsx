import type { Ref } from 'react';
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export interface Option {
  code: string;
  label: string;
}

interface OptionsProps extends FieldProps<string> {
  options: readonly Option[];
}

/** A short list. The empty string is "nothing chosen yet". */
export function Select(props: OptionsProps) {
  const { t } = useTranslation();
  const { label, hint, error, optional, value, onChange, inputRef, options } = props;
  return (
    <AriaSelect
      {...ariaField(props)}
      value={value || null}
      onChange={(chosen) => onChange(chosen === null ? '' : String(chosen))}
      placeholder={t('field.choose')}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Button className="control" ref={inputRef as Ref<HTMLButtonElement>}>
        <SelectValue className="control__value" />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <Options options={options} />
      </Popover>
    </AriaSelect>
  );
}

/** A long list: typing finds the option. */
export function ComboBox(props: OptionsProps) {
  const { t } = useTranslation();
  const { value, onChange, options } = props;
  return (
    <AriaComboBox
      {...ariaField(props)}
      menuTrigger="focus"
      selectedKey={value || null}
      onSelectionChange={(chosen) => onChange(chosen === null ? '' : String(chosen))}
      defaultItems={options}
    >
      <TypingControl {...props} />
      <Popover className="popover">
        <ListBox
          className="options"
          items={options}
          renderEmptyState={() => <p className="option">{t('field.noOption')}</p>}
        >
          {({ code, label }) => <OptionItem code={code} label={label} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

/** What stands above a list of options that typing narrows: name, hint, fault, and where to type. */
export function TypingControl({ label, hint, error, optional, inputRef }: FieldProps<string>) {
  const { t } = useTranslation();
  return (
    <>
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Group className="control control--with-button">
        <Input className="control__input" ref={inputRef as Ref<HTMLInputElement>} />
        <Button className="button button--subtle button--icon" aria-label={t('field.showOptions')}>
          <Icon name="down" />
        </Button>
      </Group>
    </>
  );
}

function Options({ options }: { options: readonly Option[] }) {
  return (
    <ListBox className="options">
      {options.map(({ code, label }) => (
        <OptionItem key={code} code={code} label={label} />
      ))}
    </ListBox>
  );
}

function OptionItem({ code, label }: Option) {
  return (
    <ListBoxItem id={code} textValue={label} className="option">
      {({ isSelected }) => (
        <>
          <span className="control__value">{label}</span>
          {isSelected && <Icon name="check" />}
        </>
      )}
    </ListBoxItem>
  );
}
