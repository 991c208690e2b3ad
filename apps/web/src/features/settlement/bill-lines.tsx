import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import type { BillLine, BillSums } from './bill-words.ts';

/** What the payer was given off the list. */
function discountFen(line: BillLine): number {
  return line.grossFen - line.amountFen;
}

function QuantityCell({ line }: { readonly line: BillLine }) {
  const format = useFormat();
  if (line.kind === 'rounding') return '—';
  return line.kind === 'labour'
    ? `${format.hours(line.quantity)} ${m.settlement_labour_unit()}`
    : format.quantity(line.quantity, line.unit);
}

const feeWords: Readonly<Record<string, () => string>> = {
  diagnosis: () => m.settlement_diagnosis(),
  testing: () => m.settlement_testing(),
  management: () => m.settlement_management(),
  consumables: () => m.settlement_consumables(),
  sublet: () => m.settlement_sublet(),
  rescue: () => m.settlement_rescue(),
  other: () => m.settlement_other(),
};

/** A fee that nobody has named has the name of its kind. */
function lineName(line: BillLine): string {
  if (line.kind === 'rounding') return m.settlement_rounding();
  return line.kind === 'fee' && line.nameZh === '' ? (feeWords[line.code]?.() ?? '') : nameOf(line);
}

/** The lines of a bill as the owner will read them: labour in hours, parts in their own unit. */
export function BillLines({ lines, label }: { readonly lines: readonly BillLine[]; readonly label: string }) {
  const format = useFormat();
  return (
    <Scrolled label={label}>
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
              <td>{line.operationCode ?? line.partNumber ?? ''}</td>
              <td data-main="true">{lineName(line)}</td>
              <td className="settlement-figure">
                <QuantityCell line={line} />
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
    </Scrolled>
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

/** The sums of the form; what is nothing is left out, besides labour, materials and the total. */
export function billSumRows(bill: BillSums): Sum[] {
  const fees: Sum[] = [
    { label: m.settlement_diagnosis(), fen: bill.diagnosisFen },
    { label: m.settlement_testing(), fen: bill.testingFen },
    { label: m.settlement_management(), fen: bill.managementFen },
    { label: m.settlement_consumables(), fen: bill.consumablesFen },
    { label: m.settlement_sublet(), fen: bill.subletFen },
    { label: m.settlement_rescue(), fen: bill.rescueFen },
    { label: m.settlement_other(), fen: bill.otherFen },
    { label: m.settlement_rounding(), fen: bill.roundingFen },
  ];
  return [
    { label: m.settlement_labour_gross(), fen: bill.labourGrossFen },
    { label: m.settlement_labour(), fen: bill.labourFen },
    { label: m.settlement_parts_gross(), fen: bill.partsGrossFen },
    { label: m.settlement_parts(), fen: bill.partsFen },
    ...fees.filter(({ fen }) => fen !== 0),
  ];
}
