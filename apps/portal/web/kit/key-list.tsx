/** Keys by what they do. */
export function KeyList({ keys }: { keys: readonly { readonly keys: readonly string[]; readonly does: string }[] }) {
  return (
    <dl className="key-list">
      {keys.map(({ keys: pressed, does }) => (
        <div key={does} className="key-list__line">
          <dt>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
