// Bays and equipment, and when each is out of use.
import { capacity } from '@bayline/contract/capacity';
import { type ReactNode, useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { BayForm, EquipmentForm } from '../facility-forms.tsx';
import { OutageForm, OutageLine, type Thing } from '../outages.tsx';
import type { Facilities, Outage } from '../words.ts';
import '../capacity.css';

interface RowProps {
  readonly thing: Thing;
  readonly parts: readonly (string | null)[];
  readonly outages: readonly Outage[];
  readonly form: (onClose: () => void) => ReactNode;
}

function Row({ thing, parts, outages, form }: RowProps) {
  const mayEdit = usePermission('capacity.edit');
  const [open, setOpen] = useState<'edit' | 'outage' | null>(null);
  const close = () => setOpen(null);
  return (
    <li>
      <div className="bl-line bl-capacity-line">
        <strong>{thing.name}</strong>
        <Dotted parts={[...parts]} />
        {mayEdit && open === null && (
          <span className="bl-capacity-buttons">
            <ActionButton label={m.capacity_edit_of({ name: thing.name })} onPress={() => setOpen('edit')}>
              {m.capacity_edit()}
            </ActionButton>
            <ActionButton label={m.capacity_outage_add_of({ name: thing.name })} onPress={() => setOpen('outage')}>
              {m.capacity_outage_add()}
            </ActionButton>
          </span>
        )}
      </div>
      {outages.map((outage) => (
        <OutageLine key={outage.id} outage={outage} of={thing} mayEdit={mayEdit} />
      ))}
      {open === 'edit' && form(close)}
      {open === 'outage' && <OutageForm thing={thing} onClose={close} />}
    </li>
  );
}

interface GroupProps {
  readonly title: string;
  readonly addLabel: string;
  readonly empty: ReactNode;
  readonly form: (onClose: () => void) => ReactNode;
  readonly rows: readonly ReactNode[];
}

function Group({ title, addLabel, empty, form, rows }: GroupProps) {
  const mayEdit = usePermission('capacity.edit');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="bl-panel bl-block bl-capacity-panel" aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 && !isOpen && empty}
      <ul>{rows}</ul>
      {isOpen && form(() => setOpen(false))}
      {mayEdit && !isOpen && (
        <div>
          <ActionButton kind="primary" onPress={() => setOpen(true)}>
            {addLabel}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

const unused = (isActive: boolean) => (isActive ? null : m.capacity_not_used());

function Lists({ facilities }: { readonly facilities: Facilities }) {
  return (
    <>
      <Group
        title={m.capacity_bays()}
        addLabel={m.capacity_bay_add()}
        empty={<EmptyState icon="wrench" title={m.capacity_bays_empty()} text={m.capacity_bays_empty_text()} />}
        form={(onClose) => <BayForm bay={null} onClose={onClose} />}
        rows={facilities.bays.map((bay) => (
          <Row
            key={`${bay.id}.${bay.version}`}
            thing={{ kind: 'bay', id: bay.id, name: bay.name, quantity: 1 }}
            parts={[bay.code, bayTypeWords[bay.type](), unused(bay.isActive)]}
            outages={bay.outages}
            form={(onClose) => <BayForm bay={bay} onClose={onClose} />}
          />
        ))}
      />
      <Group
        title={m.capacity_equipment()}
        addLabel={m.capacity_equipment_add()}
        empty={<EmptyState icon="gear" title={m.capacity_equipment_empty()} text={m.capacity_equipment_empty_text()} />}
        form={(onClose) => <EquipmentForm piece={null} onClose={onClose} />}
        rows={facilities.equipment.map((piece) => (
          <Row
            key={`${piece.id}.${piece.version}`}
            thing={{ kind: 'equipment', id: piece.id, name: piece.name, quantity: piece.quantity }}
            parts={[piece.kind, m.capacity_pieces({ count: piece.quantity }), unused(piece.isActive)]}
            outages={piece.outages}
            form={(onClose) => <EquipmentForm piece={piece} onClose={onClose} />}
          />
        ))}
      />
    </>
  );
}

export function Page() {
  const view = useView(capacity.facilities, {}, { topics: ['capacity'] });
  return (
    <PageFrame title={m.capacity_facilities()} width="narrow">
      <ConflictList>
        {view.data !== undefined && <Lists facilities={view.data} />}
        {view.data === undefined && view.error === null && <SkeletonRows rows={10} />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </ConflictList>
    </PageFrame>
  );
}
