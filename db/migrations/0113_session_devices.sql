-- A person's open log-ins: each with a name that may be said aloud, unlike its token, and the device that it is on.

-- module: organisation
alter table sessions add column id uuid not null unique default gen_random_uuid();
alter table sessions add column browser text not null default 'other'
  check (browser in ('chrome', 'edge', 'firefox', 'safari', 'wechat', 'other'));
alter table sessions add column operating_system text not null default 'other'
  check (operating_system in ('windows', 'macos', 'linux', 'android', 'ios', 'harmonyos', 'other'));
comment on column sessions.id is '会话标识 | Session id';
comment on column sessions.browser is '浏览器 | Browser, by its own word';
comment on column sessions.operating_system is '操作系统 | Operating system, by the browser''s word';
