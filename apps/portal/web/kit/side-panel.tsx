import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ButtonRow, IconButton } from './button.tsx';

interface SidePanelProps {
  title: string;
  open: boolean;
  onClose(): void;
  actions?: ReactNode;
  children: ReactNode;
}

/** Beside the page one came from, for whatever takes longer than a question. Escape or a press beside it closes it. */
export function SidePanel({ title, open, onClose, actions, children }: SidePanelProps) {
  const { t } = useWords();
  return (
    <ModalOverlay
      className="veil veil--side"
      isOpen={open}
      onOpenChange={(stays) => !stays && onClose()}
      isDismissable={true}
    >
      <Modal className="side-panel">
        <Dialog className="side-panel__dialog" data-focus-quietly>
          <div className="side-panel__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={t('panel.close')} icon="cross" onPress={onClose} />
          </div>
          <div className="side-panel__body">{children}</div>
          {actions && (
            <div className="side-panel__foot">
              <ButtonRow>{actions}</ButtonRow>
            </div>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
