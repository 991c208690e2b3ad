// The dispatch page at the desk: at the left what nobody has planned yet, and the form of one operation; at the right the
// plan of the day or the week, on which work is dragged or moved by keys.
import { Segmented } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { OperationList } from './operation-list.tsx';
import { snapped, stepMinutes, timeAt } from './plan-axis.ts';
import type { Candidate } from './plan-moves.ts';
import type { Place } from './plan-place.ts';
import { usePlanPointer } from './plan-pointer.ts';
import { isMovable, isToPlan } from './plan-rows.ts';
import { PlanTeller } from './plan-teller.tsx';
import { PlanTimeline } from './plan-timeline.tsx';
import { rowHeight } from './row-height.ts';
import { usePlanBoard, type View } from './use-plan-board.ts';
import { usePlanLock } from './use-plan-lock.ts';
import type { DispatchList } from './views.ts';

interface ToolsProps extends View {
  readonly onView: (view: View) => void;
  readonly lastWords: string | null;
  readonly nextWords: string | null;
  readonly isPending: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

function Tools({ kind, zoom, onView, lastWords, nextWords, isPending, onUndo, onRedo }: ToolsProps) {
  const kinds = { bay: m.workshop_by_bay(), technician: m.workshop_by_technician() };
  const zooms = { hour: m.workshop_zoom_hour(), day: m.workshop_zoom_day(), week: m.workshop_zoom_week() };
  const choices = <Key extends string>(words: Readonly<Record<Key, string>>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }));
  return (
    <div className="bl-workshop-row bl-plan-tools">
      <Segmented aria-label={m.workshop_rows()} options={choices(kinds)} value={kind} onChange={(value) => onView({ kind: value, zoom })} />
      <Segmented aria-label={m.workshop_zoom()} options={choices(zooms)} value={zoom} onChange={(value) => onView({ kind, zoom: value })} />
      <ActionButton reason={lastWords === null ? m.workshop_nothing_to_undo() : null} isPending={isPending} onPress={onUndo}>
        {lastWords ?? m.workshop_undo()}
      </ActionButton>
      {nextWords !== null && (
        <ActionButton isPending={isPending} onPress={onRedo}>
          {nextWords}
        </ActionButton>
      )}
    </div>
  );
}

/** Ctrl+Z takes the last move back, Ctrl+Shift+Z or Ctrl+Y makes it again, unless somebody writes. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  const latest = useRef({ undo, redo });
  latest.current = { undo, redo };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isWriting = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
      const key = event.key.toLowerCase();
      if (isWriting || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** The keys go on at the operation that was put down, as soon as it is drawn there: on the plan, else in the list. */
function useFocusOnOperation(): (id: string, isDropped: boolean) => void {
  const sought = useRef<{ readonly id: string; readonly isDropped: boolean; meanwhile: Element | null } | null>(null);
  const look = () => {
    if (sought.current === null) return;
    const { id, isDropped, meanwhile } = sought.current;
    const bar = document.querySelector<HTMLElement>(`.bl-plan-bar[data-operation="${id}"] > button`);
    const item = document.querySelector<HTMLElement>(`.bl-workshop-item[data-operation="${id}"] > .bl-workshop-lift`);
    const { activeElement, body } = document;
    const hasGoneOn = meanwhile !== null && activeElement !== meanwhile && activeElement !== body;
    if (!hasGoneOn) (bar ?? item)?.focus();
    // What was dropped may stand in the list for a moment still; then it is sought on the plan, unless somebody has gone on.
    if (bar !== null || (item !== null && !isDropped) || hasGoneOn) sought.current = null;
    else sought.current.meanwhile = item ?? meanwhile;
  };
  // It may be drawn a moment later: every drawing is looked through until it is found.
  useEffect(look);
  return (id, isDropped) => {
    // The move that was just made is on the screen by then.
    setTimeout(() => {
      sought.current = { id, isDropped, meanwhile: null };
      look();
    }, 0);
  };
}

/** What is chosen, and what happens when bars, places and rows of the list are pressed. */
function useDesk(board: ReturnType<typeof usePlanBoard>, { list, formId, onForm }: Pick<DeskPlanProps, 'list' | 'formId' | 'onForm'>) {
  const { axis, rows, moves, begin, moveTo, lift, drop, candidate } = board;
  const [chosenId, setChosenId] = useState<string | null>(formId);
  const [asked, setAsked] = useState<Candidate | null>(null);
  // The page may go on to another one by itself.
  const [formerFormId, setFormerFormId] = useState(formId);
  if (formId !== formerFormId) {
    setFormerFormId(formId);
    setChosenId(formId);
  }
  const tracks = useRef<HTMLDivElement>(null);
  const rowIds = rows.map(({ id }) => id);
  const { onPointerDown, wasDragged } = usePlanPointer({ moves, axis, rowIds, rowHeight, tracks, begin, moveTo, drop: () => void drop() });
  const focusOn = useFocusOnOperation();
  const chosen = list.operations.find(({ id }) => id === chosenId);
  const choose = (id: string) => {
    setChosenId(id);
    setAsked(null);
  };
  const focusIf = (id: string | null | undefined, isDropped: boolean) => {
    if (id !== null && id !== undefined) focusOn(id, isDropped);
  };
  return {
    chosen,
    chosenId,
    asked,
    tracks,
    onPointerDown,
    onForm: (id: string) => {
      if (wasDragged()) return;
      choose(id);
      onForm(id);
    },
    onBar: (id: string, rowId: string, by: 'pointer' | 'keys') => {
      if (wasDragged()) return;
      choose(id);
      if (by === 'keys') lift(id, rowId);
    },
    onPlace: (rowId: string, share: number) => {
      if (wasDragged() || chosen === undefined || !isMovable(chosen)) return;
      const from = snapped(timeAt(axis, share));
      const length = Math.max(stepMinutes, chosen.plannedMinutes) * 60_000;
      setAsked(candidate({ operation: chosen, fromRowId: null }, { rowId, from, until: from + length }));
    },
    onLift: (id: string) => {
      choose(id);
      lift(id, null);
    },
    onDrop: () => focusIf(drop(), true),
    onGiveUp: () => {
      const id = moves.now()?.operation.id;
      moves.set(null);
      focusIf(id, false);
    },
  };
}

interface DeskPlanProps {
  readonly list: DispatchList;
  readonly day: string;
  readonly formId: string | null;
  readonly onForm: (operationId: string) => void;
  /** Dropped where it may go only for a reason: the form asks for it. */
  readonly onException: (operationId: string, place: Place) => void;
  /** The form of one operation. */
  readonly children: ReactNode;
}

export function DeskPlan({ list, day, formId, onForm, onException, children }: DeskPlanProps) {
  const format = useFormat();
  const now = useNow();
  const [view, setView] = useState<View>({ kind: 'bay', zoom: 'day' });
  const board = usePlanBoard(list, day, { ...view, onException });
  const { axis, rows, shop, moves, moveTo, barredOf, undo, redo, lastWords, nextWords, isPending } = board;
  const desk = useDesk(board, { list, formId, onForm });
  const lock = usePlanLock(board.afterMoves);
  const onLockKey = (id: string) => {
    const operation = list.operations.find((one) => one.id === id);
    if (operation !== undefined) lock.onLock(operation);
  };
  useUndoKeys(undo, redo);
  return (
    <div className="bl-workshop-desk">
      <div className="bl-workshop-side">
        <OperationList
          operations={list.operations.filter((operation) => isToPlan(operation, now))}
          chosenId={desk.chosenId}
          onChoose={desk.onForm}
          plan={desk}
        />
        {children}
      </div>
      <div className="bl-workshop-main">
        <Tools {...view} onView={setView} lastWords={lastWords} nextWords={nextWords} isPending={isPending} onUndo={undo} onRedo={redo} />
        <PlanTeller {...desk} lock={lock} moves={moves} rows={rows} shop={shop} format={format} />
        <PlanTimeline
          {...desk}
          zoom={view.zoom}
          axis={axis}
          rows={rows}
          moves={moves}
          bookings={list.bookings}
          bayIds={list.bays.map(({ id }) => id)}
          barredOf={barredOf}
          onMoveTo={moveTo}
          onLockKey={onLockKey}
        />
      </div>
    </div>
  );
}
