// Owns imports: a store's old files of customers with their cars and of parts. It reads below it and writes through
// the doors of the modules below, as if a clerk had typed.
export { importFile } from './commands/import-file.ts';
export { cancel } from './commands/start.ts';
export { readNamedColumns } from './named-columns.ts';
export { nightWork } from './night-work.ts';
export { notTaken, refusedText } from './queries/refused-file.ts';
export { rowsNotTaken } from './queries/rows.ts';
export { type RunView, runView } from './queries/run-view.ts';
export { reactions } from './reactions.ts';
export { reasonWords, rowWords } from './reasons.ts';
export { routes } from './routes.ts';
