import type { ReplyOf } from '@bayline/contract/endpoint';
import { imports } from '@bayline/contract/imports';
import { useList } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { figure, kindWords, statusWords } from '../import-words.ts';
import '../imports.css';

type Row = ReplyOf<typeof imports.list>['rows'][number];

function NewLink() {
  return (
    <PageLink to="/imports/new" className="bl-link-button">
      {m.imports_new()}
    </PageLink>
  );
}

function useColumns(): readonly Column<Row>[] {
  const format = useFormat();
  const count = (id: string, header: string, value: (row: Row) => number): Column<Row> => ({
    id,
    header,
    width: '84px',
    align: 'end',
    cell: (row) => figure(value(row)),
  });
  return [
    { id: 'file', header: m.imports_file(), width: 'minmax(180px, 1fr)', cell: (row) => row.fileName },
    { id: 'kind', header: m.imports_kind(), width: '140px', cell: (row) => kindWords[row.kind]() },
    { id: 'status', header: m.imports_status(), width: '140px', cell: (row) => <WordTag word={statusWords[row.status]} /> },
    count('rows', m.imports_rows(), (row) => row.rows),
    count('taken', m.imports_taken(), (row) => row.taken),
    count('merged', m.imports_outcome_merged(), (row) => row.merged),
    count('held', m.imports_outcome_held(), (row) => row.held),
    count('refused', m.imports_outcome_refused(), (row) => row.refused),
    { id: 'when', header: m.imports_when(), width: '120px', cell: (row) => format.dateTime(row.createdAt) },
    { id: 'by', header: m.imports_by(), width: '120px', cell: (row) => row.createdByName },
  ];
}

function RunCard({ row }: { readonly row: Row }) {
  const format = useFormat();
  return (
    <div className="imports-card">
      <strong>{row.fileName}</strong>
      <span>
        <WordTag word={statusWords[row.status]} /> {kindWords[row.kind]()}
      </span>
      <span>{`${m.imports_taken()} ${figure(row.taken)} · ${m.imports_outcome_held()} ${figure(row.held)} · ${m.imports_outcome_refused()} ${figure(row.refused)}`}</span>
      <small>{[format.dateTime(row.createdAt), row.createdByName].filter(Boolean).join(' · ')}</small>
    </div>
  );
}

export function Page() {
  const go = useGo();
  const columns = useColumns();
  const { problem, ...list } = useList(imports.list, { query: {} }, { topics: ['import-run'] });
  return (
    <PageFrame title={m.imports_list()} height="fill" actions={<NewLink />}>
      <DataList
        {...list}
        label={m.imports_list()}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: '/imports/$id', params: { id: row.id } })}
        fault={problem === null ? null : sentenceOf(problem)}
        card={(row) => <RunCard row={row} />}
        empty={<EmptyState icon="clipboard" title={m.imports_list_empty()} text={m.imports_list_empty_text()} action={<NewLink />} />}
      />
    </PageFrame>
  );
}
