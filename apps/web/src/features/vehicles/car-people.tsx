// Who has to do with the car, now and before; and the plates it has carried.
import { vehicles } from '@bayline/contract/vehicles';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { PageLink } from '../../app/navigation.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { type Car, type Role, roleTitles, roleWords } from './car-words.ts';

// Loaded when somebody changes the people.
const SetPerson = lazy(async () => ({ default: (await import('./set-person.tsx')).SetPerson }));

const AddPlate = lazy(async () => ({ default: (await import('./add-plate.tsx')).AddPlate }));

type Party = Car['parties'][number];

function periodOf(from: string, until: string | null): string {
  return until === null ? m.vehicles_since({ day: from }) : m.vehicles_period({ from, until });
}

function PartyRow({ party, car, mayEdit }: { readonly party: Party; readonly car: Car; readonly mayEdit: boolean }) {
  const mayRead = usePermission('customers.read');
  const end = useCommand(vehicles.endParty, { invalidate: ['vehicle', vehicles.get], doneText: () => m.vehicles_party_ended() });
  const { role, partyId, name } = party;
  return (
    <li>
      <span className="vehicles-role">{roleWords[role]()}</span>
      {mayRead ? (
        <PageLink to="/customers/$id" params={{ id: partyId }} className="bl-link">
          {name}
        </PageLink>
      ) : (
        <span>{name}</span>
      )}
      <span>{party.mobileMasked}</span>
      <small>{periodOf(party.fromDay, party.untilDay)}</small>
      {mayEdit && role !== 'owner' && party.untilDay === null && (
        <ActionButton
          kind="text"
          label={m.vehicles_party_end_label({ role: roleWords[role](), name })}
          isPending={end.isPending}
          onPress={() => void end.run({ params: { id: car.id }, body: { version: car.version, role, partyId } })}
        >
          {m.vehicles_party_end()}
        </ActionButton>
      )}
    </li>
  );
}

function Parties({ car, rows, title, mayEdit }: { car: Car; rows: readonly Party[]; title: string; mayEdit: boolean }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="vehicles-rows">
        {rows.map((party) => (
          <PartyRow key={`${party.partyId}.${party.role}.${party.fromDay}.${party.untilDay}`} party={party} car={car} mayEdit={mayEdit} />
        ))}
      </ul>
    </>
  );
}

export function CarPeople({ car }: { readonly car: Car }) {
  const mayEdit = usePermission('vehicles.edit');
  const [role, setRole] = useState<Role | null>(null);
  const isPresent = (party: Party) => party.untilDay === null;
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_people()}>
      <h2>{m.vehicles_people()}</h2>
      <Parties car={car} rows={car.parties.filter(isPresent)} title={m.vehicles_present()} mayEdit={mayEdit} />
      {mayEdit && role === null && (
        <div className="vehicles-buttons">
          {(['owner', 'user', 'sender'] as const).map((one) => (
            <ActionButton key={one} onPress={() => setRole(one)}>
              {roleTitles[one]()}
            </ActionButton>
          ))}
        </div>
      )}
      {role !== null && (
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <SetPerson key={role} car={car} role={role} onClose={() => setRole(null)} />
        </Suspense>
      )}
      <Parties car={car} rows={car.parties.filter((party) => !isPresent(party))} title={m.vehicles_former()} mayEdit={mayEdit} />
    </section>
  );
}

export function CarPlates({ car }: { readonly car: Car }) {
  const mayEdit = usePermission('vehicles.edit');
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_plates()}>
      <h2>{m.vehicles_plates()}</h2>
      <ul className="vehicles-rows">
        {car.plateHistory.map((row) => (
          <li key={`${row.plate}.${row.fromDay}.${row.untilDay}`}>
            <PlateChip plate={row.plate} />
            <small>{periodOf(row.fromDay, row.untilDay)}</small>
          </li>
        ))}
      </ul>
      {mayEdit && !isAdding && (
        <div>
          <ActionButton onPress={() => setAdding(true)}>{m.vehicles_plate_add()}</ActionButton>
        </div>
      )}
      {isAdding && (
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <AddPlate car={car} onClose={() => setAdding(false)} />
        </Suspense>
      )}
    </section>
  );
}
