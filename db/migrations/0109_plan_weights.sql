-- What a plan is good for, each store by its own prices: a minute's lateness first, then an owner's waiting, then overtime,
-- and what it costs that people find work elsewhere than they saw it.

-- module: workshop
alter table workshop_rules add column lateness_weight integer not null default 100;
alter table workshop_rules add column waiting_weight integer not null default 20;
alter table workshop_rules add column overtime_weight integer not null default 10;
alter table workshop_rules add column changes_weight integer not null default 100;
-- Rows that stand got the usual weights; from here on whoever writes says all four.
alter table workshop_rules alter column lateness_weight drop default;
alter table workshop_rules alter column waiting_weight drop default;
alter table workshop_rules alter column overtime_weight drop default;
alter table workshop_rules alter column changes_weight drop default;
alter table workshop_rules add constraint workshop_rules_weights_in_order check (
  lateness_weight between 1 and 1000 and waiting_weight between 0 and lateness_weight
  and overtime_weight between 0 and waiting_weight and changes_weight between 0 and 60 * lateness_weight
);
comment on column workshop_rules.lateness_weight is '交车延误权重 | Weight of a minute after the promise in the plan';
comment on column workshop_rules.waiting_weight is '客户等候权重 | Weight of a minute that an owner waits in the house';
comment on column workshop_rules.overtime_weight is '加班权重 | Weight of a minute of overtime';
comment on column workshop_rules.changes_weight is '计划变动权重 | Weight of an operation that stands elsewhere or at another time than people saw';
