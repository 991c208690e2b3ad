// The rules of plate and VIN beside the field, as the server will hold them.
import { checkPlate, checkVin } from '@bayline/domain/vehicles';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import type { NewCar } from './new-car-form.ts';

export function plateFault(form: Pick<NewCar, 'plate'>): string | null {
  if (form.plate.trim() === '') return null;
  const check = checkPlate(form.plate);
  return check.refused === undefined ? null : sentenceOf({ code: check.refused, facts: check.facts });
}

/** blocks: the car cannot be saved so; warns: an import's check digit does not fit. */
export function vinFault(form: Pick<NewCar, 'vin' | 'isVinOverridden'>): {
  readonly blocks: string | null;
  readonly warns: string | null;
  readonly isOverridable: boolean;
} {
  if (form.vin.trim() === '') return { blocks: null, warns: null, isOverridable: false };
  const check = checkVin(form.vin, { overridden: form.isVinOverridden });
  if (check.refused !== undefined)
    return {
      blocks: sentenceOf({ code: check.refused, facts: check.facts }),
      warns: null,
      isOverridable: check.refused === 'vin-check-digit',
    };
  const isWrong = check.checkDigit === 'wrong';
  return {
    blocks: null,
    warns: isWrong && !check.isChineseMade ? m.vehicles_vin_wrong_import() : null,
    isOverridable: isWrong && check.isChineseMade,
  };
}
