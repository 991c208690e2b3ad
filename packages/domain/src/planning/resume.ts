// A timetable that begins from a plan that is there already: everything with the people and in the sequence that it has.
import { never } from './calendars.ts';
import { keyOf } from './compile.ts';
import { chooseCrew } from './construct.ts';
import type { Plan } from './model.ts';
import { keepChanged } from './run.ts';
import { setCrew, type Timetable } from './timetable.ts';

/** Fills the list and the crews from the plan; what it does not know comes last, or before what must follow it. */
export function resume(timetable: Timetable, plan: Plan): void {
  const { compiled, tasks, list, crew, posts } = timetable;
  const known = new Map(plan.placements.map((placement) => [keyOf(placement), placement]));
  const begins = new Float64Array(tasks);
  compiled.tasks.forEach(({ order, operation }, task) => {
    const placement = known.get(keyOf({ order: compiled.orders[order]?.id ?? '', operation: operation.id }));
    const people = placement?.technicians.map((id) => compiled.resources.technicianAt.get(id) ?? -1) ?? [];
    if (!placement || people.includes(-1) || people.length !== operation.crew.length) {
      begins[task] = never;
      chooseCrew(timetable, task);
      return;
    }
    begins[task] = placement.from;
    for (let post = 0; post < posts; post += 1) crew[task * posts + post] = people[post] ?? -1;
    setCrew(timetable, task, Number(placement.inOvertime));
  });
  // Tasks are numbered by order and stage. What the plan does not know yet comes no later than its order's later stages; then a
  // sort that keeps equals in place keeps the stages apart.
  for (let task = 0; task < tasks; task += 1) {
    for (const other of compiled.tasksOf[compiled.orderOf[task] as number] as Int32Array) {
      if ((compiled.stage[other] as number) > (compiled.stage[task] as number))
        begins[task] = Math.min(begins[task] as number, begins[other] as number);
    }
  }
  list.set(Int32Array.from(list.keys()).toSorted((a, b) => (begins[a] as number) - (begins[b] as number)));
  if (tasks > 0) keepChanged(timetable, { first: 0, last: tasks });
}
