// npm run bench:promise: on days that nothing was tuned on, how often cars were ready by the times told at 50, 80 and 95 %, beside the
// shop's average; and what was kept under the planner and under the three rules, when nobody knows of walk-ins. One JSON line a case.
// npm run bench:promise -- --tuning: the same on the days that it may be tuned on.
import { parseArgs } from 'node:util';
import { benchPromise } from './promise/cases.ts';
import { benchQuestions } from './promise/question-cases.ts';

const { values } = parseArgs({ options: { tuning: { type: 'boolean', default: false } } });
benchQuestions();
benchPromise(values.tuning ? 'tuning' : 'held-out');
