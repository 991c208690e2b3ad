import { imports } from '@bayline/contract/imports';
import { type DragEvent, useId, useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import '../imports.css';

const mostBytes = 8_000_000;

/** The part of a data URL behind its comma; null where the browser cannot read the file. */
function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

function useUpload() {
  const go = useGo();
  const [fault, setFault] = useState<string | null>(null);
  const upload = useCommand(imports.upload, {
    invalidate: ['import-run'],
    refusal: 'inline',
    onDone: ({ id }) => void go({ to: '/imports/$id', params: { id } }, { replace: true }),
  });
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setFault(null);
    if (file.size > mostBytes) setFault(m.imports_refused_too_large());
    else if (file.size === 0) setFault(m.imports_refused_header());
    else {
      const content = await base64Of(file);
      if (content === null) setFault(m.imports_refused_unreadable());
      else await upload.run({ body: { id: newId(), fileName: file.name.slice(0, 200), content } });
    }
  };
  return { send, sentence: fault ?? upload.sentence, isPending: upload.isPending };
}

function FileDrop() {
  const field = useId();
  const { send, sentence, isPending } = useUpload();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the field inside does.
    <div
      className="imports-drop bl-panel"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p id={`${field}-text`}>{m.imports_choose_text()}</p>
      <input
        id={field}
        className="imports-file"
        type="file"
        accept=".xlsx,.csv,.txt"
        aria-describedby={`${field}-text`}
        disabled={isPending}
        onChange={(event) => {
          void send(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor={field} className="bl-link-button">
        {isPending ? m.imports_uploading() : m.imports_choose()}
      </label>
      {sentence !== null && (
        <p role="alert" className="imports-fault">
          {sentence}
        </p>
      )}
    </div>
  );
}

export function Page() {
  return (
    <PageFrame
      title={m.imports_new()}
      width="narrow"
      breadcrumbs={[
        <PageLink key="list" to="/imports">
          {m.imports_list()}
        </PageLink>,
      ]}
    >
      <FileDrop />
      <p className="imports-note">{m.imports_choose_note()}</p>
    </PageFrame>
  );
}
