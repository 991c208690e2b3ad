// What kind of customer a price is for. A part without a price of the level costs what it costs everybody.
export const priceLevels = ['retail', 'member', 'fleet'] as const;
export type PriceLevel = (typeof priceLevels)[number];
