import { Icon } from './icon.tsx';

/** Looks like a field and opens the search. */
export function SearchButton({ label, hint, onPress }: { label: string; hint: string; onPress(): void }) {
  return (
    <button type="button" className="search-button" onClick={onPress} aria-keyshortcuts="Control+K">
      <Icon name="search" />
      <span className="search-button__label">{label}</span>
      <kbd className="search-button__key">{hint}</kbd>
    </button>
  );
}
