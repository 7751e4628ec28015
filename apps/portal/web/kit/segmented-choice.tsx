import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface SegmentedChoiceProps<Code extends string> {
  label: string;
  value: Code;
  onChange: (value: Code) => void;
  options: readonly { code: NoInfer<Code>; label: string }[];
}

/** One of a few ways to look at a page; takes effect at once. */
export function SegmentedChoice<Code extends string>({ label, value, onChange, options }: SegmentedChoiceProps<Code>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => onChange([...keys][0] as Code)}
    >
      {options.map(({ code, label: name }) => (
        <ToggleButton key={code} id={code} className="segmented__option">
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
