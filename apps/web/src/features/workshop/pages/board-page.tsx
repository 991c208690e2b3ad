// Every car in the house in the column of its work; the page follows the work by itself.
import { workshop } from '@bayline/contract/workshop';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { boardColumns } from '../../../app/words/board-column.ts';
import { kitLights } from '../../../app/words/kit-light.ts';
import { pauseReasonWords } from '../../../app/words/pause-reason.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { EmptyState, ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import type { BoardCard } from '../words.ts';
import '../workshop.css';

function Card({ card }: { readonly card: BoardCard }) {
  const format = useFormat();
  const people = [card.bayName ?? m.workshop_bay_missing(), ...card.technicianNames].join(' · ');
  return (
    <li className="bl-panel bl-workshop-card">
      <PageLink to="/work-orders/$id" params={{ id: card.workOrderId }}>
        <PlateChip plate={card.plate} />
        <span>{card.ownerName}</span>
      </PageLink>
      {card.modelName !== null && <small>{card.modelName}</small>}
      <p>{card.jobWords}</p>
      <small>{people}</small>
      {card.startsAt !== null && card.endsAt !== null && (
        <small>{m.workshop_time_span({ from: format.time(card.startsAt), until: format.time(card.endsAt) })}</small>
      )}
      <div className="bl-workshop-row">
        {card.promisedAt !== null && card.column !== 'released' && <CountdownChip until={card.promisedAt} />}
        {card.kitLight !== 'none' && <WordTag word={kitLights[card.kitLight]} />}
        {card.pauseReason !== null && <StatusTag tone="paused">{pauseReasonWords[card.pauseReason]()}</StatusTag>}
      </div>
    </li>
  );
}

export function Page() {
  const view = useView(workshop.board, {}, { topics: ['visit', 'work-order', 'operation', 'parts-request', 'settlement'] });
  if (view.data === undefined) {
    return (
      <PageFrame title={m.workshop_board()}>
        {view.error === null ? (
          <SkeletonRows rows={10} />
        ) : (
          <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />
        )}
      </PageFrame>
    );
  }
  const { cards } = view.data;
  if (cards.length === 0) {
    return (
      <PageFrame title={m.workshop_board()}>
        <EmptyState icon="car" title={m.workshop_board_empty()} text={m.workshop_board_empty_text()} />
      </PageFrame>
    );
  }
  return (
    <PageFrame title={m.workshop_board()} height="fill">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: nine columns scroll sideways, by keyboard too. */}
      <section className="bl-workshop-board" aria-label={m.workshop_board_label({ count: cards.length })} tabIndex={0}>
        {(Object.keys(boardColumns) as BoardCard['column'][]).map((code) => {
          const column = boardColumns[code];
          const here = cards.filter((card) => card.column === code);
          return (
            <section key={code} aria-label={column[1]()}>
              <h2>
                <WordTag word={column} /> {here.length}
              </h2>
              {here.length === 0 ? (
                <p className="bl-workshop-quiet">{m.workshop_column_empty()}</p>
              ) : (
                <ul>
                  {here.map((card) => (
                    <Card key={card.workOrderId} card={card} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </section>
    </PageFrame>
  );
}
