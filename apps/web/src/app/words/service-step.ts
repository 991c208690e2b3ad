import { type ServiceStep, serviceSteps } from '@bayline/domain/service-process';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

const stepWords: Words<ServiceStep> = {
  contact: () => m.words_service_step_contact(),
  booking: () => m.words_service_step_booking(),
  reception: () => m.words_service_step_reception(),
  estimate: () => m.words_service_step_estimate(),
  lounge: () => m.words_service_step_lounge(),
  parts: () => m.words_service_step_parts(),
  dispatch: () => m.words_service_step_dispatch(),
  quality: () => m.words_service_step_quality(),
  completion: () => m.words_service_step_completion(),
  handover: () => m.words_service_step_handover(),
  'follow-up': () => m.words_service_step_follow_up(),
  complaints: () => m.words_service_step_complaints(),
};

/** The step's name by its number, 1 to 12. */
export function stepWord(step: number): string {
  const code = serviceSteps[step - 1];
  return code === undefined ? String(step) : stepWords[code]();
}
