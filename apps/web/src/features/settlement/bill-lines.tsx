import { labourAmountFen } from '@bayline/domain/kernel';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import type { BillLine } from './bill-words.ts';

/** What the owner was given off the labour; a part is billed at its price. */
function discountFen(line: BillLine): number {
  return line.kind === 'labour' ? labourAmountFen(line.quantity, line.priceFen) - line.amountFen : 0;
}

/** The lines of a bill as the owner will read them: labour in hours, parts in their own unit. */
export function BillLines({ lines, label }: { readonly lines: readonly BillLine[]; readonly label: string }) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard.
    <div className="settlement-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="settlement-table settlement-lines">
        <thead>
          <tr>
            <th scope="col">{m.settlement_line_code()}</th>
            <th scope="col">{m.settlement_line_name()}</th>
            <th scope="col" className="settlement-figure">
              {m.settlement_line_quantity()}
            </th>
            <th scope="col" className="settlement-figure">
              {m.settlement_line_price()}
            </th>
            <th scope="col" className="settlement-figure">
              {m.settlement_line_amount()}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.sequence}>
              <td>{line.code}</td>
              <td data-main="true">{line.name}</td>
              <td className="settlement-figure">
                {line.kind === 'labour'
                  ? `${format.hours(line.quantity)} ${m.settlement_labour_unit()}`
                  : format.quantity(line.quantity, line.unit)}
              </td>
              <td className="settlement-figure">
                <Money fen={line.priceFen} />
              </td>
              <td className="settlement-figure">
                <Money fen={line.amountFen} />
                {discountFen(line) > 0 && <small>{m.settlement_line_discount({ amount: format.money(discountFen(line)) })}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface Sum {
  readonly label: string;
  readonly fen: number;
  readonly isMain?: boolean;
}

/** Named amounts in a row. */
export function Sums({ rows }: { readonly rows: readonly Sum[] }) {
  return (
    <dl className="settlement-facts">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd data-weight={row.isMain === true ? 'strong' : 'plain'}>
            <Money fen={row.fen} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
