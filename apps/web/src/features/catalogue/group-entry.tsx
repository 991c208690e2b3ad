// Where an entry comes from: the store's own, the group's, or the group's with fields that the store says otherwise.
import { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';

type Which = Omit<BodyOf<typeof catalogue.giveBackToGroup>, 'field'>;
type View = ReplyOf<typeof catalogue.groupEntry>;
type OwnField = View['ownFields'][number];
type Field = OwnField['field'];

const fieldWords: Readonly<Record<Field, () => string>> = {
  nameZh: () => m.catalogue_name_zh(),
  nameEn: () => m.catalogue_name_en(),
  trade: () => m.catalogue_trade(),
  standardHours: () => m.catalogue_standard_hours(),
  billedHours: () => m.catalogue_billed_hours(),
  creditedHours: () => m.catalogue_credited_hours(),
  classHours: () => m.catalogue_class_hours(),
  routing: () => m.catalogue_routing(),
  priceClass: () => m.catalogue_paid_by(),
  fixedPriceFen: () => m.catalogue_package_price(),
  vehicleClasses: () => m.catalogue_fit_classes(),
  models: () => m.catalogue_fit_models(),
  labour: () => m.catalogue_labour(),
  parts: () => m.catalogue_parts(),
  validFrom: () => m.catalogue_valid_from_day(),
  validUntil: () => m.catalogue_valid_until_day(),
  isActive: () => m.catalogue_state(),
  prices: () => m.catalogue_price(),
};
const shownAsText: readonly Field[] = ['nameZh', 'nameEn', 'validFrom', 'validUntil'];

function useSaid() {
  const format = useFormat();
  return (field: Field, value: OwnField['here']) => {
    if (typeof value === 'number') return field === 'fixedPriceFen' || field === 'prices' ? format.money(value) : format.hours(value);
    return value !== null && shownAsText.includes(field) ? value : '—';
  };
}

interface OwnFieldsProps {
  readonly rows: View['ownFields'];
  readonly isPending: boolean;
  /** Left out for whoever may not. */
  readonly onGiveBack?: ((field: Field) => void) | undefined;
}

function OwnFields({ rows, isPending, onGiveBack }: OwnFieldsProps) {
  const said = useSaid();
  return (
    <ul className="catalogue-own-fields">
      {rows.map(({ field, here, group }) => (
        <li key={field}>
          <span>{fieldWords[field]()}</span>
          <strong>{m.catalogue_said_here({ value: said(field, here) })}</strong>
          <span>{m.catalogue_said_by_group({ value: said(field, group) })}</span>
          {onGiveBack !== undefined && (
            <ActionButton
              isPending={isPending}
              label={m.catalogue_give_back_field({ field: fieldWords[field]() })}
              onPress={() => onGiveBack(field)}
            >
              {m.catalogue_give_back()}
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}

const originWords: Readonly<Record<View['origin'], () => string>> = {
  store: () => m.catalogue_origin_store(),
  group: () => m.catalogue_origin_group(),
  overridden: () => m.catalogue_origin_overridden(),
};

/** Nothing in a group of one store. */
export function GroupEntry({ kind, code }: Which) {
  const format = useFormat();
  const language = useLanguage();
  const isPrice = kind === 'labour-rate' || kind === 'part-price';
  const mayGiveBack = usePermission(isPrice ? 'catalogue.price' : 'catalogue.edit');
  const mayPublish = usePermission('catalogue.publish');
  const view = useView(catalogue.groupEntry, { query: { kind, code } }, { topics: ['catalogue'] });
  const options = { invalidate: ['catalogue'], refusal: 'inline' } as const;
  const publish = useCommand(catalogue.publishToGroup, { ...options, doneText: () => m.catalogue_published() });
  const giveBack = useCommand(catalogue.giveBackToGroup, { ...options, doneText: () => m.catalogue_given_back() });
  const entry = view.data;
  if (entry === undefined || (entry.otherStores === 0 && entry.origin === 'store')) return null;
  const { origin, ownFields, otherStores, publishedAt } = entry;
  const from = language === 'en' ? entry.publishedFromEn : entry.publishedFromZh;
  const sentence = publish.sentence ?? giveBack.sentence;
  const Heading = isPrice ? 'h3' : 'h2';
  const isPending = publish.isPending || giveBack.isPending;
  return (
    <section className={isPrice ? 'catalogue-group-price' : 'bl-panel catalogue-panel'} aria-label={m.catalogue_group_entry()}>
      <Heading>{m.catalogue_group_entry()}</Heading>
      <p>
        <strong>{originWords[origin]()}</strong>
        {publishedAt !== null && from !== null && (
          <small> {m.catalogue_published_by({ store: from, time: format.dateTime(publishedAt) })}</small>
        )}
      </p>
      {ownFields.length > 0 && (
        <OwnFields
          rows={ownFields}
          isPending={isPending}
          onGiveBack={mayGiveBack ? (field) => void giveBack.run({ body: { kind, code, field } }) : undefined}
        />
      )}
      {sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {sentence}
        </p>
      )}
      <div className="catalogue-actions">
        {mayGiveBack && ownFields.length > 1 && (
          <ActionButton isPending={isPending} onPress={() => void giveBack.run({ body: { kind, code } })}>
            {m.catalogue_give_back_all()}
          </ActionButton>
        )}
        {mayPublish && otherStores > 0 && origin !== 'group' && (
          <ActionButton isPending={isPending} onPress={() => void publish.run({ body: { kind, code } })}>
            {m.catalogue_publish({ count: otherStores })}
          </ActionButton>
        )}
      </div>
    </section>
  );
}
