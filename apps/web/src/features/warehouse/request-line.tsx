// One line of a pick list: where it lies, what it is, how much, how far it is.
import type { ReactNode } from 'react';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { partsStatuses } from '../../app/words/parts-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import type { RequestLine } from './request-steps.tsx';

/** What is expected for a line that is missing. */
export function Expected({ line }: { readonly line: RequestLine }) {
  const { expectedOn, isArrivalConfirmed } = line;
  if (expectedOn === null) return m.warehouse_expected_none();
  return isArrivalConfirmed ? m.warehouse_expected_confirmed({ day: expectedOn }) : m.warehouse_expected_open({ day: expectedOn });
}

export function LineFacts({ line, children }: { readonly line: RequestLine; readonly children: ReactNode }) {
  const format = useFormat();
  const language = useLanguage();
  const { exchangedFor, batch } = line;
  const isMissing = line.status === 'short' || line.status === 'ordered';
  return (
    <>
      <strong>
        {line.bin === '' ? '—' : line.bin}
        <small>{line.warehouseName}</small>
      </strong>
      <span>
        {nameOf(line, language)}
        <small>{[line.number, line.brand, batch?.code ?? ''].filter((word) => word !== '').join(' · ')}</small>
        {line.jobNameZh !== '' && <small>{nameOf({ nameZh: line.jobNameZh, nameEn: line.jobNameEn }, language)}</small>}
        {line.handedToName !== null && <small>{`${m.warehouse_handed_to()} ${line.handedToName}`}</small>}
        {exchangedFor !== null && <small>{m.warehouse_exchanged_for(exchangedFor)}</small>}
      </span>
      <span>
        {format.quantity(line.quantity, line.unit)}
        <small>
          {isMissing
            ? m.warehouse_missing_quantity({ quantity: format.quantity(line.quantity - line.reserved) })
            : `${m.warehouse_on_hand()} ${format.quantity(line.onHand)}`}
        </small>
      </span>
      <span>
        <WordTag word={partsStatuses[line.status]} />
        {line.stagingBin !== '' && (line.status === 'staged' || line.isPutBackDue) && (
          <small>{`${m.warehouse_staging_bin()} ${line.stagingBin}`}</small>
        )}
        {isMissing && (
          <small>
            <Expected line={line} />
          </small>
        )}
      </span>
      {children}
    </>
  );
}
