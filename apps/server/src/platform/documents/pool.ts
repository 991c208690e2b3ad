// The queue in front of the typesetting threads: bounded in length and in time, so that a flood of prints is told
// to come back instead of filling the memory.
import { Piscina } from 'piscina';
import { ProblemError } from '../problems.ts';
import { threadEntry } from '../thread-entry.ts';
import { formSheet, type PrintedForm } from './form-paper.ts';
import { type SettlementListPaper, settlementListPictures, settlementListSheet } from './settlement-list.ts';
import type { TypesetTask } from './typst.worker.ts';

/** Every template with the paper it prints. */
export interface Papers {
  readonly 'settlement-list': SettlementListPaper;
  /** Every other paper. */
  readonly 'form-paper': PrintedForm;
}

export interface Documents {
  /**
   * The paper as A4 PDF, in a thread. Throws 503 `documents-busy` when too many wait, 503 `document-timed-out`
   * after the time limit, 503 `documents-stopped` after stop(); anything else is a bug.
   */
  readonly renderPdf: <Template extends keyof Papers>(template: Template, paper: Papers[Template]) => Promise<Uint8Array>;
  /** Lets the running prints finish, then ends the threads. */
  readonly stop: () => Promise<void>;
}

export interface DocumentsOptions {
  readonly threads?: number;
  /** Prints that may wait while all threads are busy. */
  readonly longestQueue?: number;
  /** From asking to the PDF, milliseconds. */
  readonly timeLimitMs?: number;
}

const tasks: { readonly [Template in keyof Papers]: (paper: Papers[Template]) => TypesetTask } = {
  'settlement-list': (paper) => ({
    template: 'settlement-list',
    sheet: JSON.stringify(settlementListSheet(paper)),
    pictures: settlementListPictures(paper),
  }),
  'form-paper': (form) => {
    const { sheet, pictures } = formSheet(form);
    return { template: 'form-paper', sheet: JSON.stringify(sheet), pictures };
  },
};

function problemOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  return error.name === 'AbortError' ? new ProblemError(503, 'document-timed-out') : error;
}

/** Starts no thread yet: the first one starts with the first print and stays warm. */
export function startDocuments(options: DocumentsOptions = {}): Documents {
  const { threads = 2, longestQueue = 50, timeLimitMs = 10_000 } = options;
  const { filename, execArgv } = threadEntry(import.meta.url, 'typst.worker');
  const pool = new Piscina<TypesetTask, Uint8Array>({ execArgv, minThreads: 0, maxThreads: threads, idleTimeout: 600_000 });
  // A thread that dies while idle is replaced by the next print, which reports what is wrong; it must not end the server.
  pool.on('error', () => undefined);
  let isStopped = false;
  return {
    renderPdf: async (template, paper) => {
      if (isStopped) throw new ProblemError(503, 'documents-stopped');
      if (pool.queueSize >= longestQueue) throw new ProblemError(503, 'documents-busy', { waiting: pool.queueSize });
      const task = tasks[template](paper);
      try {
        return await pool.run(task, { filename, name: 'typeset', signal: AbortSignal.timeout(timeLimitMs) });
      } catch (error) {
        throw problemOf(error);
      }
    },
    stop: async () => {
      if (isStopped) return;
      isStopped = true;
      await pool.close();
    },
  };
}
