// A page that is one list with a search field above it: parts, operations, customers, cars, stock.
import type { EndpointShape } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Column, DataList } from '../ui/data-list.tsx';
import { Page } from '../ui/page.tsx';
import { type RowOf, type Topic, useList } from './api.ts';
import { inputFor } from './call.ts';
import { sentenceOf } from './refusals.ts';
import './search-list.css';

export interface SearchListProps<E extends EndpointShape> {
  readonly title: string;
  /** A paged endpoint that takes `term`. */
  readonly endpoint: E;
  readonly topics: readonly Topic[];
  /** What may be typed; also the field's name. */
  readonly searchLabel: string;
  readonly columns: readonly Column<RowOf<E>>[];
  readonly rowKey: (row: RowOf<E>) => string;
  readonly card: (row: RowOf<E>) => ReactNode;
  readonly onOpen?: (row: RowOf<E>) => void;
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  readonly rowHeight?: number;
  /** What else the endpoint is asked for, and the fields that choose it, beside the search. */
  readonly filter?: Readonly<Record<string, string>>;
  readonly filters?: ReactNode;
}

export function SearchListPage<E extends EndpointShape>(props: SearchListProps<E>) {
  const { title, endpoint, topics, searchLabel, actions, filter = {}, filters, ...rest } = props;
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const input = inputFor(endpoint, { query: { ...filter, ...(asked === '' ? {} : { term: asked }) } });
  const { problem, ...list } = useList(endpoint, input, { topics });
  return (
    <Page
      title={title}
      height="fill"
      {...(actions === undefined ? {} : { actions })}
      strip={
        <div className="bl-search-list-strip">
          <Input
            className="bl-search-list-field"
            allowClear
            maxLength={40}
            aria-label={searchLabel}
            placeholder={searchLabel}
            value={term}
            onChange={(event) => setTerm(event.target.value)}
          />
          {filters}
        </div>
      }
    >
      <DataList {...list} {...rest} label={title} fault={problem === null ? null : sentenceOf(problem)} />
    </Page>
  );
}
