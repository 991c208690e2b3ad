// Paper: A4 documents as PDF, set by Typst in one worker thread that starts with the first paper.
import Piscina from 'piscina';
import type { SettlementListPaper } from './settlement-list.ts';
import type { RenderTask } from './typst.worker.ts';

export type { LabourLine, OldParts, PartLine, SettlementListPaper, SettlementSums } from './settlement-list.ts';

const PAPER_TIMEOUT_MS = 10_000;
const MOST_WAITING = 50;
// A till prints in bursts; between them the thread gives its memory (fonts, caches) back.
const IDLE_MS = 5 * 60_000;

export interface Documents {
  /**
   * One paper as the bytes of a PDF. Rejects with an AbortError after 10 s, with 'Task queue is at limit' when 50
   * papers wait already, and with an error when the payload contradicts itself.
   */
  renderPdf(template: 'settlement-list', payload: SettlementListPaper): Promise<Uint8Array>;
  /** Ends the worker thread; papers under way are rejected. */
  stop(): Promise<void>;
}

export function startDocuments(): Documents {
  let pool: Piscina<RenderTask, Uint8Array> | undefined;
  let isStopped = false;
  return {
    async renderPdf(template, payload) {
      if (isStopped) throw new Error('no paper is printed after the documents were stopped');
      pool ??= openPool();
      return pool.run({ template, payload }, { signal: AbortSignal.timeout(PAPER_TIMEOUT_MS) });
    },
    async stop() {
      isStopped = true;
      await pool?.destroy();
    },
  };
}

function openPool(): Piscina<RenderTask, Uint8Array> {
  // From source (tests, tsx) the worker is TypeScript; in the bundle it lies beside this file as JavaScript.
  const fromSource = import.meta.url.endsWith('.ts');
  return new Piscina<RenderTask, Uint8Array>({
    filename: new URL(fromSource ? './typst.worker.ts' : './typst.worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: MOST_WAITING,
    idleTimeout: IDLE_MS,
    ...(fromSource ? { execArgv: ['--import', 'tsx'] } : {}),
  });
}
