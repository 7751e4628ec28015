import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { ButtonRow } from './button.tsx';

interface DialogProps {
  title: string;
  open: boolean;
  /** Escape, or a press beside it; leave it out where a choice must be made. */
  onClose?(): void;
  /** The buttons, the safest last. */
  actions: ReactNode;
  /** For what can't wait: interrupts a screen reader. */
  urgent?: boolean;
  children: ReactNode;
}

export function Dialog({ title, open, onClose, actions, urgent, children }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose?.()}
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
    >
      <Modal className="dialog">
        <AriaDialog className="form" role={urgent ? 'alertdialog' : 'dialog'} data-focus-quietly>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <ButtonRow>{actions}</ButtonRow>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
