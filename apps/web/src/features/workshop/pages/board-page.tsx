// Every car in the house in the column of its work; the page follows the work by itself.
import { workshop } from '@bayline/contract/workshop';
import { useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink } from '../../../app/navigation.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { BoardCardView } from '../board-card.tsx';
import { BoardColumns } from '../board-columns.tsx';
import { boardTopics } from '../wall-page.tsx';
import '../workshop.css';

export function Page() {
  const view = useView(workshop.board, {}, { topics: boardTopics });
  const mayDispatch = usePermission('workshop.dispatch');
  const actions = (
    <>
      <PageLink to="/workshop/tv" className="bl-link-button">
        {m.workshop_tv()}
      </PageLink>
      <PageLink to="/workshop/lounge" className="bl-link-button">
        {m.workshop_lounge()}
      </PageLink>
      {mayDispatch && <ExportButton endpoint={workshop.exportBoard} name={m.workshop_board()} />}
    </>
  );
  if (view.data === undefined) {
    return (
      <PageFrame title={m.workshop_board()} actions={actions}>
        {view.error === null ? <SkeletonRows rows={10} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const { cards, waitingCars } = view.data;
  if (cards.length === 0) {
    return (
      <PageFrame title={m.workshop_board()} actions={actions}>
        <EmptyState icon="car" title={m.workshop_board_empty()} text={m.workshop_board_empty_text()} />
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={m.workshop_board()}
      height="fill"
      actions={actions}
      aside={<span>{m.workshop_waiting_cars({ count: waitingCars })}</span>}
    >
      <BoardColumns
        cards={cards}
        label={m.workshop_board_label({ count: cards.length })}
        card={(card) => <BoardCardView key={card.workOrderId} card={card} />}
      />
    </PageFrame>
  );
}
