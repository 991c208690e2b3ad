-- Lists that walked through the whole store get an index of their own.

-- module: organisation
-- The audit page, newest first.
create index events_by_store on events (dealership_id, position);

-- module: work-orders
-- Cars released today, on the board and in the day's figures, however long they were here.
create index visits_by_release on visits (dealership_id, released_at) where status = 'released';

-- module: warehouse
create index stock_levels_below_minimum on stock_levels (dealership_id, part_id) where on_hand < minimum;
