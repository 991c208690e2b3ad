import type { ReplyOf } from '@bayline/contract/endpoint';
import { handover } from '@bayline/contract/handover';
import { useEffect, useRef, useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useView } from '../../../app/api.ts';
import { usePageSearch } from '../../../app/navigation.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import '../handover.css';

type Row = ReplyOf<typeof handover.ready>['rows'][number];

type Release = ReplyOf<typeof handover.release>;

/** The car leaves the list with its release: its slip is printed from the head of the page. */
function SlipLink({ release }: { readonly release: Release }) {
  const place = useRef<HTMLSpanElement>(null);
  // The slip comes next; in the list the keys would stand on the release of another car.
  useEffect(() => place.current?.querySelector('a')?.focus(), []);
  return (
    <span ref={place}>
      <PaperLink paper={handover.slip} params={{ visitId: release.visitId }}>
        {m.handover_paper({ number: release.number })}
      </PaperLink>
    </span>
  );
}

/** The car that somebody came for. */
const readSearch = (raw: Record<string, unknown>) => ({ visit: typeof raw['visit'] === 'string' ? raw['visit'] : '' });

export function Page() {
  const { visit } = usePageSearch(readSearch);
  const view = useView(handover.ready, {}, { topics: ['settlement', 'visit', 'work-order'] });
  const [last, setLast] = useState<Release | null>(null);
  const release = useCommand(handover.release, {
    invalidate: ['visit', 'settlement', handover.ready],
    doneText: (slip) => m.handover_released({ number: slip.number }),
    onDone: setLast,
  });
  const button = (row: Row) => (
    <AllowedAction
      actions={row.allowedActions}
      action="release"
      kind="primary"
      isPending={release.isPending}
      onPress={() => void release.run({ params: { visitId: row.visitId }, body: { version: row.visitVersion } })}
    >
      {m.handover_release()}
    </AllowedAction>
  );
  const columns: readonly Column<Row>[] = [
    { id: 'plate', header: m.handover_plate(), width: '130px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'owner', header: m.handover_owner(), width: 'minmax(120px, 1fr)', cell: (row) => row.ownerName },
    { id: 'adviser', header: m.handover_adviser(), width: '110px', cell: (row) => row.adviserName },
    {
      id: 'promised',
      header: m.handover_promised(),
      width: '150px',
      cell: (row) => (row.promisedAt === null ? '—' : <CountdownChip until={row.promisedAt} />),
    },
    { id: 'total', header: m.handover_total(), width: '110px', align: 'end', cell: (row) => <Money fen={row.totalFen} /> },
    {
      id: 'outstanding',
      header: m.handover_outstanding(),
      width: '110px',
      align: 'end',
      cell: (row) => <Money fen={row.outstandingFen} />,
    },
    { id: 'action', header: m.handover_action(), width: '130px', cell: button },
  ];
  return (
    <PageFrame title={m.handover_nav()} height="fill" actions={last !== null && <SlipLink key={last.visitId} release={last} />}>
      <DataList
        label={m.handover_nav()}
        columns={columns}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.visitId}
        rowHeight={52}
        {...(visit === '' ? {} : { soughtKey: visit })}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        empty={<EmptyState icon="car" title={m.handover_empty()} text={m.handover_empty_text()} />}
        card={(row) => (
          <div className="handover-card">
            <div>
              <PlateChip plate={row.plate} /> {row.ownerName}
              <p>
                {m.handover_outstanding()} <Money fen={row.outstandingFen} />
              </p>
            </div>
            {button(row)}
          </div>
        )}
      />
    </PageFrame>
  );
}
