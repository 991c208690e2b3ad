// The strip that stays: whose car, in what state, promised for when, at which step.
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { StepLine } from '../../app/step-line.tsx';
import { businessTypeWords } from '../../app/words/business-type.ts';
import { customerModeWords } from '../../app/words/customer-mode.ts';
import { kitLights } from '../../app/words/kit-light.ts';
import { orderStatuses } from '../../app/words/order-status.ts';
import { vehicleClassWords } from '../../app/words/vehicle-class.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { CountdownChip } from '../../ui/countdown-chip.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import type { Order } from './order.ts';

export function OrderHead({ order }: { readonly order: Order }) {
  const format = useFormat();
  const { visit } = order;
  const isRunning = visit.status === 'open';
  return (
    <div className="bl-panel bl-work-orders-head">
      <div className="bl-work-orders-head-line">
        <PlateChip plate={visit.plate} size="medium" />
        <span>
          <strong>{visit.ownerName}</strong> {visit.modelName}
        </span>
        <WordTag word={orderStatuses[order.status]} />
        <WordTag word={kitLights[order.kitLight]} />
        {visit.promisedAt !== null && (
          <span className="bl-work-orders-promise">
            {m.work_orders_promise()} {format.dateTime(visit.promisedAt)} {isRunning && <CountdownChip until={visit.promisedAt} />}
          </span>
        )}
      </div>
      <StepLine step={order.step} />
    </div>
  );
}

export function CarFacts({ order }: { readonly order: Order }) {
  const format = useFormat();
  const { visit } = order;
  const rows: readonly (readonly [string, string])[] = [
    [m.work_orders_sender(), visit.senderName],
    [m.work_orders_mobile(), visit.mobileMasked ?? ''],
    [m.work_orders_phone(), visit.phoneMasked ?? ''],
    [m.work_orders_address(), visit.addressMasked],
    [m.work_orders_member_card(), visit.memberCardNumber],
    [m.work_orders_brand(), [visit.brand, visit.series].filter((part) => part !== null).join(' ')],
    [
      m.work_orders_displacement(),
      visit.displacementMl === null ? '' : m.work_orders_litres({ litres: (visit.displacementMl / 1000).toFixed(1) }),
    ],
    [m.work_orders_colour(), visit.colour],
    [m.work_orders_vehicle_class(), vehicleClassWords[visit.vehicleClass]()],
    [m.work_orders_business(), businessTypeWords[visit.businessType]()],
    [m.work_orders_mode(), customerModeWords[visit.customerMode]()],
    [m.work_orders_arrived(), format.dateTime(visit.arrivedAt)],
    [m.work_orders_mileage(), format.mileage(visit.mileageKm)],
    [m.work_orders_fuel(), m.work_orders_fuel_eighths({ eighths: visit.fuelEighths })],
    [m.work_orders_vin(), visit.vin ?? ''],
    [m.work_orders_adviser(), visit.adviserName],
    [m.work_orders_representative(), visit.accountRepName],
    [m.work_orders_last_visit(), visit.lastArrivedAt === null ? '' : format.day(visit.lastArrivedAt)],
    [m.work_orders_last_mileage(), visit.lastMileageKm === null ? '' : format.mileage(visit.lastMileageKm)],
    [m.work_orders_completed(), visit.completedAt === null ? '' : format.dateTime(visit.completedAt)],
    ...(visit.releasedAt === null ? [] : [[m.work_orders_released(), format.dateTime(visit.releasedAt)] as const]),
  ];
  return (
    <section className="bl-panel bl-block bl-work-orders-side" aria-label={m.work_orders_people()}>
      <h2>{m.work_orders_people()}</h2>
      <dl>
        {rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <PageLink to="/vehicles/$id" params={{ id: visit.vehicleId }} className="bl-link">
        {m.work_orders_open_car()}
      </PageLink>
      <PageLink to="/visits/$visitId" params={{ visitId: visit.id }} className="bl-link">
        {m.work_orders_open_timeline()}
      </PageLink>
      <PageLink to="/reception/visits/$visitId" params={{ visitId: visit.id }} className="bl-link">
        {m.work_orders_open_sheet()}
      </PageLink>
    </section>
  );
}
