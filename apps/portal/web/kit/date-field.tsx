import { type CalendarDate, parseDate, parseTime, type Time } from '@internationalized/date';
import type { Ref } from 'react';
import {
  DateField as AriaDateField,
  DatePicker as AriaDatePicker,
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { ariaField, FieldFault, FieldHint, FieldLabel, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';

interface DayProps extends FieldProps<string> {
  earliest?: string;
  latest?: string;
}

/** A day that is known, such as a birthday: typed, no calendar to leaf through. The value is an ISO day or empty. */
export function DateField(props: DayProps) {
  const { label, hint, error, optional, value, onChange, inputRef } = props;
  return (
    <AriaDateField
      {...ariaField(props)}
      {...bounds(props)}
      value={dayOf(value)}
      onChange={(day) => onChange(textOf(day))}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Segments inputRef={inputRef} />
    </AriaDateField>
  );
}

/** A day still to be chosen: typed or picked. */
export function DatePicker(props: DayProps & { isUnavailable?(day: string): boolean }) {
  const { label, hint, error, optional, value, onChange, inputRef, isUnavailable } = props;
  return (
    <AriaDatePicker
      {...ariaField(props)}
      {...bounds(props)}
      value={dayOf(value)}
      onChange={(day) => onChange(textOf(day))}
      isDateUnavailable={isUnavailable && ((day) => isUnavailable(day.toString()))}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Group className="control control--with-button control--narrow">
        <DateInput className="control__input segments" ref={inputRef as Ref<HTMLDivElement>}>
          {(segment) => <DateSegment segment={segment} className="segment" />}
        </DateInput>
        <Button className="button button--subtle button--icon">
          <Icon name="calendar" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar">
          <Month />
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

/** A time of the day in 24 hours, whatever language the browser speaks. The value is `HH:MM` or empty. */
export function TimeField(props: FieldProps<string>) {
  const { label, hint, error, optional, value, onChange, inputRef } = props;
  const time = value ? parseTime(value) : null;
  return (
    <AriaTimeField
      {...ariaField(props)}
      hourCycle={24}
      value={time}
      onChange={(chosen: Time | null) => onChange(chosen?.toString().slice(0, 5) ?? '')}
    >
      <FieldLabel label={label} optional={optional} />
      <FieldHint>{hint}</FieldHint>
      <FieldFault error={error} />
      <Segments inputRef={inputRef} />
    </AriaTimeField>
  );
}

function Segments({ inputRef }: { inputRef?: Ref<HTMLElement> }) {
  return (
    <DateInput className="control control--narrow segments" ref={inputRef as Ref<HTMLDivElement>}>
      {(segment) => <DateSegment segment={segment} className="segment" />}
    </DateInput>
  );
}

function Month() {
  return (
    <Calendar>
      <div className="calendar__head">
        <Button slot="previous" className="button button--subtle button--icon">
          <Icon name="left" />
        </Button>
        <Heading className="calendar__title" />
        <Button slot="next" className="button button--subtle button--icon">
          <Icon name="right" />
        </Button>
      </div>
      <CalendarGrid className="calendar__grid" weekdayStyle="short">
        <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar__day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

const dayOf = (text: string): CalendarDate | null => (text ? parseDate(text) : null);
const textOf = (day: { toString(): string } | null): string => day?.toString() ?? '';
const bounds = ({ earliest, latest }: DayProps) => ({
  minValue: earliest ? parseDate(earliest) : undefined,
  maxValue: latest ? parseDate(latest) : undefined,
});
