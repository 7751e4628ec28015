import { useWords } from '../language/words.ts';
import { SegmentedChoice } from './segmented-choice.tsx';
import { setView, useView } from './view.ts';

/** Theme, density and keys, in what the header opens and on the page of settings. */
export function ViewSegments() {
  const { t } = useWords();
  const { theme, density, keys } = useView();
  return (
    <div className="view-choices">
      <p className="view-menu__name">{t('view.theme')}</p>
      <SegmentedChoice
        label={t('view.theme')}
        value={theme}
        onChange={(chosen) => setView({ theme: chosen })}
        options={[
          { code: 'system', label: t('view.system') },
          { code: 'light', label: t('view.light') },
          { code: 'dark', label: t('view.dark') },
        ]}
      />
      <p className="view-menu__name">{t('view.density')}</p>
      <SegmentedChoice
        label={t('view.density')}
        value={density}
        onChange={(chosen) => setView({ density: chosen })}
        options={[
          { code: 'comfortable', label: t('view.comfortable') },
          { code: 'compact', label: t('view.compact') },
        ]}
      />
      <p className="view-menu__name">{t('view.keys')}</p>
      <SegmentedChoice
        label={t('view.keys')}
        value={keys}
        onChange={(chosen) => setView({ keys: chosen })}
        options={[
          { code: 'on', label: t('view.on') },
          { code: 'off', label: t('view.off') },
        ]}
      />
      <p className="field__hint">{t('view.keysHint')}</p>
    </div>
  );
}
