-- The store room's own questions: what moved lately in the whole house, and what is out in the workshop.

-- module: warehouse
create index stock_ledger_by_time on stock_ledger (dealership_id, recorded_at desc, id desc);
create index parts_requests_issued on parts_requests (dealership_id, requested_at desc, id desc) where status = 'issued';
