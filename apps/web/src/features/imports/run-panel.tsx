// What will become, or became, of the rows; progress; decisions about all rows held for one reason; the file of the rest.
import { imports } from '@bayline/contract/imports';
import { Progress } from 'antd';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { addressOf, useCommand } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { figure, type ImportRun, type Outcome, outcomeWords } from './import-words.ts';
import { reasonWords } from './reason-words.ts';

type HeldCode = NonNullable<Parameters<ReturnType<typeof useDecide>['run']>[0]['body']>['code'];

export function useDecide() {
  return useCommand(imports.decide, { invalidate: ['import-run'], doneText: () => m.imports_decided() });
}

export function RunActions({ run }: { readonly run: ImportRun }) {
  const invalidate = ['import-run'] as const;
  const start = useCommand(imports.start, { invalidate, doneText: () => m.imports_started() });
  const resume = useCommand(imports.resume, { invalidate, doneText: () => m.imports_started() });
  const cancel = useCommand(imports.cancel, { invalidate, doneText: ({ taken }) => m.imports_cancelled({ taken: String(taken) }) });
  const input = { params: { id: run.id }, body: { version: run.version } };
  const actions = run.allowedActions;
  return (
    <>
      <AllowedAction actions={actions} action="cancel" kind="danger" isPending={cancel.isPending} onPress={() => void cancel.run(input)}>
        {m.imports_cancel()}
      </AllowedAction>
      <AllowedAction actions={actions} action="resume" kind="primary" isPending={resume.isPending} onPress={() => void resume.run(input)}>
        {m.imports_resume()}
      </AllowedAction>
      <AllowedAction actions={actions} action="start" kind="primary" isPending={start.isPending} onPress={() => void start.run(input)}>
        {m.imports_start()}
      </AllowedAction>
    </>
  );
}

const ways = { take: () => m.imports_way_take(), skip: () => m.imports_way_skip(), newer: () => m.imports_way_newer() };
const outcomes: readonly Outcome[] = ['accepted', 'merged', 'held', 'refused'];

function Reasons({ run }: { readonly run: ImportRun }) {
  const decide = useDecide();
  if (run.reasons.length === 0) return null;
  return (
    <ul className="imports-reasons" aria-label={m.imports_reasons()}>
      {run.reasons.map(({ outcome, code, count, ways: open }) => (
        <li key={`${outcome}/${code}`}>
          <StatusTag tone={outcomeWords[outcome][0]}>{outcomeWords[outcome][1]()}</StatusTag>
          <strong>{figure(count)}</strong>
          <span>{reasonWords(code)}</span>
          <span className="imports-ways">
            {open.map((how) => (
              <ActionButton
                key={how}
                label={`${ways[how]()}: ${reasonWords(code)}`}
                isPending={decide.isPending}
                onPress={() =>
                  void decide.run({ params: { id: run.id }, body: { version: run.version, code: code as HeldCode, how, row: null } })
                }
              >
                {ways[how]()}
              </ActionButton>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Notes({ run }: { readonly run: ImportRun }) {
  return (
    <div className="imports-notes">
      {run.rowsBeside > 0 && <p>{m.imports_beside({ count: figure(run.rowsBeside) })}</p>}
      {run.firmsApart > 0 && <p>{m.imports_firms_apart({ count: figure(run.firmsApart) })}</p>}
      {run.sheetsNotTaken.length > 0 && <p>{m.imports_sheets_not_taken({ names: run.sheetsNotTaken.join(' / ') })}</p>}
      {run.status === 'failed' && <p className="imports-fault">{m.imports_failed_text()}</p>}
      {run.status === 'previewed' && run.held > 0 && <p>{m.imports_decide_text()}</p>}
    </div>
  );
}

function RefusedFile({ run }: { readonly run: ImportRun }) {
  if (!run.hasRefusedFile || run.status === 'running') return null;
  const input = { params: { id: run.id } };
  return (
    <div className="imports-foot">
      <span className="imports-note">{m.imports_download_text()}</span>
      <a className="bl-link-button" download={`${run.fileName}.xlsx`} href={addressOf(imports.refusedExcel, input)}>
        {m.imports_download_excel()}
      </a>
      <a className="bl-link-button" download={`${run.fileName}.csv`} href={addressOf(imports.refusedText, input)}>
        {m.imports_download_csv()}
      </a>
    </div>
  );
}

export function RunPanel({ run }: { readonly run: ImportRun }) {
  const isStarted = run.startedAt !== null;
  const percent = run.toTake === 0 ? 100 : Math.floor((run.taken * 100) / run.toTake);
  const progress = m.imports_progress({ taken: figure(run.taken), toTake: figure(run.toTake) });
  return (
    <section className="bl-panel imports-panel" aria-label={m.imports_result({ rows: figure(run.rows) })}>
      <h2>{m.imports_result({ rows: figure(run.rows) })}</h2>
      <dl className="imports-counts">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>
              <StatusTag tone={outcomeWords[outcome][0]}>{outcomeWords[outcome][1]()}</StatusTag>
            </dt>
            <dd>{figure(run[outcome])}</dd>
          </div>
        ))}
      </dl>
      {isStarted && (
        <div className="imports-progress">
          <Progress percent={percent} showInfo={false} aria-label={progress} />
          <span role="status">{progress}</span>
        </div>
      )}
      <Notes run={run} />
      <Reasons run={run} />
      <RefusedFile run={run} />
    </section>
  );
}
