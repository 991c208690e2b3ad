// One job: its labour and part lines in one grid, its operations under it.
import { workOrders } from '@bayline/contract/work-orders';
import type { ReactNode } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { type Format, useFormat } from '../../app/format.ts';
import { operationStatuses } from '../../app/words/operation-status.ts';
import { partsStatuses } from '../../app/words/parts-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { Money } from '../../ui/money.tsx';
import { approvals, type Job, type Order } from './order.ts';

const basisPointsPerPercent = 100;

function discountWords(basisPoints: number): string {
  return basisPoints === 0 ? '' : m.work_orders_discount_percent({ percent: basisPoints / basisPointsPerPercent });
}

interface Line {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly quantity: string;
  readonly priceFen: number;
  readonly discount: string;
  readonly amountFen: number;
  readonly state: ReactNode;
}

function linesOf(job: Job, format: Format): readonly Line[] {
  const labour = job.labourLines.map((line) => ({
    id: line.id,
    code: line.code,
    name: line.name,
    quantity: m.work_orders_hours({ hours: format.hours(line.billedHours) }),
    priceFen: line.rateFen,
    discount: line.packageFen === null ? discountWords(line.discountBasisPoints) : m.work_orders_package_share(),
    amountFen: line.amountFen,
    state: null,
  }));
  const parts = job.partLines.map((line) => ({
    id: line.id,
    code: line.number,
    name: line.name,
    quantity: format.quantity(line.quantity, line.unit),
    priceFen: line.priceFen,
    discount: line.packageFen === null ? '' : m.work_orders_package_share(),
    amountFen: line.amountFen,
    state: line.partsStatus === null ? null : <WordTag word={partsStatuses[line.partsStatus]} />,
  }));
  return [...labour, ...parts];
}

function LineTable({ job }: { readonly job: Job }) {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen scrolls by keyboard, too.
    <section className="bl-work-orders-scroll" aria-label={m.work_orders_job_lines({ name: job.name })} tabIndex={0}>
      <table className="bl-work-orders-lines">
        <thead>
          <tr>
            <th scope="col">{m.work_orders_line()}</th>
            <th scope="col">{m.work_orders_line_name()}</th>
            <th scope="col" data-align="end">
              {m.work_orders_line_quantity()}
            </th>
            <th scope="col" data-align="end">
              {m.work_orders_line_price()}
            </th>
            <th scope="col" data-align="end">
              {m.work_orders_line_discount()}
            </th>
            <th scope="col" data-align="end">
              {m.work_orders_line_amount()}
            </th>
            <th scope="col">{m.work_orders_line_state()}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(job, format).map((line) => (
            <tr key={line.id}>
              <td>{line.code}</td>
              <td>{line.name}</td>
              <td data-align="end">{line.quantity}</td>
              <td data-align="end">
                <Money fen={line.priceFen} />
              </td>
              <td data-align="end">{line.discount}</td>
              <td data-align="end">
                <Money fen={line.amountFen} />
              </td>
              <td>{line.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Operations({ job }: { readonly job: Job }) {
  return (
    <ul className="bl-work-orders-operations" aria-label={m.work_orders_operations()}>
      {job.operations.map((operation) => (
        <li key={operation.id}>
          <WordTag word={operationStatuses[operation.status]} />
          <span>{operation.name}</span>
          <small>
            {m.work_orders_minutes({ minutes: operation.plannedMinutes })}
            {operation.reworkCount > 0 && ` · ${m.work_orders_rework_times({ count: operation.reworkCount })}`}
          </small>
        </li>
      ))}
    </ul>
  );
}

export function JobCard({ order, job }: { readonly order: Order; readonly job: Job }) {
  const remove = useCommand(workOrders.removeJob, { invalidate: [`work-order:${order.id}`, 'work-order'] });
  return (
    <article className="bl-work-orders-job">
      <header>
        <h4>{job.name}</h4>
        <WordTag word={approvals[job.approval]} />
        <small>{m.work_orders_payer({ name: job.payerName })}</small>
        <AllowedAction
          actions={order.allowedActions}
          action="remove-job"
          kind="text"
          isPending={remove.isPending}
          onPress={() => void remove.run({ params: { id: order.id, jobId: job.id }, body: { version: order.version } })}
        >
          {m.work_orders_remove_job()}
          <span className="bl-unseen">{m.work_orders_remove_job_named({ name: job.name })}</span>
        </AllowedAction>
      </header>
      <LineTable job={job} />
      <Operations job={job} />
    </article>
  );
}
