import { StatusTag } from '../../ui/status-tag.tsx';
import type { StatusWord } from './words.ts';

/** A state as its tag. */
export function WordTag({ word: [tone, text] }: { readonly word: StatusWord }) {
  return <StatusTag tone={tone}>{text()}</StatusTag>;
}
