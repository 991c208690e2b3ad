import { StatusTag, type StatusTone } from '../../ui/status-tag.tsx';

/** A state's tag, from one of the tables in order.ts. */
export function WordTag({ word: [tone, text] }: { readonly word: readonly [StatusTone, () => string] }) {
  return <StatusTag tone={tone}>{text()}</StatusTag>;
}
