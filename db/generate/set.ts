// One form of everything that can happen, with what the life of a store must know of it.
import type { TableShape } from './capture.ts';
import type { Span } from './diary.ts';
import type { PlannedVisit } from './kinds.ts';
import type { Template } from './template.ts';

/**
 * A car that went home; the same with its bill still open, or as it waits for its parts; one that went home lately, one that was booked and did not come or called off,
 * one that is in the house or awaited on the last day.
 */
export type SpecimenOf = 'past' | 'owed' | 'waiting' | 'recent' | 'missed' | 'present' | 'awaited';

export interface Specimen {
  readonly template: Template;
  readonly weight: number;
  readonly of: SpecimenOf;
  /** The same visit, further on or not yet so far. */
  readonly group: number;
  /** Days until the last of it has happened, however late the car comes. */
  readonly lasts: number;
  /** For how many days it stands as it is. */
  readonly stands: number;
  /** How many work orders it brings. */
  readonly orders: number;
  /** Of what cars it can be told; any where nothing is said. */
  readonly drive: PlannedVisit['drive'];
  readonly bayType: string | null;
  readonly spans: readonly Span[];
  /** Minutes after the arrival at which it drives home for the last time. */
  readonly leaves: number | null;
  /** What it takes from the shelf: part by its place among the base ids, in thousandths. */
  readonly takes: readonly { readonly part: number; readonly quantity: number }[];
}

export interface Delivery {
  readonly template: Template;
  readonly brings: readonly { readonly part: number; readonly batch: number; readonly quantity: number }[];
}

/** Of whom there are several, any of whom may do what a visit needs. */
export const deskRoles = ['storekeeper', 'cashier', 'quality-inspector', 'follow-up-caller'] as const;
export type DeskRole = (typeof deskRoles)[number];

export interface SpecimenSet {
  readonly shapes: readonly TableShape[];
  readonly base: Template;
  /** By model: petrol, petrol, electric. */
  readonly cars: readonly Template[];
  /** The second car of an owner who is known. */
  readonly secondCar: Template;
  /** The file of an owner that somebody made once more. */
  readonly double: Template;
  /** Parts on the shelf: small, middling, dear. */
  readonly shelved: readonly { readonly template: Template; readonly part: number }[];
  /** By what words insurer and maker are found. */
  readonly payers: readonly { readonly at: number; readonly terms: readonly string[] }[];
  readonly delivery: Delivery;
  /** The stock that the base brings. */
  readonly opening: Delivery['brings'];
  readonly specimens: readonly Specimen[];
  readonly technicians: readonly number[];
  readonly advisers: readonly number[];
  readonly desks: Readonly<Record<DeskRole, readonly number[]>>;
  readonly bays: readonly { readonly at: number; readonly type: string }[];
}
