// The desk finds a car by any piece of its plate or by the end of its VIN. Every ending of them is kept as a term,
// so that looking for a piece is looking for a beginning, which an index does.
import { normalisePlate } from './plate.ts';

const longestTerm = 40;
/** One character fits a third of all cars. */
const shortestPlateEnding = 2;
const shortestVinEnding = 4;

/** What was typed into the search box, in the form the terms have. */
export function vehicleSearchForm(text: string): string {
  return normalisePlate(text).toLowerCase().slice(0, longestTerm);
}

/** All terms of a car, each once; plate and VIN in their stored spelling. */
export function vehicleSearchTerms(vehicle: { readonly plate: string | null; readonly vin: string | null }): string[] {
  const plate = endings(vehicle.plate, shortestPlateEnding);
  const vin = endings(vehicle.vin, shortestVinEnding);
  return [...new Set([...plate, ...vin])];
}

function endings(text: string | null, shortest: number): string[] {
  if (text === null) return [];
  const letters = [...text.toLowerCase()];
  return letters.map((_, at) => letters.slice(at).join('')).filter((ending) => ending.length >= shortest);
}
