// A board on a wall: it fills the screen, has nothing to press and follows the work by itself.
import type { BoardColumn } from '@bayline/domain/workshop';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../app/api.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { BoardColumns } from './board-columns.tsx';
import './workshop.css';

/** Everything that moves a car from column to column. */
export const boardTopics = ['visit', 'work-order', 'operation', 'parts-request', 'settlement', 'plan'] as const;

interface WallPageProps<Card> {
  readonly title: string;
  readonly view: {
    readonly data: { readonly cards: readonly Card[] } | undefined;
    readonly error: ApiProblem | null;
    readonly refetch: () => unknown;
  };
  readonly card: (card: Card) => ReactNode;
}

export function WallPage<Card extends { readonly column: BoardColumn }>({ title, view, card }: WallPageProps<Card>) {
  const cards = view.data?.cards ?? [];
  return (
    <PageFrame title={title} height="fill">
      {view.data === undefined && view.error === null && <SkeletonRows rows={10} />}
      {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {view.data !== undefined && cards.length === 0 && (
        <EmptyState icon="car" title={m.workshop_board_empty()} text={m.workshop_board_empty_text()} />
      )}
      {cards.length > 0 && <BoardColumns isWall cards={cards} label={m.workshop_board_label({ count: cards.length })} card={card} />}
    </PageFrame>
  );
}
