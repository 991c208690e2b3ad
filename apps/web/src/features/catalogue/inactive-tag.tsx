import { m } from '../../paraglide/messages.js';
import { StatusTag } from '../../ui/status-tag.tsx';

/** Marks what is no longer offered. */
export function InactiveTag() {
  return <StatusTag tone="paused">{m.catalogue_inactive()}</StatusTag>;
}
