// The sheet of the level to be signed next: filled in, then passed, or sent back with what, why and who answers for it.
import { inspection } from '@bayline/contract/inspection';
import { atLocalTime } from '@bayline/domain/kernel';
import { Checkbox, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useFormat } from '../../app/format.ts';
import { wallClock } from '../../app/local-time.ts';
import { useGo } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { useSession } from '../../app/session.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { onEnter, useLeadToFault } from '../../ui/lead-to-fault.ts';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import {
  allPassed,
  dayEnded,
  emptySheet,
  type Filled,
  firstFailed,
  isDriven,
  itemsShown,
  resultsOf,
  sentBack,
  uninspectedOf,
} from './filled.ts';
import { ItemList } from './item-list.tsx';
import { ReworkFields } from './rework-fields.tsx';
import type { DriveFault } from './road-test.tsx';
import { causeWords, lateReasonWords, levelWords, type Sheet } from './words.ts';

// Most cars are not driven.
const RoadTestFields = lazy(async () => ({ default: (await import('./road-test.tsx')).RoadTestFields }));

type Level = NonNullable<Sheet['nextLevel']>;

/** Why this person does not sign now; null when he may. */
function refusalOf(sheet: Sheet): string | null {
  const row = sheet.allowedActions.find(({ action }) => action === 'sign');
  if (row === undefined) return m.inspection_no_right();
  return row.refused === undefined ? null : sentenceOf({ code: row.refused, facts: row.facts ?? {} });
}

/** The body as it is sent; undefined while something that must be said is missing. */
function bodyOf(sheet: Sheet, filled: Filled, result: 'passed' | 'rework') {
  const results = resultsOf(sheet.items, filled.answers, result);
  if (results === undefined || sheet.sheetVersion === null) return undefined;
  const { id, operationIds, reworkReason, reworkOwnerId, costCentre, remark } = filled;
  const isRework = result === 'rework';
  if (isRework && (operationIds.length === 0 || reworkReason === null || reworkOwnerId === null)) return undefined;
  const rework = isRework
    ? { operationIds: [...operationIds], reworkReason, reworkOwnerId, costCentre }
    : { operationIds: [], reworkReason: null, reworkOwnerId: null, costCentre: null };
  return { id, version: sheet.version, sheetVersion: sheet.sheetVersion, result, results, remark: remark.trim(), ...rework };
}

/** The drive as it is sent: null where there was none, undefined while something of it is missing. */
function driveOf(sheet: Sheet, filled: Filled, { result, timeZone }: { result: 'passed' | 'rework'; timeZone: string }) {
  if (result === 'rework' ? !isDriven(sheet.roadTestItems, filled) : !filled.hasRoadTest) return null;
  const { startedAt, endedAt, startKm, endKm, route } = filled.drive;
  const results = resultsOf(sheet.roadTestItems, filled.answers, result);
  const { roadTestVersion: sheetVersion } = sheet;
  if (results === undefined || sheetVersion === null || startKm === null || endKm === null || startedAt === '' || endedAt === '')
    return undefined;
  const instant = (clock: string) => atLocalTime(clock.slice(0, 10), clock.slice(11, 16), timeZone);
  return {
    sheetVersion,
    startedAt: instant(startedAt),
    endedAt: instant(`${dayEnded(filled.drive)}T${endedAt}`),
    startKm,
    endKm,
    route,
    results,
  };
}

/** Which field of the drive a refusal is about. */
const driveFields: Readonly<Record<string, DriveFault['field']>> = {
  'road-test-ends-first': 'endedAt',
  'road-test-not-over': 'endedAt',
  'road-test-before-arrival': 'startedAt',
  'road-test-before-work': 'endedAt',
  'road-test-too-long': 'endedAt',
  'road-test-start-km': 'startKm',
  'road-test-end-km': 'endKm',
  'road-test-too-far': 'endKm',
};

interface FormProps {
  readonly sheet: Sheet;
  readonly filled: Filled;
  readonly change: (part: Partial<Filled>) => void;
  readonly onPassRest: () => void;
  readonly end: 'passed' | 'rework';
  readonly isTried: boolean;
  readonly driveFault: DriveFault | null;
}

/** The car passes after the time it was promised for, and nobody has said why. */
const isLate = (sheet: Sheet, now: number) => sheet.promisedAt !== null && Date.parse(sheet.promisedAt) < now;

/** What the owner said at check-in stands before the inspector who would drive. */
function NotAllowed({ sheet }: { readonly sheet: Sheet }) {
  const causes = sheet.roadTestCauses.map((cause) => causeWords[cause]()).join(' · ');
  return (
    <p role="note" className="bl-inspection-note">
      <Icon name="alert" size={16} />
      {causes === '' ? m.inspection_road_test_not_allowed() : m.inspection_road_test_wanted_not_allowed({ causes })}
    </p>
  );
}

function FinalFields(props: FormProps) {
  const { sheet, filled, change, end, isTried } = props;
  const now = useNow();
  return (
    <>
      {sheet.mayRoadTest === false && <NotAllowed sheet={sheet} />}
      {!sheet.needsRoadTest && (
        <Checkbox checked={filled.hasRoadTest} onChange={(event) => change({ hasRoadTest: event.target.checked })}>
          {m.inspection_with_road_test()}
        </Checkbox>
      )}
      {filled.hasRoadTest && (
        <Suspense fallback={<SkeletonRows />}>
          <RoadTestFields {...props} />
        </Suspense>
      )}
      {isLate(sheet, now) && end === 'passed' && (
        <FormField
          label={m.inspection_late_reason()}
          hint={m.inspection_late_hint()}
          isRequired
          fault={isTried && filled.lateReason === null ? m.inspection_late_needed() : null}
        >
          {(field) => (
            <Select
              {...field}
              value={filled.lateReason}
              options={choicesOf(lateReasonWords)}
              onChange={(lateReason) => change({ lateReason })}
            />
          )}
        </FormField>
      )}
    </>
  );
}

function useSign(sheet: Sheet, onDone: () => void) {
  const go = useGo();
  const options = {
    refusal: 'inline',
    invalidate: [inspection.waiting, inspection.sheet, 'operation', `work-order:${sheet.workOrderId}`],
    doneText: (reply: Sheet) => {
      if (reply.operations.some(({ operation }) => operation.status === 'rework')) return m.inspection_done_rework();
      return reply.nextLevel === null ? m.inspection_done_passed() : m.inspection_done_signed();
    },
    onDone: () => {
      onDone();
      void go({ to: '/inspection' });
    },
  } as const;
  return { check: useCommand(inspection.check, options), decide: useCommand(inspection.decide, options) };
}

interface ButtonsProps {
  readonly level: Level;
  readonly isRework: boolean;
  /** The code of what failed: the car goes back with it; without it the car may only pass. */
  readonly failedCode: string | null;
  readonly reason: string | null;
  readonly isPending: boolean;
  readonly onSendBack: () => void;
  readonly onClose: () => void;
  readonly onSend: (result: 'passed' | 'rework') => void;
}

function Buttons({ level, isRework, failedCode, reason, isPending, onSendBack, onClose, onSend }: ButtonsProps) {
  if (isRework)
    return (
      <div className="bl-inspection-buttons">
        <ActionButton size="large" isBlock onPress={onClose}>
          {m.inspection_close()}
        </ActionButton>
        <ActionButton size="large" isBlock kind="primary" isPending={isPending} reason={reason} onPress={() => onSend('rework')}>
          {m.inspection_confirm_rework()}
        </ActionButton>
      </div>
    );
  const isFailed = failedCode !== null;
  const backReason = reason ?? (isFailed ? null : m.inspection_refused_nothing_failed());
  const passReason = reason ?? (isFailed ? m.inspection_refused_item_failed({ code: failedCode }) : null);
  return (
    <div className="bl-inspection-buttons">
      {level !== 'self' && (
        <ActionButton size="large" isBlock kind={isFailed ? 'primary' : 'danger'} reason={backReason} onPress={onSendBack}>
          {m.inspection_send_back()}
        </ActionButton>
      )}
      <ActionButton
        size="large"
        isBlock
        kind={isFailed ? 'default' : 'primary'}
        isPending={isPending}
        reason={passReason}
        onPress={() => onSend('passed')}
      >
        {level === 'final' ? m.inspection_pass() : m.inspection_sign()}
      </ActionButton>
    </div>
  );
}

/** What the sheet comes to, for the keys: the Pass, or with a fault the way back. */
const verdictButton = '.bl-inspection-buttons .ant-btn-primary';
const firstToSendBack = '.bl-inspection-which input';
const whyBack = '.bl-inspection-which + * input';

function useSheetForm(sheet: Sheet, level: Level) {
  const format = useFormat();
  const { timeZone } = useSession().dealership;
  const now = useNow();
  const [initial] = useState(() => emptySheet(sheet, wallClock(new Date(now).toISOString(), format)));
  const [filled, setFilled, draft] = useDraft(`inspection.sheet.${level}.${sheet.workOrderId}`, initial);
  const [isTried, setTried] = useState(false);
  /** The verdict that was refused: who has put right what was wrong sends it again with Enter. */
  const [refused, setRefused] = useState<'passed' | 'rework' | null>(null);
  const [form, lead] = useLeadToFault<HTMLElement>();
  const { check, decide } = useSign(sheet, () => draft.clear());
  const [sign] = [check, decide].filter(({ problem }) => problem !== null);
  const field = driveFields[sign?.problem?.code ?? ''];
  const sentence = sign?.sentence ?? null;
  const items = itemsShown(sheet, filled);
  const failed = firstFailed(items, filled.answers);
  const end: FormProps['end'] = failed === undefined ? 'passed' : 'rework';
  // A fault that was put right takes the way back with it.
  const isRework = filled.isRework && end === 'rework';
  const change = (part: Partial<Filled>) => {
    // What was refused is being put right.
    sign?.reset();
    setFilled((former) => ({ ...former, ...part }));
  };
  /** What is missing says so, and the first of it has the focus; with nothing missing the verdict has it. */
  const goOn = () => {
    setTried(true);
    lead(verdictButton);
  };
  /** What goes back, why and who answers for it is asked; nothing of it is missing yet. */
  const sendBack = () => {
    setTried(false);
    const part = sentBack(sheet.operations, filled);
    change(part);
    lead(part.operationIds === undefined ? firstToSendBack : whyBack);
  };
  const passRest = () => {
    change({ answers: allPassed(items, filled.answers) });
    goOn();
  };
  const params = { workOrderId: sheet.workOrderId };
  const send = async (result: 'passed' | 'rework') => {
    const body = bodyOf(sheet, filled, result);
    const roadTest = driveOf(sheet, filled, { result, timeZone });
    if (body === undefined) return goOn();
    if (level !== 'final') return void check.run({ params, body: { ...body, level } });
    if (roadTest === undefined || (result === 'passed' && filled.lateReason === null && isLate(sheet, now))) return goOn();
    if ((await decide.run({ params, body: { ...body, lateReason: filled.lateReason, roadTest } })) !== undefined) return;
    setRefused(result);
    lead();
  };
  return {
    form,
    fields: { sheet, filled, change, end, isTried, onPassRest: passRest, driveFault: field && sentence ? { field, sentence } : null },
    failedCode: failed?.code ?? null,
    isRework,
    uninspected: end === 'rework' ? uninspectedOf(isDriven(sheet.roadTestItems, filled) ? items : sheet.items, filled.answers) : 0,
    onEnter: () => (refused === (isRework ? 'rework' : 'passed') ? void send(refused) : goOn()),
    sendBack,
    send,
    sentence: field === undefined ? sentence : null,
    isPending: check.isPending || decide.isPending,
  };
}

export function SignForm({ sheet, level }: { readonly sheet: Sheet; readonly level: Level }) {
  const { form, fields, onEnter: enter, sentence, uninspected, ...buttons } = useSheetForm(sheet, level);
  const { filled, change } = fields;
  const reason = refusalOf(sheet);
  return (
    <section ref={form} className="bl-panel bl-block" aria-label={levelWords[level]()} onKeyDown={onEnter(enter)}>
      <h2>{levelWords[level]()}</h2>
      {/* Said before the sheet is filled in, not when it is to be signed. */}
      {reason !== null && <p className="bl-inspection-fault">{reason}</p>}
      <ItemList items={sheet.items} {...fields} />
      {level === 'final' && <FinalFields {...fields} />}
      {buttons.isRework && <ReworkFields {...fields} />}
      <TextField label={m.inspection_remark()} maxLength={300} value={filled.remark} onChange={(remark) => change({ remark })} />
      {sentence !== null && (
        <p role="alert" className="bl-inspection-fault">
          {sentence}
        </p>
      )}
      {/* With a fault found the way back is under the thumb, wherever on the sheet it was found. */}
      <div className="bl-inspection-foot" data-at-hand={buttons.failedCode !== null && !buttons.isRework}>
        {uninspected > 0 && level !== 'self' && (
          <p>{(buttons.isRework ? m.inspection_uninspected_kept : m.inspection_uninspected)({ count: uninspected })}</p>
        )}
        <Buttons
          level={level}
          isRework={buttons.isRework}
          failedCode={buttons.failedCode}
          reason={reason}
          isPending={buttons.isPending}
          onSendBack={buttons.sendBack}
          onClose={() => change({ isRework: false })}
          onSend={(result) => void buttons.send(result)}
        />
      </div>
    </section>
  );
}
