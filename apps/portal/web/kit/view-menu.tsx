import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '../language/words.ts';
import { Button } from './button.tsx';
import { useSoon } from './soon.ts';

const load = async () => ({ default: (await import('./view-choices.tsx')).ViewChoices });
const ViewChoices = lazy(load);

/** Theme, density and keys; each takes effect at once. */
export function ViewMenu() {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useSoon(load);
  return (
    <>
      <Button
        ref={button}
        look="subtle"
        icon="view"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <span className="menu__label">{t('view.label')}</span>
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ViewChoices button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
