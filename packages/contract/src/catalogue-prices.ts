// What things cost from which day on: rates, part prices and value-added tax of a price list, rounds of new prices.
import { Type } from 'typebox';
import { BasisPoints, PriceClass, PriceLevel, RateClass, Trade } from './catalogue-words.ts';
import { Day, endpoint, Id, Instant, Nullable, OneOf, Optional, PriceFen, shape, Text, Version } from './endpoint.ts';

const NextPrice = Nullable(shape({ fromDay: Day, priceFen: PriceFen }));
export const PriceListView = shape({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  priceClass: PriceClass,
  validFrom: Day,
  /** Value-added tax that today's prices include. */
  taxRateBasisPoints: Type.Integer(),
  nextTax: Nullable(shape({ fromDay: Day, taxRateBasisPoints: BasisPoints })),
  /** Every trade: today's rate per hour, and the next that is planned. */
  rates: Type.Array(shape({ trade: Trade, rateFen: Nullable(PriceFen), nextRate: NextPrice }), { maxItems: 20 }),
  /** Rates that a vehicle class has instead. */
  classRates: Type.Array(shape({ trade: Trade, vehicleClass: RateClass, rateFen: Nullable(PriceFen), nextRate: NextPrice }), {
    maxItems: 100,
  }),
  version: Version,
  today: Day,
});

const PriceState = OneOf(['planned', 'in-force', 'past'] as const);
/** What one thing cost, costs and will cost in the list in force, the latest first. */
export const PriceHistory = shape({
  rows: Type.Array(
    shape({ fromDay: Day, priceFen: PriceFen, state: PriceState, setByName: Nullable(Type.String()), setAt: Nullable(Instant) }),
    { maxItems: 500 },
  ),
  /** Of the price list: what `setLabourRate` and `setPartPrice` ask for. */
  version: Version,
  today: Day,
});

const RoundTo = Type.Union([Type.Literal(1), Type.Literal(10), Type.Literal(100), Type.Literal(1000)]);
const round = {
  fromDay: Day,
  priceClass: PriceClass,
  priceLevel: PriceLevel,
  /** Nothing: every part. */
  category: Optional(Text(40)),
  changeBasisPoints: Type.Integer({ minimum: -5000, maximum: 10_000, description: 'by how much prices change, 1/100 %' }),
};
const ofRound = { ...round, roundToFen: RoundTo };

/** A change of price that somebody planned or that has begun. */
const PriceChange = shape({
  kind: OneOf(['rate', 'part', 'tax'] as const),
  fromDay: Day,
  trade: Nullable(Trade),
  vehicleClass: Nullable(RateClass),
  partId: Nullable(Id),
  number: Nullable(Type.String()),
  nameZh: Nullable(Type.String()),
  nameEn: Nullable(Type.String()),
  priceLevel: Nullable(PriceLevel),
  /** Fen; of a tax: basis points. */
  before: Nullable(Type.Integer()),
  after: Type.Integer(),
  setByName: Nullable(Type.String()),
});
/** A day on which prices of the list change, the latest first. */
const PriceDay = shape({
  fromDay: Day,
  isPlanned: Type.Boolean(),
  rates: Type.Integer(),
  parts: Type.Integer(),
  taxes: Type.Integer(),
});
export const PriceTimeline = shape({
  days: Type.Array(PriceDay, { maxItems: 200 }),
  /** What is still to come and was planned one by one. */
  planned: Type.Array(PriceChange, { maxItems: 200 }),
  rounds: Type.Array(
    shape({
      id: Id,
      fromDay: Day,
      priceLevel: PriceLevel,
      category: Nullable(Type.String()),
      changeBasisPoints: Type.Integer(),
      roundToFen: Type.Integer(),
      parts: Type.Integer(),
      madeByName: Nullable(Type.String()),
      madeAt: Instant,
      isPlanned: Type.Boolean(),
    }),
    { maxItems: 50 },
  ),
  version: Version,
  today: Day,
});

const RoundPreview = shape({
  /** Parts that get a new price, and those that have one planned for the day already and are left alone. */
  parts: Type.Integer(),
  skipped: Type.Integer(),
  rows: Type.Array(
    shape({ partId: Id, number: Type.String(), nameZh: Type.String(), nameEn: Type.String(), before: PriceFen, after: PriceFen }),
    {
      maxItems: 100,
    },
  ),
});

const ofClass = { priceClass: Optional(PriceClass) };
const ofRate = { ...ofClass, vehicleClass: Optional(RateClass) };
const ofPart = { ...ofClass, priceLevel: Optional(PriceLevel) };
const dayRefusals = ['price-day-past', 'price-day-far'] as const;
const withdrawal = ['price-begun', 'nothing-planned'] as const;

export const priceEndpoints = {
  priceList: endpoint({
    method: 'GET',
    path: '/catalogue/price-list',
    permission: 'catalogue.read',
    summary: 'The price list of a price class in force today (the customers’, when none is named or the class has none)',
    query: shape(ofClass),
    reply: PriceListView,
  }),
  openPriceList: endpoint({
    method: 'POST',
    path: '/catalogue/price-lists',
    permission: 'catalogue.price',
    summary: 'A price list of its own for a price class; it begins with the customers’ rates, prices and tax of that day',
    body: shape({ id: Id, code: Text(40), name: Text(60), priceClass: PriceClass, fromDay: Day }),
    reply: PriceListView,
    refusals: [...dayRefusals, 'code-taken', 'already-exists', 'class-has-list'],
  }),
  listPriceLists: endpoint({
    method: 'GET',
    path: '/catalogue/price-lists',
    permission: 'catalogue.read',
    summary: 'The store’s price lists by price class',
    reply: shape({
      rows: Type.Array(shape({ id: Id, code: Type.String(), name: Type.String(), priceClass: PriceClass, validFrom: Day }), {
        maxItems: 50,
      }),
    }),
  }),
  priceTimeline: endpoint({
    method: 'GET',
    path: '/catalogue/price-list/timeline',
    permission: 'catalogue.read',
    summary: 'What changes when in a price list: its days, what is planned, and the rounds',
    query: shape(ofClass),
    reply: PriceTimeline,
  }),
  labourRateHistory: endpoint({
    method: 'GET',
    path: '/catalogue/price-list/rates/:trade',
    permission: 'catalogue.read',
    summary: 'The hourly rates of a trade, by the day from which they count',
    params: shape({ trade: Trade }),
    query: shape(ofRate),
    reply: PriceHistory,
  }),
  setLabourRate: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/rates/:trade',
    permission: 'catalogue.price',
    summary: 'Set the hourly rate of a trade from a day on; a rate set for the same day before is replaced',
    params: shape({ trade: Trade }),
    body: shape({ ...ofRate, version: Version, rateFen: PriceFen, fromDay: Day }),
    reply: PriceListView,
    refusals: dayRefusals,
  }),
  withdrawLabourRate: endpoint({
    method: 'POST',
    path: '/catalogue/price-list/rates/:trade/withdraw',
    permission: 'catalogue.price',
    summary: 'Take back a rate that has not begun',
    params: shape({ trade: Trade }),
    body: shape({ ...ofRate, version: Version, fromDay: Day }),
    reply: PriceListView,
    refusals: withdrawal,
  }),
  partPriceHistory: endpoint({
    method: 'GET',
    path: '/catalogue/price-list/parts/:partId',
    permission: 'catalogue.read',
    summary: 'The prices of a part, by the day from which they count',
    params: shape({ partId: Id }),
    query: shape(ofPart),
    reply: PriceHistory,
  }),
  setPartPrice: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/parts/:partId',
    permission: 'catalogue.price',
    summary: 'Set a part’s price from a day on; a price set for the same day before is replaced',
    params: shape({ partId: Id }),
    body: shape({ ...ofPart, version: Version, priceFen: PriceFen, fromDay: Day }),
    reply: PriceListView,
    refusals: dayRefusals,
  }),
  withdrawPartPrice: endpoint({
    method: 'POST',
    path: '/catalogue/price-list/parts/:partId/withdraw',
    permission: 'catalogue.price',
    summary: 'Take back a part’s price that has not begun',
    params: shape({ partId: Id }),
    body: shape({ ...ofPart, version: Version, fromDay: Day }),
    reply: PriceListView,
    refusals: withdrawal,
  }),
  setTaxRate: endpoint({
    method: 'PUT',
    path: '/catalogue/price-list/tax',
    permission: 'catalogue.price',
    summary: 'Set the value-added tax that prices include from a day on',
    body: shape({ ...ofClass, version: Version, taxRateBasisPoints: BasisPoints, fromDay: Day }),
    reply: PriceListView,
    refusals: dayRefusals,
  }),
  withdrawTaxRate: endpoint({
    method: 'POST',
    path: '/catalogue/price-list/tax/withdraw',
    permission: 'catalogue.price',
    summary: 'Take back a tax rate that has not begun',
    body: shape({ ...ofClass, version: Version, fromDay: Day }),
    reply: PriceListView,
    refusals: withdrawal,
  }),
  partCategories: endpoint({
    method: 'GET',
    path: '/catalogue/part-categories',
    permission: 'catalogue.read',
    summary: 'The categories that parts stand in',
    reply: shape({ rows: Type.Array(Type.String(), { maxItems: 200 }) }),
  }),
  previewRound: endpoint({
    method: 'GET',
    path: '/catalogue/price-rounds/preview',
    permission: 'catalogue.read',
    summary: 'What a round of new part prices would do: before and after',
    query: shape({ ...round, roundToFen: OneOf(['1', '10', '100', '1000'] as const) }),
    reply: RoundPreview,
    refusals: ['round-not-ahead', 'price-day-far', 'too-many-parts'],
  }),
  planRound: endpoint({
    method: 'POST',
    path: '/catalogue/price-rounds',
    permission: 'catalogue.price',
    summary: 'Plan new prices for all parts of a list, or of a category, from a later day on',
    body: shape({ ...ofRound, id: Id, version: Version }),
    reply: PriceListView,
    refusals: ['round-not-ahead', 'price-day-far', 'too-many-parts', 'round-changes-nothing', 'already-exists'],
  }),
  withdrawRound: endpoint({
    method: 'POST',
    path: '/catalogue/price-rounds/:id/withdraw',
    permission: 'catalogue.price',
    summary: 'Take back a round that has not begun, with every price that it planned',
    params: shape({ id: Id }),
    body: shape({ version: Version }),
    reply: PriceListView,
    refusals: ['price-begun'],
  }),
};
