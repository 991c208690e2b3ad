// The board on the workshop's wall.
import { workshop } from '@bayline/contract/workshop';
import { useView } from '../../../app/api.ts';
import { m } from '../../../paraglide/messages.js';
import { WallCard } from '../board-card.tsx';
import { boardTopics, WallPage } from '../wall-page.tsx';

export function Page() {
  const view = useView(workshop.board, {}, { topics: boardTopics });
  return <WallPage title={m.workshop_tv()} view={view} card={(card) => <WallCard key={card.workOrderId} card={card} />} />;
}
