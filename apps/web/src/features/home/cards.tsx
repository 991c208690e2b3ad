// What other features put on the home page of those who may: each card is fetched when it is shown.
import { type ComponentType, lazy, Suspense } from 'react';
import type { HomeCard } from '../../app/feature-route.ts';
import { homeCards } from '../../app/registry.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';

const drawn = new Map<HomeCard, ComponentType>(
  homeCards.map((card) => [card, lazy(() => card.card().then((file) => ({ default: file.Card })))]),
);

export function cardsOf(permissions: readonly string[], place: HomeCard['place']): readonly HomeCard[] {
  return homeCards.filter((card) => card.place === place && permissions.includes(card.permission));
}

/** Their files come while the lists are asked for. */
export function fetchCards(cards: readonly HomeCard[]): void {
  for (const { card } of cards) void card().catch(() => undefined);
}

export function Cards({ cards }: { readonly cards: readonly HomeCard[] }) {
  return cards.map((card) => {
    const Card = drawn.get(card);
    // The list under it waits for it, so that it is not pushed away.
    if (Card !== undefined && card.place === 'first') return <Card key={card.permission} />;
    return (
      Card !== undefined && (
        <Suspense key={card.permission} fallback={<SkeletonRows rows={4} />}>
          <Card />
        </Suspense>
      )
    );
  });
}
