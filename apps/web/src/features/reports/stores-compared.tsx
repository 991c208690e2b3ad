// Each store one row, each figure with a bar beside the other stores'. On a phone each store is a card.
import { reports } from '@bayline/contract/reports';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { LoadFailure } from '../../app/load-failure.tsx';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Scrolled } from '../../ui/scrolled.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { type Measure, measures, type Store } from './measures.ts';
import './reports.css';

interface FigureProps {
  readonly measure: Measure;
  readonly store: Store;
  /** The largest of all stores: its bar is full. */
  readonly most: number;
}

function Figure({ measure, store, most }: FigureProps) {
  const format = useFormat();
  const value = store[measure.code];
  return (
    <>
      <span className="reports-value">{value === null ? m.reports_none() : measure.show(value, format)}</span>
      <i aria-hidden="true" className="reports-bar" data-bad={measure.isBad ?? false}>
        <b style={{ inlineSize: `${most > 0 ? (Math.max(0, value ?? 0) / most) * 100 : 0}%` }} />
      </i>
    </>
  );
}

const mostOf = (stores: readonly Store[], { code }: Measure) => Math.max(0, ...stores.map((store) => store[code] ?? 0));
const sumOf = (stores: readonly Store[], { code }: Measure) => stores.reduce((sum, store) => sum + (store[code] ?? 0), 0);

function Table({ stores }: { readonly stores: readonly Store[] }) {
  const language = useLanguage();
  const format = useFormat();
  return (
    <div className="bl-panel reports-table">
      <table>
        <caption className="bl-unseen">{m.reports_stores()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.reports_store()}</th>
            {measures.map((measure) => (
              <th key={measure.code} scope="col">
                {measure.name()}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stores.map((store) => (
            <tr key={store.id}>
              <th scope="row">{nameOf(store, language)}</th>
              {measures.map((measure) => (
                <td key={measure.code}>
                  <Figure measure={measure} store={store} most={mostOf(stores, measure)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{m.reports_total()}</th>
            {measures.map((measure) => (
              <td key={measure.code}>{measure.isAverage === true ? '' : measure.show(sumOf(stores, measure), format)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function StoreCards({ stores }: { readonly stores: readonly Store[] }) {
  const language = useLanguage();
  return stores.map((store) => (
    <Scrolled key={store.id} className="bl-panel reports-card" label={nameOf(store, language)}>
      <h2>{nameOf(store, language)}</h2>
      <dl>
        {measures.map((measure) => (
          <div key={measure.code}>
            <dt>{measure.name()}</dt>
            <dd>
              <Figure measure={measure} store={store} most={mostOf(stores, measure)} />
            </dd>
          </div>
        ))}
      </dl>
    </Scrolled>
  ));
}

/** Also a card of the group viewer's home page. */
export function Card() {
  const isPhone = useIsPhone();
  const view = useView(reports.stores, {}, { topics: ['visit', 'settlement', 'parts-request', 'operation'] });
  if (view.data === undefined)
    return view.error === null ? <SkeletonRows rows={4} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />;
  const { stores, stayDays } = view.data;
  if (stores.length === 0) return <EmptyState icon="chart" title={m.reports_empty()} text={m.reports_empty_text()} />;
  return (
    <>
      <p className="reports-note">{m.reports_stores_intro()}</p>
      {isPhone ? <StoreCards stores={stores} /> : <Table stores={stores} />}
      <p className="reports-note">{m.reports_average_stay_note({ days: stayDays })}</p>
    </>
  );
}
