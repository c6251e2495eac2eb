/** A name that is cut before its end where room is short: “First patient, card… (variant)” still says which one it is. */
export function EndKept({ name }: { readonly name: string }) {
  const at = /\s\([^()]{1,24}\)$/.exec(name)?.index;
  if (at === undefined) return <span className="cutoff">{name}</span>;
  return (
    <span className="ui-end-kept">
      <span className="cutoff">{name.slice(0, at)}</span>
      <span>{name.slice(at)}</span>
    </span>
  );
}
