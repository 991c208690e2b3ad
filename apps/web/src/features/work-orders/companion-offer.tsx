// What is changed along with a part (a gasket, a seal) is offered when the part goes on the order, and the newer number
// instead of one that has been replaced.
import { catalogue } from '@bayline/contract/catalogue';
import { useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';

export interface CompanionOfferProps {
  readonly partId: string;
  readonly onTake: (rows: readonly { code: string; quantity: number; discountBasisPoints: number }[]) => void;
  /** The newer number takes the line's place. */
  readonly onReplace: (code: string) => void;
  readonly onClose: () => void;
}

export function CompanionOffer({ partId, onTake, onReplace, onClose }: CompanionOfferProps) {
  const format = useFormat();
  const language = useLanguage();
  const view = useView(catalogue.part, { params: { id: partId } }, { topics: ['catalogue'] });
  const { companions = [], successor = null, number = '' } = view.data ?? {};
  if (companions.length === 0 && successor === null) return null;
  const rows = companions.map((part) => ({ code: part.number, quantity: part.quantity, discountBasisPoints: 0 }));
  return (
    <div className="bl-work-orders-offer" role="status">
      {successor !== null && <p>{m.work_orders_superseded({ number, newer: successor.number })}</p>}
      {companions.length > 0 && (
        <p>
          {m.work_orders_companions({
            parts: companions
              .map((part) => `${nameOf(part, language)} ${format.quantity(part.quantity, part.unit)}`)
              .join(m.work_orders_rows_separator()),
          })}
        </p>
      )}
      <div className="bl-work-orders-buttons">
        {successor !== null && (
          <ActionButton onPress={() => onReplace(successor.number)}>
            {m.work_orders_take_instead({ number: successor.number })}
          </ActionButton>
        )}
        {companions.length > 0 && (
          <ActionButton kind="primary" onPress={() => onTake(rows)}>
            {m.work_orders_take_companions()}
          </ActionButton>
        )}
        <ActionButton onPress={onClose}>{m.work_orders_not_needed()}</ActionButton>
      </div>
    </div>
  );
}
