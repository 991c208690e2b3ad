-- Of some types of bay a store keeps more or less of the day for cars that come unannounced than of the others.

-- module: appointments
create table bookable_shares (
  dealership_id integer not null references booking_rules (dealership_id),
  bay_type text not null check (bay_type in ('maintenance', 'mechanical', 'body', 'paint', 'alignment', 'wash', 'high-voltage')),
  bookable_basis_points integer not null check (bookable_basis_points between 0 and 10000),
  primary key (dealership_id, bay_type)
);
comment on table bookable_shares is '工位类型可约比例 | Bookable share of a type of bay; a type without a row has the store''s';
comment on column bookable_shares.dealership_id is '门店 | Dealership';
comment on column bookable_shares.bay_type is '工位类型 | Type of bay';
comment on column bookable_shares.bookable_basis_points is '可约比例(万分之一) | Share of the bays'' time that may be booked beforehand, basis points';
call protect_tenant_table('bookable_shares');
