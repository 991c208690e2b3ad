// By when a car would be ready, with which chance, as the shop stands; or what keeps it from being said.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { planning } from '@bayline/contract/planning';
import type { UseQueryResult } from '@tanstack/react-query';
import { m } from '../paraglide/messages.js';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useNow } from '../ui/use-now.ts';
import type { ApiProblem } from './api.ts';
import { useFormat } from './format.ts';
import { LoadFailure } from './load-failure.tsx';
import { unplannedReasons } from './words/unplanned-reason.ts';
import './ready-times.css';

type Answer = Pick<ReplyOf<typeof planning.ofOrder>, 'times' | 'missing'>;

interface Props {
  readonly view: UseQueryResult<Answer, ApiProblem>;
  /** Where one of them can be taken; without it they are only told. */
  readonly choice?: { readonly value: string | null; readonly onChoose: (instant: string) => void };
}

function Times({ times, choice }: { readonly times: NonNullable<Answer['times']>; readonly choice: Props['choice'] }) {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const isToday = (instant: string) => format.day(instant) === today;
  const rows = [
    [50, times.at50],
    [80, times.at80],
    [95, times.at95],
  ] as const;
  return (
    <fieldset className="bl-ready-times">
      <legend>{m.app_ready_times()}</legend>
      {rows.map(([percent, instant]) => {
        const words = (
          <>
            <strong>{isToday(instant) ? format.time(instant) : format.dateTime(instant)}</strong>
            <small>{m.app_ready_chance({ percent })}</small>
          </>
        );
        return choice === undefined ? (
          <span key={percent}>{words}</span>
        ) : (
          <button key={percent} type="button" aria-pressed={choice.value === instant} onClick={() => choice.onChoose(instant)}>
            {words}
          </button>
        );
      })}
    </fieldset>
  );
}

/** Nothing where there is nothing left to do. */
export function ReadyTimes({ view, choice }: Props) {
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={1} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const { times, missing } = view.data;
  if (missing !== null) return <p className="bl-ready-missing">{m.app_ready_missing({ reason: unplannedReasons[missing]() })}</p>;
  return times === null ? null : <Times times={times} choice={choice} />;
}
