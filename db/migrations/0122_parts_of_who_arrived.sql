comment on column appointments.parts_kept_until is '备件保留至 | Last day its parts are kept after the car did not come, or came and was not taken in; none when they are free';
