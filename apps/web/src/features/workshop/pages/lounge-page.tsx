// The board in the owners' lounge: each owner knows his car by the ends of its plate, nobody learns another's.
import { workshop } from '@bayline/contract/workshop';
import { useView } from '../../../app/api.ts';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { Expected } from '../board-card.tsx';
import { boardTopics, WallPage } from '../wall-page.tsx';

export function Page() {
  const view = useView(workshop.lounge, {}, { topics: boardTopics });
  return (
    <WallPage
      title={m.workshop_lounge()}
      view={view}
      card={(card) => (
        <li key={card.workOrderId} className="bl-panel bl-workshop-card">
          <strong className="bl-workshop-masked">{card.plateMasked}</strong>
          <span>{card.ownerNameMasked}</span>
          <Expected card={card} />
          {card.promisedAt !== null && card.column !== 'released' && <CountdownChip until={card.promisedAt} />}
        </li>
      )}
    />
  );
}
