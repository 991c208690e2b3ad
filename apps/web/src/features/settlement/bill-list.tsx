// A list of bills; each opens the settlement of its visit.
import type { ReactNode } from 'react';
import type { ApiProblem } from '../../app/api.ts';
import { useGo } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { type Column, DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Money } from '../../ui/money.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';

interface ListedBill {
  readonly id: string;
  readonly visitId: string;
  readonly plate: string | null;
  readonly payerName: string;
  readonly outstandingFen: number;
}

interface BillListProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly view: {
    readonly data: { readonly rows: readonly Row[] } | undefined;
    readonly error: ApiProblem | null;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly empty: { readonly title: string; readonly text: string };
  /** What a card says of the bill between its payer and its sum. */
  readonly note: (row: Row) => ReactNode;
}

export function BillList<Row extends ListedBill>({ label, columns, view, empty, note }: BillListProps<Row>) {
  const go = useGo();
  return (
    <DataList
      label={label}
      columns={columns}
      rows={view.data?.rows ?? []}
      rowKey={(row) => row.id}
      isLoading={view.isPending}
      fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
      onRetry={() => void view.refetch()}
      onOpen={(row) => void go({ to: '/settlement/visits/$visitId', params: { visitId: row.visitId } })}
      empty={<EmptyState icon="yuan" {...empty} />}
      card={(row) => (
        <div className="settlement-head">
          <PlateChip plate={row.plate} />
          <span>{row.payerName}</span>
          {note(row)}
          <Money fen={row.outstandingFen} />
        </div>
      )}
    />
  );
}
