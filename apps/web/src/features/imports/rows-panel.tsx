// Every row of the sheet, by outcome or by a word, with its reason; held rows are decided here one by one.
import { imports } from '@bayline/contract/imports';
import { Input } from 'antd';
import { useState } from 'react';
import { useList } from '../../app/api.ts';
import { sentenceOf } from '../../app/refusals.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { type Column, DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { type ImportRow, type ImportRun, type Outcome, outcomeWords } from './import-words.ts';
import { reasonWords } from './reason-words.ts';
import { useDecide } from './run-panel.tsx';

function reasonOf(row: ImportRow): string {
  const words = [row.code === '' ? '' : reasonWords(row.code), row.columnWord === '' ? '' : `[${row.columnWord}]`];
  if (row.otherRow !== null) words.push(m.imports_see_row({ row: String(row.otherRow) }));
  if (row.isNewer) words.push(`(${m.imports_newer()})`);
  return words.filter((text) => text !== '').join(' ');
}

const cellsText = (row: ImportRow) => row.cells.map(({ word, text }) => `${word} ${text}`).join(' · ');

function Decision({ run, row }: { readonly run: ImportRun; readonly row: ImportRow }) {
  const decide = useDecide();
  const code = row.code as Parameters<typeof decide.run>[0]['body']['code'];
  const say = (how: 'take' | 'skip') =>
    void decide.run({ params: { id: run.id }, body: { version: run.version, code, how, row: row.row } });
  const number = String(row.row);
  return (
    <span className="imports-ways">
      <ActionButton
        label={m.imports_row_label({ way: m.imports_row_take(), row: number })}
        isPending={decide.isPending}
        onPress={() => say('take')}
      >
        {m.imports_row_take()}
      </ActionButton>
      <ActionButton
        label={m.imports_row_label({ way: m.imports_row_skip(), row: number })}
        isPending={decide.isPending}
        onPress={() => say('skip')}
      >
        {m.imports_row_skip()}
      </ActionButton>
    </span>
  );
}

function columnsOf(run: ImportRun, decides: boolean): readonly Column<ImportRow>[] {
  return [
    { id: 'row', header: m.imports_row_number(), width: '64px', align: 'end', cell: (row) => row.row },
    { id: 'outcome', header: m.imports_status(), width: '96px', cell: (row) => <WordTag word={outcomeWords[row.outcome]} /> },
    { id: 'label', header: m.imports_row_what(), width: 'minmax(220px, 1fr)', cell: (row) => row.label },
    {
      id: 'reason',
      header: m.imports_row_reason(),
      width: 'minmax(240px, 1.2fr)',
      cell: (row) => <span title={reasonOf(row)}>{reasonOf(row)}</span>,
    },
    ...(decides
      ? [
          {
            id: 'decision',
            header: m.imports_row_decision(),
            width: '268px',
            cell: (row: ImportRow) => row.outcome === 'held' && <Decision run={run} row={row} />,
          },
        ]
      : []),
    {
      id: 'cells',
      header: m.imports_row_cells(),
      width: 'minmax(240px, 1.6fr)',
      cell: (row) => <span title={cellsText(row)}>{cellsText(row)}</span>,
    },
  ];
}

function RowCard({ run, row, decides }: { readonly run: ImportRun; readonly row: ImportRow; readonly decides: boolean }) {
  return (
    <div className="imports-card">
      <span>
        <WordTag word={outcomeWords[row.outcome]} /> {m.imports_row({ row: String(row.row) })}
      </span>
      <strong>{row.label}</strong>
      {reasonOf(row) !== '' && <span>{reasonOf(row)}</span>}
      <small>{cellsText(row)}</small>
      {decides && row.outcome === 'held' && <Decision run={run} row={row} />}
    </div>
  );
}

export function RowsPanel({ run }: { readonly run: ImportRun }) {
  const [outcome, setOutcome] = useState<Outcome>(run.held > 0 ? 'held' : run.refused > 0 ? 'refused' : 'accepted');
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const query = asked === '' ? { outcome } : { term: asked };
  const { problem, ...list } = useList(imports.rows, { params: { id: run.id }, query }, { topics: [`import-run:${run.id}`] });
  const decides = run.allowedActions.some(({ action }) => action === 'decide');
  const words = {
    accepted: outcomeWords.accepted[1],
    merged: outcomeWords.merged[1],
    held: outcomeWords.held[1],
    refused: outcomeWords.refused[1],
  };
  return (
    <section className="imports-rows" aria-label={m.imports_rows()}>
      <div className="imports-filter">
        <ChoiceField label={m.imports_rows_show()} value={outcome} options={choicesOf(words)} onChange={setOutcome} />
        <FormField label={m.imports_search()}>
          {(field) => <Input {...field} allowClear maxLength={60} value={term} onChange={(event) => setTerm(event.target.value)} />}
        </FormField>
      </div>
      <DataList
        {...list}
        label={m.imports_rows()}
        rowHeight={decides ? 48 : 40}
        columns={columnsOf(run, decides)}
        rowKey={(row) => String(row.row)}
        fault={problem === null ? null : sentenceOf(problem)}
        card={(row) => <RowCard run={run} row={row} decides={decides} />}
        empty={<EmptyState icon="clipboard" title={m.imports_rows_empty()} text={m.imports_rows_empty_text()} />}
      />
    </section>
  );
}
