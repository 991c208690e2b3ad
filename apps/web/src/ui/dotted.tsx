import './dotted.css';

/** A line of facts with dots between them; it wraps between the facts, never inside a number. What is empty is left out. */
export function Dotted({ parts }: { readonly parts: readonly (string | null)[] }) {
  const shown = parts.filter((part): part is string => part !== null && part !== '');
  return (
    <span className="bl-dotted">
      {shown.map((part) => (
        <span key={part}>{part} </span>
      ))}
    </span>
  );
}
