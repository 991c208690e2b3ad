import { m } from '../../paraglide/messages.js';

/** The visit in one picture: what this product is about, drawn once, at the door. */
export function VisitLine() {
  const steps = [
    m.session_step_1(),
    m.session_step_2(),
    m.session_step_3(),
    m.session_step_4(),
    m.session_step_5(),
    m.session_step_6(),
    m.session_step_7(),
    m.session_step_8(),
  ];
  return (
    <div className="bl-visit-line" aria-hidden="true">
      {steps.map((step) => (
        <span key={step}>{step}</span>
      ))}
    </div>
  );
}
