// The board on the workshop's wall: it fills the screen, has nothing to press and follows the work by itself.
import { workshop } from '@bayline/contract/workshop';
import { useView } from '../../../app/api.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { m } from '../../../paraglide/messages.js';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { WallCard } from '../board-card.tsx';
import { BoardColumns } from '../board-columns.tsx';
import '../workshop.css';

export function Page() {
  const view = useView(workshop.board, {}, { topics: ['visit', 'work-order', 'operation', 'parts-request', 'settlement'] });
  const cards = view.data?.cards ?? [];
  return (
    <PageFrame title={m.workshop_tv()} height="fill">
      {view.data === undefined && view.error === null && <SkeletonRows rows={10} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && cards.length === 0 && (
        <EmptyState icon="car" title={m.workshop_board_empty()} text={m.workshop_board_empty_text()} />
      )}
      {cards.length > 0 && (
        <BoardColumns
          isWall
          cards={cards}
          label={m.workshop_board_label({ count: cards.length })}
          card={(card) => <WallCard key={card.workOrderId} card={card} />}
        />
      )}
    </PageFrame>
  );
}
