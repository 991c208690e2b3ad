export { type Planner, type PlanTask, type ReadyAnswer, type ReadyTask, startPlanner } from './pool.ts';
