// The day in three figures and one picture: how many cars stand in which column of the board.
import { useFormat } from '../../app/format.ts';
import { boardColumns } from '../../app/words/board-column.ts';
import { m } from '../../paraglide/messages.js';
import { figureNames, type Home } from './words.ts';

function Figures({ figures }: { readonly figures: Home['figures'] }) {
  const format = useFormat();
  return (
    <dl className="bl-home-figures">
      {figures.map(({ code, value, unit }) => (
        <div key={code} data-alarm={value > 0 && (code === 'late-cars' || code === 'calls-overdue' || code === 'rework')}>
          <dt>{figureNames[code]()}</dt>
          <dd data-unit={unit}>{unit === 'fen' ? format.money(value) : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Bars({ board }: { readonly board: Home['board'] }) {
  const most = Math.max(1, ...board.map(({ cars }) => cars));
  return (
    <section className="bl-home-board" aria-label={m.home_board()}>
      <h2>{m.home_board()}</h2>
      <ul>
        {board.map(({ column, cars }) => {
          const [tone, word] = boardColumns[column];
          return (
            <li key={column} data-tone={tone}>
              <span>{word()}</span>
              <i aria-hidden="true">
                <b style={{ inlineSize: `${(cars / most) * 100}%` }} />
              </i>
              <strong>{cars}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function DayCard({ figures, board }: Pick<Home, 'figures' | 'board'>) {
  return (
    <>
      {figures.length > 0 && <Figures figures={figures} />}
      {board.length > 0 && <Bars board={board} />}
    </>
  );
}
