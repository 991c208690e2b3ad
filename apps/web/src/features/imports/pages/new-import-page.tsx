import { imports } from '@bayline/contract/imports';
import { type DragEvent, useId, useState } from 'react';
import { useCommand } from '../../../app/api.ts';
import { newId } from '../../../app/ids.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { Page as PageFrame } from '../../../ui/page.tsx';
import '../imports.css';

const mostBytes = 8_000_000;

/** The part of a data URL behind its comma. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'));
    reader.readAsDataURL(file);
  });
}

export function Page() {
  const go = useGo();
  const field = useId();
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const upload = useCommand(imports.upload, {
    invalidate: ['import-run'],
    refusal: 'inline',
    onDone: ({ id }) => void go({ to: '/imports/$id', params: { id } }, { replace: true }),
  });
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setFault(file.size > mostBytes ? m.imports_refused_too_large() : file.size === 0 ? m.imports_refused_header() : null);
    if (file.size > mostBytes || file.size === 0) return;
    const content = await base64Of(file).catch(() => null);
    if (content === null) setFault(m.imports_refused_unreadable());
    else await upload.run({ body: { id: newId(), fileName: file.name.slice(0, 200), content } });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  const sentence = fault ?? upload.sentence;
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the field inside does. */}
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
          disabled={upload.isPending}
          onChange={(event) => {
            void send(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <label htmlFor={field} className="bl-link-button">
          {upload.isPending ? m.imports_uploading() : m.imports_choose()}
        </label>
        {sentence !== null && (
          <p role="alert" className="imports-fault">
            {sentence}
          </p>
        )}
      </div>
      <p className="imports-note">{m.imports_choose_note()}</p>
    </PageFrame>
  );
}
