// On the home page of whoever receives cars: the next one needs nothing but its plate.
import { m } from '../../paraglide/messages.js';
import { PlateStep } from './plate-step.tsx';
import './reception.css';

export function Card() {
  return (
    <section className="bl-reception-home" aria-label={m.reception_check_in()}>
      <PlateStep isOwnPage={false} />
    </section>
  );
}
