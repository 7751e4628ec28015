import type { Ref } from 'react';
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Group,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

export interface Option {
  code: string;
  label: string;
}

interface OptionsProps extends FieldProps<string> {
  options: readonly Option[];
  /** What is chosen, by its name, while the options are not all there. */
  chosen?: Option;
}

/**
 * The options with what is chosen among them. A choice that is not among its options is taken for none by React Aria,
 * which then reports "nothing chosen" on blur: so options that still load, or changed, would wipe it.
 */
export function withChosen<Some extends Option>(
  options: readonly Some[],
  value: string,
  chosen: Some | { code: string; label: string },
): readonly (Some | { code: string; label: string })[] {
  return value === '' || options.some(({ code }) => code === value)
    ? options
    : [{ ...chosen, code: value }, ...options];
}

/** React Aria reports the choice on every blur, the same or not; what hangs on it would be done again. */
export function reportChange(key: Key | null, value: string, onChange: (value: string) => void): void {
  const code = key === null ? '' : String(key);
  if (code !== value) onChange(code);
}

/** A short list. The empty string is "nothing chosen yet". */
export function Select(props: OptionsProps) {
  const { t } = useWords();
  const { label, hint, error, optional, value, onChange, inputRef } = props;
  const options = withChosen(props.options, value, props.chosen ?? { code: value, label: t('field.chosenComing') });
  return (
    <AriaSelect
      {...ariaField(props)}
      value={value || null}
      onChange={(key) => reportChange(key, value, onChange)}
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
  const { t } = useWords();
  const { value, onChange } = props;
  const options = withChosen(props.options, value, props.chosen ?? { code: value, label: t('field.chosenComing') });
  return (
    <AriaComboBox
      {...ariaField(props)}
      menuTrigger="focus"
      selectedKey={value || null}
      onSelectionChange={(key) => reportChange(key, value, onChange)}
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
  const { t } = useWords();
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
