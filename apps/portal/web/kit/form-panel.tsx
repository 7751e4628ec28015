import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import { SidePanel } from './side-panel.tsx';

interface FormPanelProps {
  title: string;
  onClose(): void;
  /** What the one button says that saves. */
  save: string;
  isSaving: boolean;
  onSave(): void;
  /** What else can be done with it, before the button that saves. */
  actions?: ReactNode;
  /** Why it was not saved, under the fields. */
  problem?: ReactNode;
  children: ReactNode;
}

/** A short form beside the page. Enter in a field of one line saves it too. */
export function FormPanel({ title, onClose, save, isSaving, onSave, actions, problem, children }: FormPanelProps) {
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The panel may have been opened from within another form.
    event.stopPropagation();
    if (!isSaving) onSave();
  };
  return (
    <SidePanel
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {actions}
          <Button type="submit" form={id} look="primary" isPending={isSaving}>
            {save}
          </Button>
        </>
      }
    >
      <form id={id} className="form" onSubmit={submit} noValidate>
        {children}
        {problem}
      </form>
    </SidePanel>
  );
}
