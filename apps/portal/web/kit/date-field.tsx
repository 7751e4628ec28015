import { parseDate } from '@internationalized/date';
import { type Ref, useMemo, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarMonthPicker,
  CalendarYearPicker,
  Dialog,
  DialogTrigger,
  Group,
  Input,
  Popover,
  TextField,
} from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { type Bounds, faultOfDay, isDay, readDay, readTime, shownDay } from './typed.ts';

/**
 * A day, typed as people type it or picked. The value is an ISO day, empty, or what was typed instead of a day: that is
 * kept and said, never turned into another day.
 */
export function DateField(props: FieldProps<string> & Bounds) {
  const { t } = useWords();
  const faults = useTypedFaults();
  const { label, hint, optional, value, onChange, inputRef, earliest, latest, onBlur } = props;
  const [open, setOpen] = useState(false);
  /** While somebody types; otherwise the value is shown. */
  const [typed, setTyped] = useState<string>();
  const error = props.error ?? (typed === undefined && value ? faults.day(value, { earliest, latest }) : undefined);
  const chosen = isDay(value) ? parseDate(value) : null;
  const choose = (day: string) => {
    setTyped(undefined);
    onChange(day);
  };
  return (
    <TextField
      {...ariaField({ ...props, error })}
      autoComplete="off"
      inputMode="text"
      value={typed ?? (chosen ? shownDay(value) : value)}
      onChange={(text) => {
        setTyped(text);
        onChange(text ? (readDay(text, { earliest, latest }).day ?? readDay(text).day ?? text) : '');
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Group className="control control--with-button control--narrow">
        <Input className="control__input" placeholder={t('field.dayExample')} ref={inputRef as Ref<HTMLInputElement>} />
        <DialogTrigger isOpen={open} onOpenChange={setOpen}>
          <Button className="button button--subtle button--icon" aria-label={t('field.showCalendar')}>
            <Icon name="calendar" />
          </Button>
          <Popover className="popover">
            <Dialog className="calendar" aria-label={label}>
              <Calendar
                autoFocus
                value={chosen}
                minValue={earliest ? parseDate(earliest) : undefined}
                maxValue={latest ? parseDate(latest) : undefined}
                onChange={(day) => {
                  choose(day.toString());
                  setOpen(false);
                }}
              >
                <Month />
              </Calendar>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </Group>
    </TextField>
  );
}

/** A time of the day in 24 hours. The value is `HH:MM`, empty, or what was typed instead of a time. */
export function TimeField(props: FieldProps<string>) {
  const { t } = useWords();
  const faults = useTypedFaults();
  const { label, hint, optional, value, onChange, inputRef, onBlur } = props;
  const [typed, setTyped] = useState<string>();
  const error = props.error ?? (typed === undefined && value ? faults.time(value) : undefined);
  return (
    <TextField
      {...ariaField({ ...props, error })}
      autoComplete="off"
      value={typed ?? value}
      onChange={(text) => {
        setTyped(text);
        onChange(readTime(text) ?? text);
      }}
      onBlur={() => {
        setTyped(undefined);
        onBlur?.();
      }}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Input
        className="control control--narrow"
        placeholder={t('field.timeExample')}
        ref={inputRef as Ref<HTMLInputElement>}
      />
    </TextField>
  );
}

/** What these fields say of a value that is no day or no time; forms say the same when they are sent. */
export interface TypedFaults {
  day(value: string, bounds?: Bounds): string | undefined;
  time(value: string): string | undefined;
}

export function useTypedFaults(): TypedFaults {
  const { t } = useWords();
  return useMemo(
    () => ({
      day: (value, bounds = {}) => {
        const fault = faultOfDay(value, bounds);
        const bound = fault === 'tooEarly' ? bounds.earliest : bounds.latest;
        return fault && t(`field.${fault}`, { day: bound && shownDay(bound) });
      },
      time: (value) => (readTime(value) === undefined ? t('field.notATime') : undefined),
    }),
    [t],
  );
}

function Month() {
  return (
    <>
      <div className="calendar__head">
        <Button slot="previous" className="button button--subtle button--icon">
          <Icon name="left" />
        </Button>
        <CalendarMonthPicker format="long">{(picker) => <Picker {...picker} />}</CalendarMonthPicker>
        <CalendarYearPicker visibleYears={allYears}>{(picker) => <Picker {...picker} />}</CalendarYearPicker>
        <Button slot="next" className="button button--subtle button--icon">
          <Icon name="right" />
        </Button>
      </div>
      <CalendarGrid className="calendar__grid" weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar__day" />}</CalendarGridBody>
      </CalendarGrid>
    </>
  );
}

/** Of somebody's life; bounds make it fewer. */
const allYears = 132;

interface PickerProps {
  'aria-label': string;
  value: string | number;
  onChange(key: number): void;
  items: readonly { id: number; formatted: string }[];
}

function Picker({ 'aria-label': label, value, onChange, items }: PickerProps) {
  return (
    <select
      className="calendar__picker"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {items.map(({ id, formatted }) => (
        <option key={id} value={id}>
          {formatted}
        </option>
      ))}
    </select>
  );
}
