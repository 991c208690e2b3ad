// Two files that are one customer or one car: the pairs found, the merges proposed, and the comparison in which the
// value of each field is chosen. Customers and cars look the same here; each hands in its own fields.

import type { customers } from '@bayline/contract/customers';
import type { EndpointShape, ReplyOf } from '@bayline/contract/endpoint';
import { Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { ActionButton } from '../ui/action-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page as PageFrame } from '../ui/page.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { type Changed, type Topic, useCommand, useView } from './api.ts';
import { inputFor } from './call.ts';
import { newId } from './ids.ts';
import { LoadFailure } from './load-failure.tsx';
import { usePermission } from './session.ts';
import './merge-files.css';

type Duplicates = ReplyOf<typeof customers.duplicates>;
type Reason = Duplicates['pairs'][number]['reason'];

const reasonWords: Readonly<Record<Reason, () => string>> = {
  mobile: () => m.app_merge_reason_mobile(),
  'id-number': () => m.app_merge_reason_id_number(),
  'name-and-phone': () => m.app_merge_reason_name_and_phone(),
  'vin-tail': () => m.app_merge_reason_vin_tail(),
  plate: () => m.app_merge_reason_plate(),
};

export interface MergeEndpoints {
  readonly get: EndpointShape;
  readonly duplicates: EndpointShape;
  readonly proposeMerge: EndpointShape;
  readonly approveMerge: EndpointShape;
  readonly declineMerge: EndpointShape;
  readonly undoMerge: EndpointShape;
}

/** A field that may be taken, and what a file says there. */
export interface MergeField<File> {
  readonly key: string;
  readonly label: string;
  readonly value: (file: File) => string | number | null;
}

export interface MergeFilesProps<File> {
  readonly title: string;
  readonly breadcrumbs: readonly ReactNode[];
  readonly endpoints: MergeEndpoints;
  readonly topic: 'customer' | 'vehicle';
  readonly fields: readonly MergeField<File>[];
  readonly nameOf: (file: File) => string;
}

interface Pair {
  readonly survivorId: string;
  readonly aliasId: string;
}

function useMergeCommand(
  endpoint: EndpointShape,
  { invalidate, doneText, onDone }: { invalidate: readonly Changed[]; doneText: string; onDone: () => void },
) {
  return useCommand(endpoint, { invalidate, doneText: () => doneText, onDone });
}

function FieldChoice<File>({
  field,
  files,
  isFromAlias,
  onChange,
}: {
  readonly field: MergeField<File>;
  readonly files: readonly [File, File];
  readonly isFromAlias: boolean;
  readonly onChange: (isFromAlias: boolean) => void;
}) {
  const [survivor, alias] = files.map((file) => field.value(file) || '—');
  return (
    <fieldset className="bl-merge-field">
      <legend>{field.label}</legend>
      <Radio.Group
        aria-label={m.app_merge_choice({ field: field.label })}
        value={isFromAlias}
        onChange={(event) => onChange(event.target.value === true)}
        options={[
          { value: false, label: m.app_merge_of_kept({ value: String(survivor) }) },
          { value: true, label: m.app_merge_of_other({ value: String(alias) }) },
        ]}
      />
    </fieldset>
  );
}

function Comparison<File>({
  props,
  pair,
  files,
  onDone,
  onSwap,
}: {
  readonly props: MergeFilesProps<File>;
  readonly pair: Pair;
  readonly files: readonly [File, File];
  readonly onDone: () => void;
  readonly onSwap: () => void;
}) {
  const { endpoints, fields, nameOf, topic } = props;
  const mayMerge = usePermission('customers.merge');
  const [survivor, alias] = files;
  const differing = fields.filter((field) => field.value(survivor) !== field.value(alias));
  const [taken, setTaken] = useState<readonly string[]>(() => {
    // What the file that stays does not say is worth having from the other one.
    return differing.filter((field) => !field.value(survivor) && Boolean(field.value(alias))).map((field) => field.key);
  });
  const [id] = useState(newId);
  const done = { invalidate: [topic, endpoints.duplicates], onDone };
  const approve = useMergeCommand(endpoints.approveMerge, { ...done, doneText: m.app_merge_approved() });
  const propose = useCommand(endpoints.proposeMerge, {
    invalidate: [endpoints.duplicates],
    ...(mayMerge ? {} : { doneText: () => m.app_merge_sent() }),
    onDone: () => (mayMerge ? void approve.run(inputFor(endpoints.approveMerge, { params: { id } })) : onDone()),
  });
  return (
    <section className="bl-panel bl-merge" aria-label={m.app_merge_title()}>
      <h2>{m.app_merge_title()}</h2>
      <p>{m.app_merge_hint()}</p>
      <div className="bl-merge-heads">
        <dl>
          <div>
            <dt>{m.app_merge_keep()}</dt>
            <dd>{nameOf(survivor)}</dd>
          </div>
          <div>
            <dt>{m.app_merge_goes()}</dt>
            <dd>{nameOf(alias)}</dd>
          </div>
        </dl>
        <ActionButton onPress={onSwap}>{m.app_merge_swap()}</ActionButton>
      </div>
      {differing.length === 0 && <p>{m.app_merge_differs()}</p>}
      {differing.map((field) => (
        <FieldChoice
          key={field.key}
          field={field}
          files={files}
          isFromAlias={taken.includes(field.key)}
          onChange={(isFromAlias) =>
            setTaken((former) => [...former.filter((key) => key !== field.key), ...(isFromAlias ? [field.key] : [])])
          }
        />
      ))}
      <div className="bl-merge-buttons">
        <ActionButton
          kind="primary"
          isPending={propose.isPending || approve.isPending}
          onPress={() => void propose.run(inputFor(endpoints.proposeMerge, { body: { id, ...pair, fields: taken } }))}
        >
          {mayMerge ? m.app_merge_now() : m.app_merge_propose()}
        </ActionButton>
        <ActionButton onPress={onDone}>{m.ui_cancel()}</ActionButton>
      </div>
    </section>
  );
}

function Compared<File>({
  props,
  pair,
  onDone,
  onSwap,
}: {
  readonly props: MergeFilesProps<File>;
  readonly pair: Pair;
  readonly onDone: () => void;
  readonly onSwap: () => void;
}) {
  const options = { topics: [props.topic] as readonly Topic[] };
  const { get } = props.endpoints;
  const survivor = useView(get, inputFor(get, { params: { id: pair.survivorId } }), options);
  const alias = useView(get, inputFor(get, { params: { id: pair.aliasId } }), options);
  const fault = survivor.error ?? alias.error;
  if (fault !== null) return <LoadFailure error={fault} onRetry={() => void Promise.all([survivor.refetch(), alias.refetch()])} />;
  if (survivor.data === undefined || alias.data === undefined) return <SkeletonRows />;
  const files = [survivor.data as File, alias.data as File] as const;
  return <Comparison key={pair.survivorId} props={props} pair={pair} files={files} onDone={onDone} onSwap={onSwap} />;
}

function Proposal({
  row,
  endpoints,
  topic,
}: {
  readonly row: Duplicates['proposed'][number];
  readonly endpoints: MergeEndpoints;
  readonly topic: 'customer' | 'vehicle';
}) {
  const mayMerge = usePermission('customers.merge');
  const name = m.app_merge_proposal({ alias: row.alias.name, survivor: row.survivor.name });
  const done = { invalidate: [topic, endpoints.duplicates], onDone: () => undefined };
  const approve = useMergeCommand(endpoints.approveMerge, { ...done, doneText: m.app_merge_approved() });
  const decline = useMergeCommand(endpoints.declineMerge, { ...done, doneText: m.app_merge_declined() });
  const input = { params: { id: row.id } };
  return (
    <li>
      <span>{name}</span>
      {mayMerge && (
        <span className="bl-merge-buttons">
          <ActionButton
            label={m.app_merge_approve_of({ name })}
            isPending={approve.isPending}
            onPress={() => void approve.run(inputFor(endpoints.approveMerge, input))}
          >
            {m.app_merge_approve()}
          </ActionButton>
          <ActionButton
            label={m.app_merge_decline_of({ name })}
            isPending={decline.isPending}
            onPress={() => void decline.run(inputFor(endpoints.declineMerge, input))}
          >
            {m.app_merge_decline()}
          </ActionButton>
        </span>
      )}
    </li>
  );
}

function Found({
  data,
  onCompare,
  endpoints,
  topic,
}: { readonly data: Duplicates; readonly onCompare: (pair: Pair) => void } & Pick<MergeFilesProps<unknown>, 'endpoints' | 'topic'>) {
  if (data.pairs.length + data.proposed.length === 0)
    return <EmptyState icon="check" title={m.app_merge_none()} text={m.app_merge_none_text()} />;
  return (
    <>
      {data.proposed.length > 0 && (
        <section className="bl-panel bl-merge" aria-label={m.app_merge_proposed()}>
          <h2>{m.app_merge_proposed()}</h2>
          <ul>
            {data.proposed.map((row) => (
              <Proposal key={row.id} row={row} endpoints={endpoints} topic={topic} />
            ))}
          </ul>
        </section>
      )}
      {data.pairs.length > 0 && (
        <section className="bl-panel bl-merge" aria-label={m.app_merge_pairs()}>
          <h2>{m.app_merge_pairs()}</h2>
          <ul>
            {data.pairs.map(({ first, second, reason }) => (
              <li key={`${first.id}.${second.id}`}>
                <span>{`${first.name} · ${second.name}`}</span>
                <small>{reasonWords[reason]()}</small>
                <ActionButton
                  label={m.app_merge_compare_of({ first: first.name, second: second.name })}
                  // The older file stays: more papers name it.
                  onPress={() => onCompare({ survivorId: second.id, aliasId: first.id })}
                >
                  {m.app_merge_compare()}
                </ActionButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export function MergeFilesPage<File>(props: MergeFilesProps<File>) {
  const { title, breadcrumbs, endpoints, topic } = props;
  const [pair, setPair] = useState<Pair | null>(null);
  const view = useView(endpoints.duplicates, inputFor(endpoints.duplicates, {}), { topics: [topic] });
  const data = view.data as Duplicates | undefined;
  return (
    <PageFrame title={title} width="narrow" breadcrumbs={breadcrumbs}>
      {pair !== null && (
        <Compared
          props={props}
          pair={pair}
          onDone={() => setPair(null)}
          onSwap={() => setPair({ survivorId: pair.aliasId, aliasId: pair.survivorId })}
        />
      )}
      {pair === null && data === undefined && view.error === null && <SkeletonRows />}
      {pair === null && data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      {pair === null && data !== undefined && <Found data={data} onCompare={setPair} endpoints={endpoints} topic={topic} />}
    </PageFrame>
  );
}
