// The pre-inspection sheet of a visit, as it was signed; photos that are missing may still be taken.
import { reception } from '@bayline/contract/reception';
import { formatScaledShort } from '@bayline/domain/kernel';
import { addressOf, useCommand, useView } from '../../../app/api.ts';
import { type Format, useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { usePermission } from '../../../app/session.ts';
import { businessTypeWords } from '../../../app/words/business-type.ts';
import { customerModeWords } from '../../../app/words/customer-mode.ts';
import { moneyTenderWords } from '../../../app/words/tender.ts';
import { m } from '../../../paraglide/messages.js';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { BodyOutline } from '../body-outline.tsx';
import { placeName } from '../body-places.ts';
import { oldPartsOptions } from '../choice-words.ts';
import { PhotoButton } from '../photo-button.tsx';
import type { SheetView } from '../sheet.ts';
import {
  arrivalWords,
  damageWords,
  engineWords,
  frequencyWords,
  interiorWords,
  itemWords,
  lampWords,
  leakWords,
  paperWords,
  questionWords,
  relationWords,
  slotWords,
  treadWords,
  wiperWords,
} from '../walk-words.ts';
import '../reception.css';

type Content = NonNullable<SheetView['content']>;

const yesNo = (is: boolean) => (is ? m.reception_yes() : m.reception_no());
const listed = <Value extends string>(values: readonly Value[], words: Readonly<Record<Value, () => string>>) =>
  values.map((value) => words[value]()).join(' · ');

function Concerns({ concerns }: Pick<Content, 'concerns'>) {
  const answersOf = ({ questions }: Content['concerns'][number]): readonly Fact[] => {
    const said = (Object.keys(questionWords) as (keyof typeof questionWords)[]).map(
      (name) => [questionWords[name](), questions[name]] as const,
    );
    const chosen = [
      [m.reception_question_frequency(), questions.frequency === null ? '' : frequencyWords[questions.frequency]()] as const,
      [m.reception_question_engine(), questions.engine === null ? '' : engineWords[questions.engine]()] as const,
    ];
    return [...said, ...chosen].filter(([, answer]) => answer !== '');
  };
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_step_words()}>
      <h2>{m.reception_step_words()}</h2>
      {concerns.map((concern) => (
        <div key={concern.id}>
          <strong>{concern.words}</strong>
          <Facts rows={answersOf(concern)} />
        </div>
      ))}
    </section>
  );
}

const depth = (value: number | null) => (value === null ? '' : `${formatScaledShort(value, 3)} mm`);

function Readings({ content, format }: { readonly content: Content; readonly format: Format }) {
  const rows: readonly Fact[] = [
    [m.reception_mileage(), format.mileage(content.mileageKm)],
    content.socPercent === null ? [m.reception_fuel(), `${content.fuelEighths}/8`] : [m.reception_charge(), `${content.socPercent}%`],
    [m.reception_lamps(), listed(content.warningLamps, lampWords)],
    [m.reception_arrival(), arrivalWords[content.arrivalMode]()],
    [m.reception_business(), businessTypeWords[content.businessType]()],
    [m.reception_mode(), customerModeWords[content.customerMode]()],
    ...(Object.keys(treadWords) as (keyof typeof treadWords)[]).map(
      (wheel) => [treadWords[wheel](), depth(content.treads[wheel])] as const,
    ),
    [m.reception_wipers(), content.wipers === null ? '' : wiperWords[content.wipers]()],
    [m.reception_leaks(), content.leaks === null ? '' : leakWords[content.leaks]()],
    [m.reception_valuables(), content.isValuablesReminded ? m.reception_valuables_reminded() : ''],
    [m.reception_items(), listed(content.items, itemWords)],
    [m.reception_belongings(), content.belongings],
    [m.reception_papers(), listed(content.papersKept, paperWords)],
    [m.reception_keys(), `${content.keysKept} ${m.reception_keys_unit()}`],
    [m.reception_key_tag(), content.keyTag],
    ...(Object.keys(interiorWords) as (keyof typeof interiorWords)[]).map(
      (name) => [interiorWords[name](), content.interior[name]] as const,
    ),
    [m.reception_wash(), yesNo(content.wantsWash)],
    [m.reception_old_parts(), oldPartsOptions().find((option) => option.value === content.oldParts)?.label ?? ''],
    [m.reception_road_test(), content.mayRoadTest === null ? '' : yesNo(content.mayRoadTest)],
    [m.reception_road_test_km(), content.roadTestKm === null ? '' : format.mileage(content.roadTestKm)],
    [m.reception_contact_hours(), content.contactHours],
    [m.reception_payment(), moneyTenderWords[content.payment]()],
    [m.reception_privacy(), yesNo(content.isPrivacyRead)],
    [m.reception_remark(), content.remark],
  ];
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_step_readings()}>
      <Facts rows={rows} />
    </section>
  );
}

function Marks({ marks }: Pick<Content, 'marks'>) {
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_step_outline()}>
      <h2>{m.reception_step_outline()}</h2>
      <BodyOutline marks={marks} />
      {marks.length === 0 && <p>{m.reception_no_marks()}</p>}
      <ol className="bl-list bl-reception-repeats">
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its number on the sheet.
          <li key={at}>
            {m.reception_mark_line({
              number: at + 1,
              place: placeName(mark.position),
              damage: damageWords[mark.damage](),
              size: mark.sizeCm,
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Photos({ sheet, format }: { readonly sheet: SheetView; readonly format: Format }) {
  const mayAdd = usePermission('reception.check-in');
  const add = useCommand(reception.addPhoto, { invalidate: [reception.sheet, 'visit'], doneText: () => m.reception_photo_added() });
  const params = { visitId: sheet.visitId };
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_step_photos()}>
      <h2>{m.reception_step_photos()}</h2>
      <div className="bl-reception-pictures">
        {sheet.photos.map((photo) => (
          <figure key={photo.slot}>
            <img src={addressOf(reception.photo, { params: { ...params, slot: photo.slot } })} alt={slotWords(photo.slot)} loading="lazy" />
            <figcaption>{`${slotWords(photo.slot)} ${format.dateTime(photo.takenAt)} ${photo.takenByName}`}</figcaption>
          </figure>
        ))}
      </div>
      {sheet.missingPhotos.length > 0 && <p>{m.reception_photos_missing({ count: sheet.missingPhotos.length })}</p>}
      {mayAdd && (
        <div className="bl-reception-photos">
          {sheet.missingPhotos.map((slot) => (
            <PhotoButton
              key={slot}
              label={slotWords(slot)}
              isTaken={false}
              isPending={add.isPending}
              onTake={(photo) => void add.run({ params, body: { slot, photo } })}
            />
          ))}
        </div>
      )}
    </section>
  );
}

function Head({ sheet, format }: { readonly sheet: SheetView; readonly format: Format }) {
  const car = sheet.content?.car ?? null;
  const relation = sheet.contactRelation === null ? '' : relationWords[sheet.contactRelation]();
  const rows: readonly Fact[] = [
    [m.reception_order(), sheet.workOrderNumber],
    [m.reception_checked_in(), `${format.dateTime(sheet.checkedInAt)} ${sheet.checkedInByName}`],
    [m.reception_sender(), sheet.senderName],
    [m.reception_contact(), [sheet.contactName, relation, sheet.contactPhoneMasked].filter(Boolean).join(' ')],
    [m.reception_signed_by(), sheet.signedByName],
    ...(sheet.repeatsOrderNumber === null ? [] : [[m.reception_repeats_order(), sheet.repeatsOrderNumber] as const]),
  ];
  const onFile: readonly Fact[] =
    car === null
      ? []
      : [
          // The name of a model begins with its series.
          [m.reception_file_model(), [car.brand, car.modelName ?? car.series].filter(Boolean).join(' ')],
          ['VIN', car.vin],
          [m.reception_file_engine(), car.engineNumber],
          [m.reception_file_colour(), car.colour],
          [m.reception_owner(), [car.ownerName, car.mobileMasked].filter(Boolean).join(' ')],
          [m.reception_file_class(), [car.className, car.cardNumber].filter(Boolean).join(' ')],
          [m.reception_file_address(), car.addressMasked],
          [m.reception_file_employer(), car.employer],
        ];
  return (
    <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_car_head()}>
      <div className="bl-reception-sheet-head">
        <PlateChip plate={car?.plate ?? null} size="large" />
        <PageLink to="/work-orders/$id" params={{ id: sheet.workOrderId }} className="bl-link">
          {m.reception_open_order()}
        </PageLink>
        <PageLink to="/vehicles/$id" params={{ id: sheet.vehicleId }} className="bl-link">
          {m.reception_open_car()}
        </PageLink>
      </div>
      <Facts rows={[...rows, ...onFile]} />
    </section>
  );
}

export function Page() {
  const { visitId } = usePageParams('/reception/visits/$visitId');
  const format = useFormat();
  const view = useView(reception.sheet, { params: { visitId } }, { topics: [`visit:${visitId}`] });
  const sheet = view.data;
  if (sheet === undefined) {
    return (
      <PageFrame title={m.reception_sheet()}>
        {view.error === null ? <SkeletonRows rows={8} /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const { content } = sheet;
  const seal = sheet.isUnchanged ? (
    <StatusTag tone="ready">{m.reception_unchanged()}</StatusTag>
  ) : (
    <StatusTag tone={content === null ? 'settled' : 'late'}>{content === null ? m.reception_unsealed() : m.reception_changed()}</StatusTag>
  );
  return (
    <PageFrame
      title={m.reception_sheet()}
      width="narrow"
      aside={seal}
      actions={
        <PaperLink paper={reception.paper} params={{ visitId }}>
          {m.reception_paper()}
        </PaperLink>
      }
    >
      <Head sheet={sheet} format={format} />
      {content === null ? (
        <section className="bl-panel bl-block bl-reception-step" aria-label={m.reception_step_words()}>
          <p>{sheet.ownerWords}</p>
        </section>
      ) : (
        <>
          <Concerns concerns={content.concerns} />
          <Readings content={content} format={format} />
          <Marks marks={content.marks} />
        </>
      )}
      <Photos sheet={sheet} format={format} />
      {sheet.contentSha256 !== null && (
        <p className="bl-reception-hint bl-reception-hash">{m.reception_hash({ hash: sheet.contentSha256 })}</p>
      )}
    </PageFrame>
  );
}
