// Why finished work is done again.
export const reworkReasons = ['missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other'] as const;
export type ReworkReason = (typeof reworkReasons)[number];
