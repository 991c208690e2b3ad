// What each column of the sheet is: guessed, to be corrected, remembered for the next file with the same header.
import { imports } from '@bayline/contract/imports';
import { Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { columnName, type ImportRun } from './import-words.ts';

const none = '';

function wordOf(word: string, at: number): string {
  return word === '' ? m.imports_column_unnamed({ number: String(at + 1) }) : word;
}

export function ColumnsPanel({ run }: { readonly run: ImportRun }) {
  const [mapping, setMapping] = useState<readonly (string | null)[]>(run.columns.map(({ key }) => key));
  const map = useCommand(imports.map, { invalidate: ['import-run'], doneText: () => m.imports_columns_saved() });
  const missing = run.keys.filter(({ key, isRequired }) => isRequired && !mapping.includes(key)).map(({ key }) => columnName(key));
  const options = [
    { value: none, label: m.imports_column_none() },
    ...run.keys.map(({ key, isRequired }) => ({
      value: key,
      label: isRequired ? m.imports_column_needed({ name: columnName(key) }) : columnName(key),
    })),
  ];
  const choose = (at: number, key: string) =>
    // A meaning moves: the column that had it before is empty then.
    setMapping((former) => former.map((one, place) => (place === at ? key || null : one === key && key !== none ? null : one)));
  return (
    <details className="bl-panel imports-panel" open={run.status === 'uploaded'}>
      <summary>
        <h2>{m.imports_columns()}</h2>
      </summary>
      <p className="imports-note">{m.imports_columns_text({ row: String(run.headerRow) })}</p>
      <ul className="imports-columns">
        {run.columns.map(({ word, samples }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one file never change places.
          <li key={at}>
            <span className="imports-column-word">{wordOf(word, at)}</span>
            <small>{samples.join(' · ') || '—'}</small>
            <Select
              aria-label={wordOf(word, at)}
              value={mapping[at] ?? none}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(key: string) => choose(at, key)}
            />
          </li>
        ))}
      </ul>
      <div className="imports-foot">
        {missing.length > 0 && <p className="imports-fault">{m.imports_missing({ names: missing.join(' / ') })}</p>}
        <ActionButton
          kind={run.status === 'uploaded' ? 'primary' : 'default'}
          isPending={map.isPending}
          reason={missing.length > 0 ? m.imports_missing({ names: missing.join(' / ') }) : null}
          onPress={() => void map.run({ params: { id: run.id }, body: { version: run.version, mapping: [...mapping] } })}
        >
          {m.imports_columns_save()}
        </ActionButton>
      </div>
    </details>
  );
}
