// What a view shows and what a hint is about. A hint names a kind of thing and one of them; a view listens to a
// kind ('visit') or to one thing ('work-order:<id>').
export const liveTopics = [
  'visit',
  'work-order',
  'appointment',
  'capacity',
  'parts-request',
  'stock',
  'supplier',
  'settlement',
  'customer',
  'vehicle',
  'follow-up',
  'operation',
  'catalogue',
  'staff',
  'import-run',
  'notice',
  'plan',
] as const;

export type LiveTopic = (typeof liveTopics)[number];
export type Topic = LiveTopic | `${LiveTopic}:${string}`;

export interface Hint {
  readonly topic: string;
  readonly id: string;
}

/** True when a view with these topics shows something that the hint is about. A topic without id means all of its kind. */
export function concerns(topics: readonly string[], hint: Hint): boolean {
  return topics.some(
    (topic) => topic === hint.topic || topic === `${hint.topic}:${hint.id}` || (hint.id === '' && topic.startsWith(`${hint.topic}:`)),
  );
}

/** Reads a hint from the wire; null for anything else. */
export function hintFrom(text: string): Hint | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { topic, id } = value as { topic?: unknown; id?: unknown };
    return typeof topic === 'string' ? { topic, id: typeof id === 'string' || typeof id === 'number' ? String(id) : '' } : null;
  } catch {
    return null;
  }
}
