// What a page uses to ask and to do. A view refreshes by hint, after a lost connection and every minute; a command
// keeps the key of its intent over retries and shows a refusal in words.
import type { EndpointShape, ReplyOf } from '@bayline/contract/endpoint';
import {
  keepPreviousData,
  type QueryClient,
  type QueryKey,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { type CallInput, call } from './call.ts';
import { untilRestored } from './connection.ts';
import { newIdempotencyKey } from './ids.ts';
import { createIntents, createPresses } from './intent.ts';
import { dismiss, notify } from './notices.ts';
import { ApiProblem } from './problem.ts';
import { type Changed, keyOf, refetchChanged } from './queries.ts';
import { sentenceOf } from './refusals.ts';
import type { Topic } from './topics.ts';

export { addressOf, type CallInput } from './call.ts';
export { ApiProblem } from './problem.ts';
export type { Changed } from './queries.ts';
export type { Topic } from './topics.ts';

export interface ViewOptions {
  /** What the view shows; a hint about any of it fetches again. */
  readonly topics: readonly Topic[];
  /** As a question: asked each time before the view would be fetched. */
  readonly isEnabled?: boolean | (() => boolean);
  /** Keeps the former answer on screen while a changed input loads (search lists). */
  readonly keepsPrevious?: boolean;
}

/** What useView and useAhead are both given, where a part of a page is asked for before it is drawn. */
export type View<E extends EndpointShape> = readonly [endpoint: E, input: CallInput<E>, options: ViewOptions];

export function viewOf<E extends EndpointShape>(...view: View<E>): View<E> {
  return view;
}

function questionOf<E extends EndpointShape>(...[endpoint, input, { topics }]: View<E>) {
  return {
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }: { signal: AbortSignal }): Promise<ReplyOf<E>> => call(endpoint, input, { signal }),
    meta: { topics },
  };
}

/**
 * A GET endpoint's reply as { data, error, isPending, refetch }; error is an ApiProblem. It is asked for while the page is
 * drawn for the first time, not when that is done.
 */
export function useView<E extends EndpointShape>(...view: View<E>): UseQueryResult<ReplyOf<E>, ApiProblem> {
  const [, , { isEnabled = true, keepsPrevious = false }] = view;
  useAhead(...view);
  return useQuery<ReplyOf<E>, ApiProblem>({
    ...questionOf(...view),
    enabled: isEnabled,
    ...(keepsPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Asks for what a part of the page will show before that part is drawn: what hangs on the page's address alone need not
 * wait for the page's own file. What was asked for before is the part's own matter.
 */
export function useAhead<E extends EndpointShape>(...view: View<E>): void {
  const queries = useQueryClient();
  const question = questionOf(...view);
  if (isWanted(queries, question.queryKey, view[2])) void queries.prefetchQuery(question);
}

/** The same for the first rows of a list. */
export function useListAhead<E extends EndpointShape>(...view: View<E>): void {
  const queries = useQueryClient();
  const pages = pagesOf(...view);
  if (isWanted(queries, pages.queryKey, view[2])) void queries.prefetchInfiniteQuery(pages);
}

function isWanted(queries: QueryClient, key: QueryKey, { isEnabled = true }: ViewOptions): boolean {
  return (typeof isEnabled === 'function' ? isEnabled() : isEnabled) && queries.getQueryState(key) === undefined;
}

export type RowOf<E extends EndpointShape> = ReplyOf<E> extends { rows: readonly (infer Row)[] } ? Row : never;

export interface ListView<Row> {
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  /** There was an answer, good or bad; it stays so. */
  readonly isFetched: boolean;
  readonly problem: ApiProblem | null;
  readonly onRetry: () => void;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
}

interface RowsPage<E extends EndpointShape> {
  readonly rows: readonly RowOf<E>[];
  readonly nextCursor: string | null;
}

function pagesOf<E extends EndpointShape>(...[endpoint, input, { topics }]: View<E>) {
  return {
    queryKey: [...keyOf(endpoint, input), 'pages'],
    queryFn: ({ signal, pageParam }: { signal: AbortSignal; pageParam: string }) =>
      call(endpoint, withCursor(input, pageParam), { signal }) as Promise<RowsPage<E>>,
    initialPageParam: '',
    getNextPageParam: (page: RowsPage<E>) => page.nextCursor,
    meta: { topics },
  };
}

/** A paged GET endpoint (reply { rows, nextCursor }) in the form that DataList takes: <DataList {...list} …>. */
export function useList<E extends EndpointShape>(...view: View<E>): ListView<RowOf<E>> {
  const [, , { isEnabled = true }] = view;
  useListAhead(...view);
  const pages = useInfiniteQuery({ ...pagesOf(...view), enabled: isEnabled, placeholderData: keepPreviousData });
  return {
    rows: pages.data?.pages.flatMap((page) => page.rows) ?? [],
    isLoading: pages.isPending,
    isFetched: pages.isFetched,
    problem: pages.data === undefined ? pages.error : null,
    onRetry: () => void pages.refetch(),
    hasMore: pages.hasNextPage,
    isLoadingMore: pages.isFetchingNextPage,
    onMore: () => void pages.fetchNextPage(),
  };
}

function withCursor<Input extends object>(input: Input, cursor: string): Input {
  if (cursor === '') return input;
  const { query } = input as { query?: object };
  return { ...input, query: { ...query, cursor } };
}

/** A view that shows the command's effect before the server answers; put back if it is refused. */
export interface Foreseen {
  readonly key: readonly unknown[];
  readonly change: (former: unknown) => unknown;
}

export interface CommandOptions<E extends EndpointShape> {
  readonly onDone?: (reply: ReplyOf<E>, input: CallInput<E>) => void;
  /** What the command changes; its views are fetched again when the answer is in. */
  readonly invalidate?: readonly Changed[];
  /** The reply is what this view shows: it stands there at once, and is not fetched for it. */
  readonly shownBy?: readonly unknown[];
  readonly optimistic?: (input: CallInput<E>) => readonly Foreseen[];
  /** Said at the foot of the screen when done; called at that moment. */
  readonly doneText?: (reply: ReplyOf<E>) => string;
  /** 'inline': the page shows `sentence` itself beside the field; else it appears at the foot of the screen. */
  readonly refusal?: 'notice' | 'inline';
}

export interface Command<E extends EndpointShape> {
  /** The reply, or undefined when refused (then `problem` and `sentence` are set). Never rejects for an ApiProblem. */
  readonly run: (input: CallInput<E>) => Promise<ReplyOf<E> | undefined>;
  readonly isPending: boolean;
  readonly problem: ApiProblem | null;
  readonly sentence: string | null;
  readonly reset: () => void;
}

function applyForeseen(queries: QueryClient, rows: readonly Foreseen[]): () => void {
  const before = rows.map((row) => [row.key, queries.getQueryData(row.key)] as const);
  for (const row of rows) {
    void queries.cancelQueries({ queryKey: row.key });
    queries.setQueryData(row.key, row.change);
  }
  return () => {
    for (const [key, value] of before) queries.setQueryData(key, value);
  };
}

interface Versioned {
  readonly version: number;
}

/** What somebody else has changed since, and was fetched before this reply came, is not put back. */
function showReply(queries: QueryClient, key: readonly unknown[] | undefined, reply: unknown): void {
  if (key === undefined) return;
  queries.setQueryData<Versioned>(key, (former) => {
    const shown = reply as Versioned;
    return former !== undefined && former.version > shown.version ? former : shown;
  });
}

/** A command pressed while the server is away waits this long for it; later it might surprise whoever pressed it. */
const keptMilliseconds = 10 * 60_000;

/** Sends the command; while no answer comes it waits for the server and is sent again with the same key. */
async function carryOut<E extends EndpointShape>(endpoint: E, input: CallInput<E>, idempotencyKey: string): Promise<ReplyOf<E>> {
  const end = Date.now() + keptMilliseconds;
  for (;;) {
    try {
      return await call(endpoint, input, { idempotencyKey });
    } catch (fault) {
      const left = end - Date.now();
      if (!(fault instanceof ApiProblem && fault.isOutcomeUnknown) || left <= 0) throw fault;
      await untilRestored(left);
    }
  }
}

export function useCommand<E extends EndpointShape>(endpoint: E, options: CommandOptions<E> = {}): Command<E> {
  const queries = useQueryClient();
  const intents = useRef(createIntents(newIdempotencyKey));
  const presses = useRef(createPresses<ReplyOf<E> | undefined>());
  const lastRefusal = useRef(0);
  const latest = useRef(options);
  latest.current = options;
  const [pending, setPending] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const send = useCallback(
    async (input: CallInput<E>): Promise<ReplyOf<E> | undefined> => {
      const undo = applyForeseen(queries, latest.current.optimistic?.(input) ?? []);
      try {
        const reply = await carryOut(endpoint, input, intents.current.keyFor(input));
        intents.current.answered(input);
        showReply(queries, latest.current.shownBy, reply);
        const text = latest.current.doneText?.(reply);
        if (text !== undefined) notify('done', text);
        latest.current.onDone?.(reply, input);
        return reply;
      } catch (fault) {
        if (!(fault instanceof ApiProblem)) throw fault;
        undo();
        if (!fault.isOutcomeUnknown) intents.current.answered(input);
        // The other's change is fetched now and may draw the form anew, so this one is never said only beside a field.
        const isInline = latest.current.refusal === 'inline' && fault.code !== 'version-conflict';
        if (fault.code !== 'version-conflict') setProblem(fault);
        if (!isInline) lastRefusal.current = notify('refused', sentenceOf(fault));
        return undefined;
      }
    },
    [queries, endpoint],
  );

  const run = useCallback(
    (input: CallInput<E>) => {
      const carryOut = () => {
        dismiss(lastRefusal.current);
        setProblem(null);
        setPending((count) => count + 1);
        return send(input).finally(() => setPending((count) => count - 1));
      };
      return presses.current.once(input, carryOut, () => refetchChanged(queries, latest.current.invalidate ?? []));
    },
    [send, queries],
  );

  const reset = useCallback(() => setProblem(null), []);
  return { run, isPending: pending > 0, problem, sentence: problem === null ? null : sentenceOf(problem), reset };
}
