export { type Planner, type PlanTask, startPlanner } from './pool.ts';
