// What the plan does not have yet, in its gaps: the answer to "if it came then", for which nobody's day is touched.
import { compile } from './compile.ts';
import { construct } from './construct.ts';
import { type Plan, type Shop, startingWeights } from './model.ts';
import { planOf } from './plan.ts';
import { timetableOf } from './timetable.ts';

/** The plan, which must be one for this very minute, with the orders that it lacks. */
export function fitIn(shop: Shop, plan: Plan): Plan {
  const timetable = timetableOf(compile(shop, { weights: startingWeights, pinned: plan.placements }));
  construct(timetable);
  return planOf(timetable);
}
