import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface Note {
  text: string;
  undo?: () => void;
}

const queue = new ToastQueue<Note>({ maxVisibleToasts: 2 });
/** Long enough to read and to reach the button; it waits while the pointer or the focus is on it. */
const shownMs = 10_000;

/** Says that something was done, and lets it be undone. Never the only place where something is said. */
export function toast(text: string, undo?: () => void): void {
  queue.add({ text, undo }, { timeout: shownMs });
}

export function Toasts() {
  const { t } = useTranslation();
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
