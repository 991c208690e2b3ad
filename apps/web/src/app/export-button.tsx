import type { EndpointShape } from '@bayline/contract/endpoint';
import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { ActionButton } from '../ui/action-button.tsx';
import { callFile, inputFor } from './call.ts';
import { download } from './download.ts';
import { useLanguage } from './language.ts';
import { notify } from './notices.ts';
import { ApiProblem } from './problem.ts';
import { sentenceOf } from './refusals.ts';

export interface ExportButtonProps {
  readonly endpoint: EndpointShape;
  readonly params?: Readonly<Record<string, string>>;
  /** What is asked for besides the language. */
  readonly body?: object;
  readonly name: string;
}

/** Takes a list out as a sheet in the reader's language. `endpoint` produces xlsx and takes `language`. */
export function ExportButton({ endpoint, params, body, name }: ExportButtonProps) {
  const language = useLanguage();
  const [isPending, setPending] = useState(false);
  const run = async () => {
    setPending(true);
    try {
      download(await callFile(endpoint, inputFor(endpoint, { params, body: { ...body, language } })), `${name}.xlsx`);
      notify('done', m.app_export_done());
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      notify('refused', sentenceOf(fault));
    } finally {
      setPending(false);
    }
  };
  return (
    <ActionButton isPending={isPending} onPress={() => void run()}>
      {m.app_export()}
    </ActionButton>
  );
}
