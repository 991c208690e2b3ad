import { m } from '../paraglide/messages.js';
import { type FileGap, gapsInWords } from './words/file-gap.ts';
import './completeness.css';

/** How complete a file is, and what it lacks, in words. */
export function Completeness({ percent, missing }: { readonly percent: number; readonly missing: readonly FileGap[] }) {
  return (
    <div className="bl-completeness">
      <progress max={100} value={percent} aria-label={m.app_file_percent({ percent })} />
      <span>{missing.length === 0 ? m.app_file_complete() : m.app_file_percent({ percent })}</span>
      {missing.length > 0 && <span>{m.app_file_missing({ gaps: gapsInWords(missing) })}</span>}
    </div>
  );
}
