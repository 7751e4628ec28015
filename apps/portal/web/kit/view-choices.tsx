import type { RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { ViewSegments } from './view-segments.tsx';

/** What the button of the view opens. */
export function ViewChoices({ button, onClose }: { button: RefObject<HTMLElement | null>; onClose(): void }) {
  const { t } = useWords();
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={button}
      isOpen
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Dialog className="view-menu" aria-label={t('view.label')}>
        <ViewSegments />
      </Dialog>
    </Popover>
  );
}
