// The columns of the board in the order of the work, each with its cars.
import type { BoardColumn } from '@bayline/domain/workshop';
import type { ReactNode } from 'react';
import { boardColumns } from '../../app/words/board-column.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';

export function BoardColumns<Card extends { readonly column: BoardColumn }>({
  cards,
  label,
  card,
}: {
  readonly cards: readonly Card[];
  readonly label: string;
  readonly card: (card: Card) => ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the columns scroll sideways, by keyboard too.
    <section className="bl-workshop-board" aria-label={label} tabIndex={0}>
      {(Object.keys(boardColumns) as BoardColumn[]).map((code) => {
        const column = boardColumns[code];
        const here = cards.filter((one) => one.column === code);
        return (
          <section key={code} aria-label={column[1]()}>
            <h2>
              <WordTag word={column} /> {here.length}
            </h2>
            {here.length === 0 ? <p className="bl-workshop-quiet">{m.workshop_column_empty()}</p> : <ul>{here.map(card)}</ul>}
          </section>
        );
      })}
    </section>
  );
}
