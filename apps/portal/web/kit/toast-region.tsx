import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useWords } from '../language/words.ts';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import type { Note } from './toast.tsx';

const queue = new ToastQueue<Note>({ maxVisibleToasts: 2 });
/** Long enough to read and to reach the button; it waits while the pointer or the focus is on it. */
const shownMs = 10_000;

export function show(note: Note): void {
  queue.add(note, { timeout: shownMs });
}

/** The place of what `toast` says. */
export function Region() {
  const { t } = useWords();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t('toast.region')}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast">
          <ToastContent className="toast__text">
            <Icon name="done" />
            <Text slot="title">{shown.content.text}</Text>
          </ToastContent>
          {shown.content.undo && (
            <Button
              look="subtle"
              icon="undo"
              onPress={() => {
                shown.content.undo?.();
                queue.close(shown.key);
              }}
            >
              {t('toast.undo')}
            </Button>
          )}
          <IconButton slot="close" label={t('toast.close')} icon="cross" />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
