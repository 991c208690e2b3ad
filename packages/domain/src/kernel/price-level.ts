export const priceLevels = ['retail', 'member', 'fleet'] as const;
export type PriceLevel = (typeof priceLevels)[number];
