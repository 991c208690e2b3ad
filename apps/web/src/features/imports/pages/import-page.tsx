import { imports } from '@bayline/contract/imports';
import { useEffect } from 'react';
import { useView } from '../../../app/api.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ColumnsPanel } from '../columns-panel.tsx';
import { statusWords } from '../import-words.ts';
import { RowsPanel } from '../rows-panel.tsx';
import { RunActions, RunPanel } from '../run-panel.tsx';
import '../imports.css';

const progressMilliseconds = 1000;

function useRun(id: string) {
  const run = useView(imports.get, { params: { id } }, { topics: [`import-run:${id}`] });
  const { refetch } = run;
  const isRunning = run.data?.status === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => void refetch(), progressMilliseconds);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  return run;
}

export function Page() {
  const { id } = usePageParams('/imports/$id');
  const { data: run, error, refetch } = useRun(id);
  return (
    <PageFrame
      title={run?.fileName ?? m.imports_list()}
      breadcrumbs={[
        <PageLink key="list" to="/imports">
          {m.imports_list()}
        </PageLink>,
      ]}
      {...(run === undefined ? {} : { aside: <WordTag word={statusWords[run.status]} />, actions: <RunActions run={run} /> })}
    >
      {run === undefined && error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {run === undefined && error === null && <SkeletonRows rows={8} />}
      {run !== undefined && (
        <div className="imports-page">
          {run.status !== 'uploaded' && <RunPanel run={run} />}
          {run.allowedActions.some(({ action }) => action === 'map') && <ColumnsPanel key={run.version} run={run} />}
          {run.status !== 'uploaded' && <RowsPanel run={run} />}
        </div>
      )}
    </PageFrame>
  );
}
