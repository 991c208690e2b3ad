// The columns of the board in the order of the work, each with its cars. On a wall it turns its pages by itself.
import type { BoardColumn } from '@bayline/domain/workshop';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { boardColumns } from '../../app/words/board-column.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { nextPageTop } from './wall-pages.ts';

const secondsAPage = 12;

/** Shows what does not fit on the wall one screenful after the other. */
function usePageTurning(board: RefObject<HTMLElement | null>, isWall: boolean): void {
  useEffect(() => {
    if (!isWall) return;
    const timer = setInterval(() => {
      const { current } = board;
      if (current !== null) current.scrollTop = nextPageTop(current);
    }, secondsAPage * 1000);
    return () => clearInterval(timer);
  }, [board, isWall]);
}

export function BoardColumns<Card extends { readonly column: BoardColumn }>({
  cards,
  label,
  card,
  isWall = false,
}: {
  readonly cards: readonly Card[];
  readonly label: string;
  readonly card: (card: Card) => ReactNode;
  readonly isWall?: boolean;
}) {
  const board = useRef<HTMLElement>(null);
  usePageTurning(board, isWall);
  return (
    // The columns scroll, by keyboard too; on a wall nobody has one.
    <section ref={board} className="bl-workshop-board" data-wall={isWall} aria-label={label} {...(isWall ? {} : { tabIndex: 0 })}>
      {(Object.keys(boardColumns) as BoardColumn[]).map((code) => {
        const column = boardColumns[code];
        const here = cards.filter((one) => one.column === code);
        return (
          <section key={code} aria-label={column[1]()}>
            <h2>
              <WordTag word={column} /> {here.length}
            </h2>
            {here.length === 0 ? (
              <p className="bl-workshop-quiet">{m.workshop_column_empty()}</p>
            ) : (
              <ul className="bl-list">{here.map(card)}</ul>
            )}
          </section>
        );
      })}
    </section>
  );
}
