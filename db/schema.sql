--
-- PostgreSQL database dump
--



SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: bayline_owner
--

-- *not* creating schema, since initdb creates it


ALTER SCHEMA public OWNER TO bayline_owner;

--
-- Name: btree_gist; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;


--
-- Name: EXTENSION btree_gist; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION btree_gist IS 'support for indexing common datatypes in GiST';


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: staff; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.staff (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    name text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.staff FORCE ROW LEVEL SECURITY;


ALTER TABLE public.staff OWNER TO bayline_owner;

--
-- Name: TABLE staff; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.staff IS '员工 | Person working in a store';


--
-- Name: COLUMN staff.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN staff.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.id IS '员工标识 | Staff id';


--
-- Name: COLUMN staff.account_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.account_id IS '登录账号 | Account';


--
-- Name: COLUMN staff.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.name IS '姓名 | Name';


--
-- Name: COLUMN staff.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.is_active IS '是否在职 | Whether active';


--
-- Name: COLUMN staff.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.version IS '版本 | Version';


--
-- Name: COLUMN staff.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff.created_at IS '创建时间 | Created at';


--
-- Name: answering_dealership(uuid); Type: FUNCTION; Schema: public; Owner: bayline_finder
--

CREATE FUNCTION public.answering_dealership(account uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    BEGIN ATOMIC
 SELECT p.dealership_id
    FROM public.staff p
   WHERE ((p.account_id = answering_dealership.account) AND p.is_active)
   ORDER BY p.created_at, p.dealership_id
  LIMIT 1;
END;


ALTER FUNCTION public.answering_dealership(account uuid) OWNER TO bayline_finder;

--
-- Name: current_dealership(); Type: FUNCTION; Schema: public; Owner: bayline_owner
--

CREATE FUNCTION public.current_dealership() RETURNS integer
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (NULLIF(current_setting('app.dealership_id'::text, true), ''::text))::integer;


ALTER FUNCTION public.current_dealership() OWNER TO bayline_owner;

--
-- Name: accounts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.accounts (
    id uuid NOT NULL,
    username text NOT NULL,
    password_hash text NOT NULL,
    must_change_password boolean DEFAULT true NOT NULL,
    language text DEFAULT 'zh-CN'::text NOT NULL,
    failed_attempts integer DEFAULT 0 NOT NULL,
    locked_until timestamp with time zone,
    is_disabled boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT accounts_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
    CONSTRAINT accounts_username_check CHECK ((username = lower(username)))
);


ALTER TABLE public.accounts OWNER TO bayline_owner;

--
-- Name: TABLE accounts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.accounts IS '登录账号 | Log-in account';


--
-- Name: COLUMN accounts.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.id IS '账号标识 | Account id';


--
-- Name: COLUMN accounts.username; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.username IS '用户名 | User name, lower case';


--
-- Name: COLUMN accounts.password_hash; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.password_hash IS '密码摘要 | Argon2id hash';


--
-- Name: COLUMN accounts.must_change_password; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.must_change_password IS '须改密码 | Must change password at next log-in';


--
-- Name: COLUMN accounts.language; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.language IS '界面语言 | Language';


--
-- Name: COLUMN accounts.failed_attempts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.failed_attempts IS '连续失败次数 | Wrong passwords in a row';


--
-- Name: COLUMN accounts.locked_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.locked_until IS '锁定至 | Locked until';


--
-- Name: COLUMN accounts.is_disabled; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.is_disabled IS '是否停用 | Whether disabled';


--
-- Name: COLUMN accounts.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.accounts.created_at IS '创建时间 | Created at';


--
-- Name: dealerships; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.dealerships (
    id integer NOT NULL,
    group_id integer NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    time_zone text DEFAULT 'Asia/Shanghai'::text NOT NULL,
    currency text DEFAULT 'CNY'::text NOT NULL,
    language text DEFAULT 'zh-CN'::text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    bank_name text DEFAULT ''::text NOT NULL,
    bank_account text DEFAULT ''::text NOT NULL,
    is_demo boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    clock_shift_minutes integer DEFAULT 0 NOT NULL,
    overrun_basis_points integer DEFAULT 0 NOT NULL,
    estimate_valid_days integer DEFAULT 7 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    logo_sha256 text,
    CONSTRAINT dealerships_code_check CHECK ((code ~ '^[0-9]{4}$'::text)),
    CONSTRAINT dealerships_estimate_valid_days_check CHECK (((estimate_valid_days >= 1) AND (estimate_valid_days <= 90))),
    CONSTRAINT dealerships_language_check CHECK ((language = ANY (ARRAY['zh-CN'::text, 'en'::text]))),
    CONSTRAINT dealerships_overrun_basis_points_check CHECK (((overrun_basis_points >= 0) AND (overrun_basis_points <= 10000))),
    CONSTRAINT real_store_has_true_time CHECK ((is_demo OR (clock_shift_minutes = 0)))
);


ALTER TABLE public.dealerships OWNER TO bayline_owner;

--
-- Name: TABLE dealerships; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.dealerships IS '门店 | Dealership (the tenant)';


--
-- Name: COLUMN dealerships.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.id IS '门店编号 | Dealership id';


--
-- Name: COLUMN dealerships.group_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.group_id IS '所属集团 | Dealer group';


--
-- Name: COLUMN dealerships.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.code IS '门店代码 | Four-digit store code used in document numbers';


--
-- Name: COLUMN dealerships.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.name_zh IS '中文名称 | Chinese name';


--
-- Name: COLUMN dealerships.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.name_en IS '英文名称 | English name';


--
-- Name: COLUMN dealerships.time_zone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.time_zone IS '时区 | IANA time zone';


--
-- Name: COLUMN dealerships.currency; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.currency IS '币种 | ISO currency code';


--
-- Name: COLUMN dealerships.language; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.language IS '默认语言 | Default language';


--
-- Name: COLUMN dealerships.address; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.address IS '地址 | Address';


--
-- Name: COLUMN dealerships.phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.phone IS '电话 | Phone';


--
-- Name: COLUMN dealerships.bank_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.bank_name IS '开户银行 | Bank';


--
-- Name: COLUMN dealerships.bank_account; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.bank_account IS '银行账号 | Bank account';


--
-- Name: COLUMN dealerships.is_demo; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.is_demo IS '是否演示门店 | Whether it is a demo store';


--
-- Name: COLUMN dealerships.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.created_at IS '创建时间 | Created at';


--
-- Name: COLUMN dealerships.clock_shift_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.clock_shift_minutes IS '演示时钟偏移 | Minutes that the demo''s clock is ahead of true time';


--
-- Name: COLUMN dealerships.overrun_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.overrun_basis_points IS '允许超支比例(万分之一) | By how much the sum agreed at first may grow without asking the owner again, basis points; 0 = every increase is asked';


--
-- Name: COLUMN dealerships.estimate_valid_days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.estimate_valid_days IS '估价有效天数 | Days for which an estimate holds';


--
-- Name: COLUMN dealerships.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.version IS '版本 | Version of the store’s rules about estimates';


--
-- Name: COLUMN dealerships.email; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.email IS '电子邮箱 | E-mail, on the settlement list';


--
-- Name: COLUMN dealerships.logo_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.dealerships.logo_sha256 IS '门店标志 | Logo at the head of every paper, PNG or JPEG; empty = none';


--
-- Name: find_colleague(text); Type: FUNCTION; Schema: public; Owner: bayline_finder
--

CREATE FUNCTION public.find_colleague(name text) RETURNS TABLE(account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    BEGIN ATOMIC
 SELECT a.id
    FROM public.accounts a
   WHERE ((a.username = find_colleague.name) AND (NOT a.is_disabled) AND (EXISTS ( SELECT 1
            FROM ((public.staff p
              JOIN public.dealerships d ON ((d.id = p.dealership_id)))
              JOIN public.dealerships own ON (((own.id = public.current_dealership()) AND (own.group_id = d.group_id))))
           WHERE ((p.account_id = a.id) AND p.is_active))));
END;


ALTER FUNCTION public.find_colleague(name text) OWNER TO bayline_finder;

--
-- Name: role_permissions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.role_permissions (
    dealership_id integer NOT NULL,
    role_code text NOT NULL,
    permission text NOT NULL
);

ALTER TABLE ONLY public.role_permissions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.role_permissions OWNER TO bayline_owner;

--
-- Name: TABLE role_permissions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.role_permissions IS '角色权限 | Permission of a role';


--
-- Name: COLUMN role_permissions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.role_permissions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN role_permissions.role_code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.role_permissions.role_code IS '角色代码 | Role code';


--
-- Name: COLUMN role_permissions.permission; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.role_permissions.permission IS '权限 | Permission';


--
-- Name: roles; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.roles (
    dealership_id integer NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    discount_limit_basis_points integer DEFAULT 0 NOT NULL,
    credit_limit_fen bigint DEFAULT 0 NOT NULL,
    second_factor_since timestamp with time zone,
    CONSTRAINT roles_credit_limit_fen_check CHECK (((credit_limit_fen >= 0) AND (credit_limit_fen <= '100000000000'::bigint))),
    CONSTRAINT roles_discount_limit_basis_points_check CHECK (((discount_limit_basis_points >= 0) AND (discount_limit_basis_points <= 10000)))
);

ALTER TABLE ONLY public.roles FORCE ROW LEVEL SECURITY;


ALTER TABLE public.roles OWNER TO bayline_owner;

--
-- Name: TABLE roles; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.roles IS '角色 | Role';


--
-- Name: COLUMN roles.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN roles.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.code IS '角色代码 | Role code';


--
-- Name: COLUMN roles.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.name_zh IS '中文名称 | Chinese name';


--
-- Name: COLUMN roles.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.name_en IS '英文名称 | English name';


--
-- Name: COLUMN roles.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.version IS '版本 | Version';


--
-- Name: COLUMN roles.discount_limit_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.discount_limit_basis_points IS '优惠权限(万分之一) | Highest discount that the role may give by hand, basis points';


--
-- Name: COLUMN roles.credit_limit_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.credit_limit_fen IS '挂账审批权限(分) | Highest arrears that the role may grant, fen';


--
-- Name: COLUMN roles.second_factor_since; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roles.second_factor_since IS '要求二次验证起始 | Second factor demanded since; empty where it is not';


--
-- Name: second_factors; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.second_factors (
    account_id uuid NOT NULL,
    sealed_secret bytea NOT NULL,
    recovery_salt bytea NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    last_step integer DEFAULT 0 NOT NULL
);


ALTER TABLE public.second_factors OWNER TO bayline_owner;

--
-- Name: TABLE second_factors; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.second_factors IS '二次验证 | Second factor of a log-in; it counts once it is confirmed';


--
-- Name: COLUMN second_factors.account_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.account_id IS '账号 | Account';


--
-- Name: COLUMN second_factors.sealed_secret; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.sealed_secret IS '密封密钥 | Secret shared with the phone, sealed, bound to the account';


--
-- Name: COLUMN second_factors.recovery_salt; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.recovery_salt IS '恢复码盐值 | Salt of the recovery codes';


--
-- Name: COLUMN second_factors.begun_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.begun_at IS '开始设置时间 | Secret made at';


--
-- Name: COLUMN second_factors.confirmed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.confirmed_at IS '启用时间 | Switched on at, with a first right code';


--
-- Name: COLUMN second_factors.last_step; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.second_factors.last_step IS '最近时间步 | Half minute of the last code that was taken: no code is good twice';


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.sessions (
    token_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    dealership_id integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    browser text DEFAULT 'other'::text NOT NULL,
    operating_system text DEFAULT 'other'::text NOT NULL,
    CONSTRAINT sessions_browser_check CHECK ((browser = ANY (ARRAY['chrome'::text, 'edge'::text, 'firefox'::text, 'safari'::text, 'wechat'::text, 'other'::text]))),
    CONSTRAINT sessions_operating_system_check CHECK ((operating_system = ANY (ARRAY['windows'::text, 'macos'::text, 'linux'::text, 'android'::text, 'ios'::text, 'harmonyos'::text, 'other'::text])))
);


ALTER TABLE public.sessions OWNER TO bayline_owner;

--
-- Name: TABLE sessions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.sessions IS '会话 | Log-in session';


--
-- Name: COLUMN sessions.token_hash; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.token_hash IS '令牌摘要 | SHA-256 of the session token';


--
-- Name: COLUMN sessions.account_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.account_id IS '账号 | Account';


--
-- Name: COLUMN sessions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.dealership_id IS '当前门店 | Store worked in';


--
-- Name: COLUMN sessions.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.created_at IS '登录时间 | Logged in at';


--
-- Name: COLUMN sessions.seen_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.seen_at IS '最近活动 | Last seen, to the minute';


--
-- Name: COLUMN sessions.expires_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.expires_at IS '失效时间 | Expires at';


--
-- Name: COLUMN sessions.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.id IS '会话标识 | Session id';


--
-- Name: COLUMN sessions.browser; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.browser IS '浏览器 | Browser, by its own word';


--
-- Name: COLUMN sessions.operating_system; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.sessions.operating_system IS '操作系统 | Operating system, by the browser''s word';


--
-- Name: staff_roles; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.staff_roles (
    dealership_id integer NOT NULL,
    staff_id uuid NOT NULL,
    role_code text NOT NULL
);

ALTER TABLE ONLY public.staff_roles FORCE ROW LEVEL SECURITY;


ALTER TABLE public.staff_roles OWNER TO bayline_owner;

--
-- Name: TABLE staff_roles; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.staff_roles IS '员工角色 | Role of a person';


--
-- Name: COLUMN staff_roles.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_roles.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN staff_roles.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_roles.staff_id IS '员工 | Staff';


--
-- Name: COLUMN staff_roles.role_code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_roles.role_code IS '角色代码 | Role code';


--
-- Name: find_session(bytea, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: bayline_finder
--

CREATE FUNCTION public.find_session(token bytea, at timestamp with time zone) RETURNS TABLE(account_id uuid, username text, language text, must_change_password boolean, must_set_second_factor boolean, dealership_id integer, time_zone text, staff_id uuid, staff_name text, seen_at timestamp with time zone, roles text[], permissions text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    SET enable_seqscan TO 'off'
    BEGIN ATOMIC
 SELECT a.id,
     a.username,
     a.language,
     a.must_change_password,
     ((EXISTS ( SELECT 1
            FROM public.roles r
           WHERE ((r.dealership_id = s.dealership_id) AND (r.code = ANY (held.roles)) AND (r.second_factor_since < s.created_at)))) AND (NOT (EXISTS ( SELECT 1
            FROM public.second_factors f
           WHERE ((f.account_id = a.id) AND (f.confirmed_at IS NOT NULL)))))),
     s.dealership_id,
     d.time_zone,
     p.id,
     p.name,
     s.seen_at,
     held.roles,
     ARRAY( SELECT DISTINCT rp.permission
            FROM public.role_permissions rp
           WHERE ((rp.dealership_id = s.dealership_id) AND (rp.role_code = ANY (held.roles)))
           ORDER BY rp.permission) AS "array"
    FROM ((((public.sessions s
      JOIN public.accounts a ON ((a.id = s.account_id)))
      JOIN public.dealerships d ON ((d.id = s.dealership_id)))
      JOIN public.staff p ON (((p.dealership_id = s.dealership_id) AND (p.account_id = a.id))))
      CROSS JOIN LATERAL ( SELECT COALESCE(array_agg(sr.role_code ORDER BY sr.role_code), '{}'::text[]) AS roles
            FROM public.staff_roles sr
           WHERE ((sr.dealership_id = s.dealership_id) AND (sr.staff_id = p.id))) held)
   WHERE ((s.token_hash = find_session.token) AND (s.expires_at > find_session.at) AND (NOT a.is_disabled) AND p.is_active);
END;


ALTER FUNCTION public.find_session(token bytea, at timestamp with time zone) OWNER TO bayline_finder;

--
-- Name: find_workplaces(uuid); Type: FUNCTION; Schema: public; Owner: bayline_finder
--

CREATE FUNCTION public.find_workplaces(account uuid) RETURNS TABLE(dealership_id integer, name_zh text, name_en text, staff_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public'
    BEGIN ATOMIC
 SELECT d.id,
     d.name_zh,
     d.name_en,
     p.id
    FROM (public.staff p
      JOIN public.dealerships d ON ((d.id = p.dealership_id)))
   WHERE ((p.account_id = find_workplaces.account) AND p.is_active)
   ORDER BY d.id
  LIMIT 100;
END;


ALTER FUNCTION public.find_workplaces(account uuid) OWNER TO bayline_finder;

--
-- Name: open_hand_over_sheet(integer); Type: FUNCTION; Schema: public; Owner: bayline_owner
--

CREATE FUNCTION public.open_hand_over_sheet(dealership_id integer) RETURNS void
    LANGUAGE sql
    AS $$
  insert into inspection_sheets (dealership_id, sheet, version) values (open_hand_over_sheet.dealership_id, 'internal-hand-over', 1);
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_hand_over_sheet.dealership_id, 'internal-hand-over', 1, i.code, i.name_zh, i.name_en, '', row_number() over (order by i.code) from (values
    ('J01', '工单项目逐项核对，均已完成', 'Compared with the order job by job: all done'),
    ('J02', '车内外清洁', 'Clean inside and outside'),
    ('J03', '保护件在位（座套、脚垫、方向盘套）', 'Protective covers still on (seat, floor, wheel)'),
    ('J04', '座椅、后视镜恢复到店时位置', 'Seats and mirrors as on arrival'),
    ('J05', '收音机、空调恢复到店时状态', 'Radio and air conditioning as on arrival'),
    ('J06', '随车物品与接车时一致', 'Belongings as at check-in'),
    ('J07', '车窗、天窗关闭', 'Windows and sunroof closed'),
    ('J08', '油量或电量与接车时核对', 'Fuel or charge compared with check-in'),
    ('J09', '出厂里程已记录', 'Mileage on leaving written down'),
    ('J10', '旧件已打包并标识', 'Old parts bagged and labelled'),
    ('J11', '未用配件已退库，领料齐全', 'Unused parts returned, all lines complete'),
    ('J12', '实际费用与估价的差异已说明', 'What differs from the estimate explained'),
    ('J13', '下次保养与建议项目已写明', 'Next service and advised work written down')
  ) as i (code, name_zh, name_en)
$$;


ALTER FUNCTION public.open_hand_over_sheet(dealership_id integer) OWNER TO bayline_owner;

--
-- Name: open_inspection_sheets(integer); Type: FUNCTION; Schema: public; Owner: bayline_owner
--

CREATE FUNCTION public.open_inspection_sheets(dealership_id integer) RETURNS void
    LANGUAGE sql
    AS $$
  insert into inspection_sheets (dealership_id, sheet, version)
  select open_inspection_sheets.dealership_id, s, 1 from unnest(array['self', 'team', 'final', 'road-test']) as s;
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_inspection_sheets.dealership_id, i.sheet, 1, i.code, i.name_zh, i.name_en, i.unit, row_number() over (partition by i.sheet order by i.code) from (values
    ('self', 'Q1-01', '委托书各项全部完成', 'Every item of the order is done', ''),
    ('self', 'Q1-02', '更换件与领料一致,无剩余件', 'Replaced parts match those issued, none left over', ''),
    ('self', 'Q1-03', '螺栓按扭矩拧紧(车轮/制动/放油螺塞)', 'Bolts tightened to torque (wheels, brakes, drain plug)', 'N·m'),
    ('self', 'Q1-04', '油液加注至标准、无渗漏', 'Fluids filled to the mark, no leaks', ''),
    ('self', 'Q1-05', '管路、线束、插头复位卡好', 'Hoses, harnesses and plugs back in place', ''),
    ('self', 'Q1-06', '警告灯熄灭,故障码清除,保养灯复位', 'Warning lights out, fault codes cleared, service light reset', ''),
    ('self', 'Q1-07', '工具清点归位,车内、机舱无遗留', 'Tools counted and put back, nothing left in the car', ''),
    ('self', 'Q1-08', '旧件打包标识', 'Old parts packed and labelled', ''),
    ('self', 'Q1-09', '车内外清洁,无油手印', 'Clean inside and out, no oily prints', ''),
    ('self', 'Q1-10', '建议项目已记录', 'Advised work is written down', ''),
    ('self', 'Q1-11', '作业时间打点完整', 'Clock entries are complete', ''),
    ('self', 'Q1-12', '签名', 'Signature', ''),
    ('team', 'Q2-01', '安全项复核:制动、转向、车轮扭矩、安全带、气囊插头', 'Safety items again: brakes, steering, wheel torque, belts, airbag plugs', ''),
    ('team', 'Q2-02', '关键装配与正时、皮带', 'Key assembly, timing and belts', ''),
    ('team', 'Q2-03', '换件部位目视', 'Places of replaced parts looked at', ''),
    ('team', 'Q2-04', '举升检查底部泄漏、紧固', 'Underbody on the lift: leaks and fastening', ''),
    ('team', 'Q2-05', '灯光、喇叭', 'Lights and horn', ''),
    ('team', 'Q2-06', '客户故障现象已再现并消除', 'The owner''s fault was reproduced and is gone', ''),
    ('team', 'Q2-07', '钣金:间隙面差、焊点、防腐', 'Body: gaps, welds, corrosion protection', ''),
    ('team', 'Q2-08', '喷漆:色差、流挂、颗粒、橘皮、遮蔽残留', 'Paint: shade, runs, specks, orange peel, masking left', ''),
    ('team', 'Q2-09', '装饰件装复齐全', 'Trim complete', ''),
    ('team', 'Q2-10', '签名', 'Signature', ''),
    ('final', 'Q3-01', '工单逐项对照', 'Order checked item by item', ''),
    ('final', 'Q3-02', '客户陈述逐条确认', 'Owner''s words confirmed one by one', ''),
    ('final', 'Q3-03', '增项均有授权', 'Additional work all authorised', ''),
    ('final', 'Q3-04', '配件编码、批次核对', 'Part numbers and batches checked', ''),
    ('final', 'Q3-05', '机油、冷却液、制动液、变速箱油、洗涤液', 'Engine oil, coolant, brake fluid, gearbox oil, washer fluid', ''),
    ('final', 'Q3-06', '泄漏(冷/热)', 'Leaks, cold and hot', ''),
    ('final', 'Q3-07', '怠速与加速、异响', 'Idle, acceleration and noises', ''),
    ('final', 'Q3-08', '充电、启动', 'Charging and starting', ''),
    ('final', 'Q3-09', '全车灯光', 'All lights', ''),
    ('final', 'Q3-10', '仪表无报警,故障码复查', 'No warning on the dash, fault codes read again', ''),
    ('final', 'Q3-11', '制动踏板、驻车', 'Brake pedal and parking brake', ''),
    ('final', 'Q3-12', '转向自由行程、回正', 'Steering play and self-centring', ''),
    ('final', 'Q3-13', '胎压、轮胎、螺母扭矩抽检', 'Tyre pressure, tyres, sample of nut torque', 'N·m'),
    ('final', 'Q3-14', '空调', 'Air conditioning', ''),
    ('final', 'Q3-15', '车门、车窗、门锁', 'Doors, windows and locks', ''),
    ('final', 'Q3-16', '钣喷外观(日光与检查灯)', 'Body and paint by daylight and lamp', ''),
    ('final', 'Q3-17', '四轮定位报告(如做)', 'Alignment report (if done)', ''),
    ('final', 'Q3-18', '清洁、保护件在位、座椅镜子复位', 'Clean, covers in place, seat and mirrors as they were', ''),
    ('final', 'Q3-19', '旧件齐', 'Old parts complete', ''),
    ('final', 'Q3-20', '里程出、油量出', 'Mileage and fuel on leaving', 'km'),
    ('final', 'Q3-21', '保养提示贴、复位', 'Service sticker and reset', ''),
    ('final', 'Q3-22', '结论:合格或返工(原因、责任人)', 'Verdict: passed or rework (reason, owner)', ''),
    ('final', 'Q3-23', '签名与时间', 'Signature and time', ''),
    ('final', 'Q3-24', '竣工出厂合格证号(需要时)', 'Number of the certificate (where needed)', ''),
    ('road-test', 'R01', '启动(冷/热)', 'Start, cold and hot', ''),
    ('road-test', 'R02', '怠速', 'Idle', ''),
    ('road-test', 'R03', '起步', 'Moving off', ''),
    ('road-test', 'R04', '加速 0–60', 'Acceleration 0–60', ''),
    ('road-test', 'R05', '各挡换挡、升降', 'Gear changes up and down', ''),
    ('road-test', 'R06', '匀速 40/60/80 跑偏', 'Steady 40/60/80, pulling to a side', ''),
    ('road-test', 'R07', '制动轻、中、重:跑偏、抖动、ABS', 'Braking light, medium, hard: pull, shudder, ABS', ''),
    ('road-test', 'R08', '转向左右满舵、回正', 'Full lock both ways, self-centring', ''),
    ('road-test', 'R09', '颠簸异响', 'Noises on a rough road', ''),
    ('road-test', 'R10', '弯道', 'Bends', ''),
    ('road-test', 'R11', '坡道、驻车', 'Slope and parking brake', ''),
    ('road-test', 'R12', '倒车、雷达影像', 'Reversing, sensors and camera', ''),
    ('road-test', 'R13', '驾驶辅助(ADAS)', 'Driver assistance (ADAS)', ''),
    ('road-test', 'R14', '空调', 'Air conditioning', ''),
    ('road-test', 'R15', '仪表、故障码复查', 'Dash, fault codes again', ''),
    ('road-test', 'R16', '客户故障工况复现', 'The owner''s fault under its own conditions', '')
  ) as i (sheet, code, name_zh, name_en, unit)
$$;


ALTER FUNCTION public.open_inspection_sheets(dealership_id integer) OWNER TO bayline_owner;

--
-- Name: open_stage_sheets(integer); Type: FUNCTION; Schema: public; Owner: bayline_owner
--

CREATE FUNCTION public.open_stage_sheets(dealership_id integer) RETURNS void
    LANGUAGE sql
    AS $$
  insert into inspection_sheets (dealership_id, sheet, version)
  select open_stage_sheets.dealership_id, s, 1 from unnest(array['diagnosis', 'process']) as s;
  insert into inspection_sheet_items (dealership_id, sheet, version, code, name_zh, name_en, unit, sequence)
  select open_stage_sheets.dealership_id, i.sheet, 1, i.code, i.name_zh, i.name_en, i.unit, row_number() over (partition by i.sheet order by i.code) from (values
    ('diagnosis', 'D01', '客户陈述的故障现象已核实', 'The fault as the owner tells it was seen', ''),
    ('diagnosis', 'D02', '车辆识别代号、发动机号、里程核对', 'VIN, engine number and mileage compared', ''),
    ('diagnosis', 'D03', '仪表报警灯、故障码读取', 'Warning lights, fault codes read', ''),
    ('diagnosis', 'D04', '发动机:启动、怠速、加速、异响、排烟', 'Engine: start, idle, acceleration, noises, smoke', ''),
    ('diagnosis', 'D05', '气缸压力(最低缸)', 'Compression (lowest cylinder)', 'kPa'),
    ('diagnosis', 'D06', '离合器、变速箱、传动轴', 'Clutch, gearbox, drive shafts', ''),
    ('diagnosis', 'D07', '转向:自由行程、助力、异响', 'Steering: play, assistance, noises', ''),
    ('diagnosis', 'D08', '制动:踏板、驻车、管路', 'Brakes: pedal, parking brake, lines', ''),
    ('diagnosis', 'D09', '制动片厚度(最薄处)', 'Brake pads (thinnest)', 'mm'),
    ('diagnosis', 'D10', '悬架、减振器、球头、衬套', 'Suspension, shock absorbers, ball joints, bushes', ''),
    ('diagnosis', 'D11', '轮胎花纹深度(最浅处)', 'Tyre tread (shallowest)', 'mm'),
    ('diagnosis', 'D12', '油、水、气渗漏', 'Leaks of oil, coolant or air', ''),
    ('diagnosis', 'D13', '蓄电池静置电压', 'Battery voltage at rest', 'V'),
    ('diagnosis', 'D14', '灯光、信号、电气', 'Lights, signals, electrics', ''),
    ('diagnosis', 'D15', '车身、车架、结构件', 'Body, frame, structure', ''),
    ('diagnosis', 'D16', '附加作业项目已确定并告知客户', 'Additional work found out and told to the owner', ''),
    ('process', 'P01', '拆解、清洗、零件分类检验', 'Taken apart, cleaned, parts sorted and examined', ''),
    ('process', 'P02', '换件与原件核对,旧件留存', 'New parts compared with the old, old parts kept', ''),
    ('process', 'P03', '关键尺寸、配合间隙测量', 'Key dimensions and clearances measured', 'mm'),
    ('process', 'P04', '密封件、油封、一次性螺栓更换', 'Seals and single-use bolts renewed', ''),
    ('process', 'P05', '装配标记、正时对正', 'Assembly marks and timing in line', ''),
    ('process', 'P06', '关键螺栓按扭矩与顺序紧固', 'Key bolts to torque and in their order', 'N·m'),
    ('process', 'P07', '管路、线束、插头连接', 'Hoses, harnesses and plugs connected', ''),
    ('process', 'P08', '油液规格与加注量', 'Fluids: specification and quantity', ''),
    ('process', 'P09', '钣金:校正、焊点、防腐', 'Body: straightening, welds, corrosion protection', ''),
    ('process', 'P10', '喷漆:前处理、底漆、遮蔽', 'Paint: preparation, primer, masking', ''),
    ('process', 'P11', '装配后静态调试,无干涉、无渗漏', 'Set up at rest after assembly: nothing touches, nothing leaks', ''),
    ('process', 'P12', '增项均已授权并记录', 'Additional work authorised and written down', '')
  ) as i (sheet, code, name_zh, name_en, unit)
$$;


ALTER FUNCTION public.open_stage_sheets(dealership_id integer) OWNER TO bayline_owner;

--
-- Name: protect_tenant_table(regclass, boolean); Type: PROCEDURE; Schema: public; Owner: bayline_owner
--

CREATE PROCEDURE public.protect_tenant_table(IN tenant_table regclass, IN append_only boolean DEFAULT false)
    LANGUAGE plpgsql
    AS $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format(
    'create policy tenant on %s for all to bayline_app using (dealership_id = current_dealership()) with check (dealership_id = current_dealership())',
    tenant_table);
  execute format(
    'create policy group_reader on %s for select to bayline_reader using (dealership_id = any (string_to_array(nullif(current_setting(''app.dealership_ids'', true), ''''), '','')::integer[]))',
    tenant_table);
  execute format('grant select on %s to bayline_reader', tenant_table);
  if append_only then
    execute format('grant select, insert on %s to bayline_app', tenant_table);
  else
    execute format('grant select, insert, update, delete on %s to bayline_app', tenant_table);
  end if;
end $$;


ALTER PROCEDURE public.protect_tenant_table(IN tenant_table regclass, IN append_only boolean) OWNER TO bayline_owner;

--
-- Name: adviser_questions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.adviser_questions (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    operation_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    words text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer text,
    answered_by uuid,
    answered_at timestamp with time zone,
    CONSTRAINT adviser_questions_answered CHECK ((((answered_at IS NULL) = (answer IS NULL)) AND ((answered_at IS NULL) = (answered_by IS NULL))))
);

ALTER TABLE ONLY public.adviser_questions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.adviser_questions OWNER TO bayline_owner;

--
-- Name: TABLE adviser_questions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.adviser_questions IS '技师提问 | Technician''s question to the adviser';


--
-- Name: COLUMN adviser_questions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN adviser_questions.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.id IS '标识 | Id';


--
-- Name: COLUMN adviser_questions.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.operation_id IS '作业 | Operation';


--
-- Name: COLUMN adviser_questions.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN adviser_questions.words; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.words IS '问题 | Question';


--
-- Name: COLUMN adviser_questions.asked_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.asked_by IS '提问人 | Asked by';


--
-- Name: COLUMN adviser_questions.asked_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.asked_at IS '提问时间 | Asked at';


--
-- Name: COLUMN adviser_questions.answer; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.answer IS '答复 | Answer; null = not yet';


--
-- Name: COLUMN adviser_questions.answered_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.answered_by IS '答复人 | Answered by';


--
-- Name: COLUMN adviser_questions.answered_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.adviser_questions.answered_at IS '答复时间 | Answered at';


--
-- Name: appointment_jobs; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.appointment_jobs (
    dealership_id integer NOT NULL,
    appointment_id uuid NOT NULL,
    sequence integer NOT NULL,
    canned_job_id uuid,
    labour_operation_id uuid,
    code text NOT NULL,
    name_zh text NOT NULL,
    planned_minutes integer NOT NULL,
    amount_fen bigint,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT appointment_jobs_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT appointment_jobs_one_source CHECK (((canned_job_id IS NULL) <> (labour_operation_id IS NULL))),
    CONSTRAINT appointment_jobs_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT appointment_jobs_sequence_check CHECK (((sequence >= 1) AND (sequence <= 40)))
);

ALTER TABLE ONLY public.appointment_jobs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.appointment_jobs OWNER TO bayline_owner;

--
-- Name: TABLE appointment_jobs; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.appointment_jobs IS '预约项目 | Work chosen for an appointment, with what was said it costs';


--
-- Name: COLUMN appointment_jobs.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN appointment_jobs.appointment_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.appointment_id IS '预约 | Appointment';


--
-- Name: COLUMN appointment_jobs.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.sequence IS '序号 | Sequence';


--
-- Name: COLUMN appointment_jobs.canned_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.canned_job_id IS '套餐 | Canned job';


--
-- Name: COLUMN appointment_jobs.labour_operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.labour_operation_id IS '维修项目 | Labour operation';


--
-- Name: COLUMN appointment_jobs.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.code IS '项目编号 | Code, as it was';


--
-- Name: COLUMN appointment_jobs.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.name_zh IS '名称 | Name in Chinese as booked';


--
-- Name: COLUMN appointment_jobs.planned_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.planned_minutes IS '计划工时(分钟) | Planned time, minutes';


--
-- Name: COLUMN appointment_jobs.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.amount_fen IS '估价(分) | Estimate after the class discount, fen; none while a price is missing';


--
-- Name: COLUMN appointment_jobs.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_jobs.name_en IS '英文名称 | Name in English as booked';


--
-- Name: appointment_parts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.appointment_parts (
    dealership_id integer NOT NULL,
    appointment_id uuid NOT NULL,
    part_id uuid NOT NULL,
    number text NOT NULL,
    name_zh text NOT NULL,
    unit text NOT NULL,
    quantity integer NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT appointment_parts_quantity_check CHECK ((quantity > 0))
);

ALTER TABLE ONLY public.appointment_parts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.appointment_parts OWNER TO bayline_owner;

--
-- Name: TABLE appointment_parts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.appointment_parts IS '预计所需备件 | Parts that an appointment will need';


--
-- Name: COLUMN appointment_parts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN appointment_parts.appointment_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.appointment_id IS '预约 | Appointment';


--
-- Name: COLUMN appointment_parts.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.part_id IS '配件 | Part';


--
-- Name: COLUMN appointment_parts.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.number IS '配件编码 | Part number, as it was';


--
-- Name: COLUMN appointment_parts.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.name_zh IS '配件名称 | Name of the part in Chinese as booked';


--
-- Name: COLUMN appointment_parts.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.unit IS '单位 | Unit';


--
-- Name: COLUMN appointment_parts.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.quantity IS '数量 | Quantity, 1/1000 unit';


--
-- Name: COLUMN appointment_parts.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointment_parts.name_en IS '英文名称 | Name of the part in English as booked';


--
-- Name: appointments; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.appointments (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    vehicle_id uuid NOT NULL,
    party_id uuid NOT NULL,
    requested_work text NOT NULL,
    business_type text NOT NULL,
    bay_type text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    planned_minutes integer NOT NULL,
    estimate_fen bigint,
    reminder_channel text NOT NULL,
    taken_by uuid NOT NULL,
    accepted_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    visit_id uuid,
    remark text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    contact_name text DEFAULT ''::text NOT NULL,
    contact_phone text,
    channel text DEFAULT 'phone'::text NOT NULL,
    adviser_id uuid,
    reminded_at timestamp with time zone,
    reminded_by uuid,
    arrived_at timestamp with time zone,
    ended_at timestamp with time zone,
    cancelled_by text,
    end_reason text DEFAULT ''::text NOT NULL,
    parts_kept_until date,
    CONSTRAINT appointments_became_a_visit CHECK (((status = 'converted'::text) = (visit_id IS NOT NULL))),
    CONSTRAINT appointments_cancelled_by_check CHECK ((cancelled_by = ANY (ARRAY['customer'::text, 'store'::text]))),
    CONSTRAINT appointments_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'desk'::text, 'link'::text, 'outbound'::text]))),
    CONSTRAINT appointments_estimate_fen_check CHECK ((estimate_fen >= 0)),
    CONSTRAINT appointments_planned_minutes_check CHECK (((planned_minutes >= 5) AND (planned_minutes <= 1440))),
    CONSTRAINT appointments_reminder_channel_check CHECK ((reminder_channel = ANY (ARRAY['phone'::text, 'sms'::text, 'wechat'::text, 'app'::text, 'email'::text, 'fax'::text, 'visit'::text]))),
    CONSTRAINT appointments_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'reminded'::text, 'arrived'::text, 'converted'::text, 'cancelled'::text, 'no-show'::text])))
);

ALTER TABLE ONLY public.appointments FORCE ROW LEVEL SECURITY;


ALTER TABLE public.appointments OWNER TO bayline_owner;

--
-- Name: TABLE appointments; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.appointments IS '预约登记 | Appointment';


--
-- Name: COLUMN appointments.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN appointments.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.id IS '预约标识 | Appointment id';


--
-- Name: COLUMN appointments.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.number IS '序号 | Appointment number';


--
-- Name: COLUMN appointments.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.vehicle_id IS '识别码 | Vehicle';


--
-- Name: COLUMN appointments.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.party_id IS '车主 | Customer';


--
-- Name: COLUMN appointments.requested_work; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.requested_work IS '预约内容 | Requested work';


--
-- Name: COLUMN appointments.business_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.business_type IS '业务类别 | Business type';


--
-- Name: COLUMN appointments.bay_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.bay_type IS '工位类型 | Bay type';


--
-- Name: COLUMN appointments.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.starts_at IS '预约时间 | Appointment time';


--
-- Name: COLUMN appointments.planned_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.planned_minutes IS '预计时长 | Planned time, minutes';


--
-- Name: COLUMN appointments.estimate_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.estimate_fen IS '估价 | Estimate, fen';


--
-- Name: COLUMN appointments.reminder_channel; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.reminder_channel IS '提醒方式 | Reminder channel';


--
-- Name: COLUMN appointments.taken_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.taken_by IS '受理人 | Taken by';


--
-- Name: COLUMN appointments.accepted_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.accepted_at IS '预约受理时间 | Accepted at';


--
-- Name: COLUMN appointments.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.status IS '状态 | Status';


--
-- Name: COLUMN appointments.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.visit_id IS '到店 | Visit it became';


--
-- Name: COLUMN appointments.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.remark IS '备注 | Remark';


--
-- Name: COLUMN appointments.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.version IS '版本 | Version';


--
-- Name: COLUMN appointments.contact_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.contact_name IS '联系人 | Whom to call, when not the customer';


--
-- Name: COLUMN appointments.contact_phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.contact_phone IS '联系电话 | Their telephone';


--
-- Name: COLUMN appointments.channel; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.channel IS '预约渠道 | How it was made; outbound is the store''s own call';


--
-- Name: COLUMN appointments.adviser_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.adviser_id IS '服务顾问 | Adviser who will receive the car';


--
-- Name: COLUMN appointments.reminded_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.reminded_at IS '提醒时间 | When the customer was reminded';


--
-- Name: COLUMN appointments.reminded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.reminded_by IS '提醒人 | Who reminded';


--
-- Name: COLUMN appointments.arrived_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.arrived_at IS '到店时间 | When the car stood at the door';


--
-- Name: COLUMN appointments.ended_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.ended_at IS '结束时间 | When it was called off or given up';


--
-- Name: COLUMN appointments.cancelled_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.cancelled_by IS '取消方 | Who called it off';


--
-- Name: COLUMN appointments.end_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.end_reason IS '取消原因 | Why it was called off';


--
-- Name: COLUMN appointments.parts_kept_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.appointments.parts_kept_until IS '备件保留至 | Last day its parts are kept after the car did not come, or came and was not taken in; none when they are free';


--
-- Name: assignments; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.assignments (
    dealership_id integer NOT NULL,
    operation_id uuid NOT NULL,
    bay_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    assigned_by uuid NOT NULL,
    assigned_at timestamp with time zone NOT NULL,
    bay_owner_id uuid NOT NULL,
    supervisor_id uuid,
    manuals text DEFAULT ''::text NOT NULL,
    remark text DEFAULT ''::text NOT NULL,
    override_reason text DEFAULT ''::text NOT NULL,
    locked_by uuid,
    locked_at timestamp with time zone,
    given_starts_at timestamp with time zone NOT NULL,
    told_starts_at timestamp with time zone NOT NULL,
    given_minutes integer NOT NULL,
    CONSTRAINT assignments_check CHECK ((ends_at > starts_at)),
    CONSTRAINT assignments_given_minutes_check CHECK ((given_minutes >= 0)),
    CONSTRAINT assignments_locked_by_somebody CHECK (((locked_by IS NULL) = (locked_at IS NULL)))
);

ALTER TABLE ONLY public.assignments FORCE ROW LEVEL SECURITY;


ALTER TABLE public.assignments OWNER TO bayline_owner;

--
-- Name: TABLE assignments; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.assignments IS '派工 | Assignment of an operation to bay and technician';


--
-- Name: COLUMN assignments.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN assignments.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.operation_id IS '工序 | Operation';


--
-- Name: COLUMN assignments.bay_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.bay_id IS '工位 | Bay';


--
-- Name: COLUMN assignments.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.starts_at IS '开始时间 | Planned start';


--
-- Name: COLUMN assignments.ends_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.ends_at IS '结束时间 | Planned end';


--
-- Name: COLUMN assignments.assigned_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.assigned_by IS '调度员 | Dispatcher';


--
-- Name: COLUMN assignments.assigned_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.assigned_at IS '派工时间 | Assigned at';


--
-- Name: COLUMN assignments.bay_owner_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.bay_owner_id IS '工位负责人 | Bay owner; who answers for the work in the bay';


--
-- Name: COLUMN assignments.supervisor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.supervisor_id IS '车间主管 | Workshop supervisor';


--
-- Name: COLUMN assignments.manuals; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.manuals IS '所需资料 | Manuals and papers needed';


--
-- Name: COLUMN assignments.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.remark IS '备注 | Remark';


--
-- Name: COLUMN assignments.override_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.override_reason IS '例外派工原因 | Why it was planned without its parts or out of sequence; empty = it was not';


--
-- Name: COLUMN assignments.locked_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.locked_by IS '锁定人 | Who locked it: no plan and no drag moves it until it is unlocked';


--
-- Name: COLUMN assignments.locked_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.locked_at IS '锁定时间 | Locked at; null = not locked';


--
-- Name: COLUMN assignments.given_starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.given_starts_at IS '派定开始时间 | Start that the dispatcher gave; the plan may put it off, not bring it forward';


--
-- Name: COLUMN assignments.told_starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.told_starts_at IS '已告知开始时间 | Start that people were told last';


--
-- Name: COLUMN assignments.given_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.assignments.given_minutes IS '派定工时（分钟） | Minutes of work that it was given';


--
-- Name: bay_bookings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.bay_bookings (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    bay_id uuid NOT NULL,
    during tstzrange NOT NULL,
    starts_at timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL,
    ends_at timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    equipment text DEFAULT ''::text NOT NULL,
    CONSTRAINT bay_bookings_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)))),
    CONSTRAINT bay_bookings_subject_type_check CHECK ((subject_type = ANY (ARRAY['appointment'::text, 'visit'::text, 'operation'::text])))
);

ALTER TABLE ONLY public.bay_bookings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.bay_bookings OWNER TO bayline_owner;

--
-- Name: TABLE bay_bookings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.bay_bookings IS '工位占用 | Booked time of a bay';


--
-- Name: COLUMN bay_bookings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN bay_bookings.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.id IS '标识 | Id';


--
-- Name: COLUMN bay_bookings.bay_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.bay_id IS '工位 | Bay';


--
-- Name: COLUMN bay_bookings.during; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.during IS '时段 | Time, half-open';


--
-- Name: COLUMN bay_bookings.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.starts_at IS '开始 | Starts at';


--
-- Name: COLUMN bay_bookings.ends_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.ends_at IS '结束 | Ends at';


--
-- Name: COLUMN bay_bookings.subject_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.subject_type IS '用途类别 | What it is booked for';


--
-- Name: COLUMN bay_bookings.subject_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.subject_id IS '用途 | Which one';


--
-- Name: COLUMN bay_bookings.equipment; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bay_bookings.equipment IS '所需设备类别 | Kind of equipment that the work needs; empty = none';


--
-- Name: bays; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.bays (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT bays_type_check CHECK ((type = ANY (ARRAY['maintenance'::text, 'mechanical'::text, 'body'::text, 'paint'::text, 'alignment'::text, 'wash'::text, 'high-voltage'::text])))
);

ALTER TABLE ONLY public.bays FORCE ROW LEVEL SECURITY;


ALTER TABLE public.bays OWNER TO bayline_owner;

--
-- Name: TABLE bays; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.bays IS '工位 | Bay';


--
-- Name: COLUMN bays.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN bays.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.id IS '工位标识 | Bay id';


--
-- Name: COLUMN bays.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.code IS '工位号 | Code';


--
-- Name: COLUMN bays.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.name IS '名称 | Name';


--
-- Name: COLUMN bays.type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.type IS '工位类型 | Type';


--
-- Name: COLUMN bays.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN bays.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bays.version IS '版本 | Version';


--
-- Name: bookable_shares; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.bookable_shares (
    dealership_id integer NOT NULL,
    bay_type text NOT NULL,
    bookable_basis_points integer NOT NULL,
    CONSTRAINT bookable_shares_bay_type_check CHECK ((bay_type = ANY (ARRAY['maintenance'::text, 'mechanical'::text, 'body'::text, 'paint'::text, 'alignment'::text, 'wash'::text, 'high-voltage'::text]))),
    CONSTRAINT bookable_shares_bookable_basis_points_check CHECK (((bookable_basis_points >= 0) AND (bookable_basis_points <= 10000)))
);

ALTER TABLE ONLY public.bookable_shares FORCE ROW LEVEL SECURITY;


ALTER TABLE public.bookable_shares OWNER TO bayline_owner;

--
-- Name: TABLE bookable_shares; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.bookable_shares IS '工位类型可约比例 | Bookable share of a type of bay; a type without a row has the store''s';


--
-- Name: COLUMN bookable_shares.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bookable_shares.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN bookable_shares.bay_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bookable_shares.bay_type IS '工位类型 | Type of bay';


--
-- Name: COLUMN bookable_shares.bookable_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.bookable_shares.bookable_basis_points IS '可约比例(万分之一) | Share of the bays'' time that may be booked beforehand, basis points';


--
-- Name: booking_rules; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.booking_rules (
    dealership_id integer NOT NULL,
    late_minutes integer NOT NULL,
    release_minutes integer NOT NULL,
    parts_kept_days integer NOT NULL,
    bookable_basis_points integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT booking_rules_bookable_basis_points_check CHECK (((bookable_basis_points >= 0) AND (bookable_basis_points <= 10000))),
    CONSTRAINT booking_rules_in_order CHECK ((release_minutes >= late_minutes)),
    CONSTRAINT booking_rules_late_minutes_check CHECK (((late_minutes >= 0) AND (late_minutes <= 240))),
    CONSTRAINT booking_rules_parts_kept_days_check CHECK (((parts_kept_days >= 0) AND (parts_kept_days <= 30))),
    CONSTRAINT booking_rules_release_minutes_check CHECK (((release_minutes >= 0) AND (release_minutes <= 480)))
);

ALTER TABLE ONLY public.booking_rules FORCE ROW LEVEL SECURITY;


ALTER TABLE public.booking_rules OWNER TO bayline_owner;

--
-- Name: TABLE booking_rules; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.booking_rules IS '预约规则 | The store''s rules about bookings; a store without a row follows the usual ones';


--
-- Name: COLUMN booking_rules.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN booking_rules.late_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.late_minutes IS '迟到判定(分钟) | Minutes after which a car counts as late';


--
-- Name: COLUMN booking_rules.release_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.release_minutes IS '工位释放(分钟) | Minutes after which its bay is given away';


--
-- Name: COLUMN booking_rules.parts_kept_days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.parts_kept_days IS '备件保留(工作日) | Working days that the parts of a car that did not come are kept';


--
-- Name: COLUMN booking_rules.bookable_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.bookable_basis_points IS '可约比例(万分之一) | Share of the bays'' time that may be booked beforehand, basis points';


--
-- Name: COLUMN booking_rules.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.booking_rules.version IS '版本 | Version';


--
-- Name: books_results; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.books_results (
    dealership_id integer NOT NULL,
    checked_at timestamp with time zone NOT NULL,
    checks integer NOT NULL,
    broken text[] NOT NULL,
    CONSTRAINT books_results_checks_check CHECK ((checks > 0))
);

ALTER TABLE ONLY public.books_results FORCE ROW LEVEL SECURITY;


ALTER TABLE public.books_results OWNER TO bayline_owner;

--
-- Name: TABLE books_results; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.books_results IS '账目核对结果 | What the last going over the books found';


--
-- Name: COLUMN books_results.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.books_results.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN books_results.checked_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.books_results.checked_at IS '核对时间 | Checked at';


--
-- Name: COLUMN books_results.checks; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.books_results.checks IS '核对项数 | How many checks were made';


--
-- Name: COLUMN books_results.broken; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.books_results.broken IS '不符的核对项 | Names of the checks in which figures disagree';


--
-- Name: canned_job_labour; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.canned_job_labour (
    dealership_id integer NOT NULL,
    canned_job_id uuid NOT NULL,
    sequence integer NOT NULL,
    labour_operation_id uuid NOT NULL,
    billed_hours integer,
    CONSTRAINT canned_job_labour_billed_hours_check CHECK ((billed_hours >= 0)),
    CONSTRAINT canned_job_labour_sequence_check CHECK (((sequence >= 1) AND (sequence <= 40)))
);

ALTER TABLE ONLY public.canned_job_labour FORCE ROW LEVEL SECURITY;


ALTER TABLE public.canned_job_labour OWNER TO bayline_owner;

--
-- Name: TABLE canned_job_labour; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.canned_job_labour IS '套餐工时 | Labour line of a canned job';


--
-- Name: COLUMN canned_job_labour.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_labour.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN canned_job_labour.canned_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_labour.canned_job_id IS '套餐 | Canned job';


--
-- Name: COLUMN canned_job_labour.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_labour.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN canned_job_labour.labour_operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_labour.labour_operation_id IS '工时项目 | Labour operation';


--
-- Name: COLUMN canned_job_labour.billed_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_labour.billed_hours IS '结算工时 | Billed hours instead of the operation''s, 1/100 h';


--
-- Name: canned_job_models; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.canned_job_models (
    dealership_id integer NOT NULL,
    canned_job_id uuid NOT NULL,
    model_id uuid NOT NULL
);

ALTER TABLE ONLY public.canned_job_models FORCE ROW LEVEL SECURITY;


ALTER TABLE public.canned_job_models OWNER TO bayline_owner;

--
-- Name: TABLE canned_job_models; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.canned_job_models IS '套餐适用车型 | Model that a canned job fits; no row = every model';


--
-- Name: COLUMN canned_job_models.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_models.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN canned_job_models.canned_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_models.canned_job_id IS '套餐 | Canned job';


--
-- Name: COLUMN canned_job_models.model_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_models.model_id IS '车型 | Model';


--
-- Name: canned_job_parts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.canned_job_parts (
    dealership_id integer NOT NULL,
    canned_job_id uuid NOT NULL,
    sequence integer NOT NULL,
    part_id uuid NOT NULL,
    quantity integer NOT NULL,
    CONSTRAINT canned_job_parts_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT canned_job_parts_sequence_check CHECK (((sequence >= 1) AND (sequence <= 100)))
);

ALTER TABLE ONLY public.canned_job_parts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.canned_job_parts OWNER TO bayline_owner;

--
-- Name: TABLE canned_job_parts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.canned_job_parts IS '套餐配件 | Part line of a canned job';


--
-- Name: COLUMN canned_job_parts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_parts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN canned_job_parts.canned_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_parts.canned_job_id IS '套餐 | Canned job';


--
-- Name: COLUMN canned_job_parts.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_parts.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN canned_job_parts.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_parts.part_id IS '配件 | Part';


--
-- Name: COLUMN canned_job_parts.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_parts.quantity IS '数量 | Quantity, 1/1000 of the unit';


--
-- Name: canned_job_search_terms; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.canned_job_search_terms (
    dealership_id integer NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C",
    canned_job_id uuid NOT NULL
);

ALTER TABLE ONLY public.canned_job_search_terms FORCE ROW LEVEL SECURITY;


ALTER TABLE public.canned_job_search_terms OWNER TO bayline_owner;

--
-- Name: TABLE canned_job_search_terms; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.canned_job_search_terms IS '套餐检索词 | Search term of a canned job: code, name, pinyin initials';


--
-- Name: COLUMN canned_job_search_terms.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_search_terms.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN canned_job_search_terms.term; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_search_terms.term IS '检索词 | Lower-case text that a search may begin with';


--
-- Name: COLUMN canned_job_search_terms.canned_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_job_search_terms.canned_job_id IS '套餐 | Canned job';


--
-- Name: canned_jobs; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.canned_jobs (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    price_class text NOT NULL,
    fixed_price_fen integer,
    vehicle_classes text[] DEFAULT '{}'::text[] NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT canned_jobs_check CHECK ((valid_until >= valid_from)),
    CONSTRAINT canned_jobs_fixed_price_fen_check CHECK (((fixed_price_fen >= 0) AND (fixed_price_fen <= 100000000))),
    CONSTRAINT canned_jobs_price_class_check CHECK ((price_class = ANY (ARRAY['customer'::text, 'warranty'::text, 'insurance'::text, 'internal'::text, 'package'::text]))),
    CONSTRAINT canned_jobs_vehicle_classes_check CHECK ((vehicle_classes <@ ARRAY['compact'::text, 'sedan'::text, 'suv'::text, 'mpv'::text, 'light-commercial'::text, 'electric'::text, 'other'::text]))
);

ALTER TABLE ONLY public.canned_jobs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.canned_jobs OWNER TO bayline_owner;

--
-- Name: TABLE canned_jobs; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.canned_jobs IS '维修套餐 | Canned job; a package when it has a fixed price';


--
-- Name: COLUMN canned_jobs.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN canned_jobs.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.id IS '套餐标识 | Canned job id';


--
-- Name: COLUMN canned_jobs.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.code IS '套餐编码 | Code';


--
-- Name: COLUMN canned_jobs.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.name_zh IS '套餐名称 | Chinese name';


--
-- Name: COLUMN canned_jobs.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.name_en IS '英文名称 | English name';


--
-- Name: COLUMN canned_jobs.price_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.price_class IS '付费方价类 | Price class of who pays';


--
-- Name: COLUMN canned_jobs.fixed_price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.fixed_price_fen IS '套餐金额 | Package price, fen incl. tax; null = by the price list';


--
-- Name: COLUMN canned_jobs.vehicle_classes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.vehicle_classes IS '适用车型类别 | Vehicle classes it fits; none = every class';


--
-- Name: COLUMN canned_jobs.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN canned_jobs.valid_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.valid_until IS '截止日期 | Last day; null = open';


--
-- Name: COLUMN canned_jobs.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN canned_jobs.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.canned_jobs.version IS '版本 | Version';


--
-- Name: certificates; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.certificates (
    dealership_id integer NOT NULL,
    number text NOT NULL,
    work_order_id uuid NOT NULL,
    inspection_id uuid NOT NULL,
    issued_by uuid NOT NULL,
    issued_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.certificates FORCE ROW LEVEL SECURITY;


ALTER TABLE public.certificates OWNER TO bayline_owner;

--
-- Name: TABLE certificates; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.certificates IS '机动车维修竣工出厂合格证 | Certificate of completed repair; numbers without gaps, append-only';


--
-- Name: COLUMN certificates.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN certificates.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.number IS '合格证号 | Certificate number';


--
-- Name: COLUMN certificates.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN certificates.inspection_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.inspection_id IS '终检 | Final inspection that it certifies';


--
-- Name: COLUMN certificates.issued_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.issued_by IS '签发质检员 | Signed by';


--
-- Name: COLUMN certificates.issued_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.certificates.issued_at IS '签发时间 | Signed at';


--
-- Name: check_in_photos; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.check_in_photos (
    dealership_id integer NOT NULL,
    visit_id uuid NOT NULL,
    slot text NOT NULL,
    sha256 text NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    CONSTRAINT check_in_photos_slot_check CHECK ((slot ~ '^(front|left-front|left|rear|right|dashboard|mark-[1-9][0-9]?)$'::text))
);

ALTER TABLE ONLY public.check_in_photos FORCE ROW LEVEL SECURITY;


ALTER TABLE public.check_in_photos OWNER TO bayline_owner;

--
-- Name: TABLE check_in_photos; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.check_in_photos IS '接车照片 | Photo of the walk round the car; once taken it stays';


--
-- Name: COLUMN check_in_photos.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN check_in_photos.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.visit_id IS '到店 | Visit';


--
-- Name: COLUMN check_in_photos.slot; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.slot IS '位置 | Which of the six fixed photos, or the nth damage mark';


--
-- Name: COLUMN check_in_photos.sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.sha256 IS '照片文件 | File';


--
-- Name: COLUMN check_in_photos.taken_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.taken_by IS '拍摄人 | Taken by';


--
-- Name: COLUMN check_in_photos.taken_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_in_photos.taken_at IS '拍摄时间 | Taken at';


--
-- Name: check_ins; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.check_ins (
    dealership_id integer NOT NULL,
    visit_id uuid NOT NULL,
    owner_words text NOT NULL,
    belongings text DEFAULT ''::text NOT NULL,
    wants_wash boolean NOT NULL,
    old_parts text NOT NULL,
    signed_by_name text NOT NULL,
    signature_sha256 text NOT NULL,
    checked_in_by uuid NOT NULL,
    checked_in_at timestamp with time zone NOT NULL,
    content text,
    content_sha256 text,
    contact_name text DEFAULT ''::text NOT NULL,
    contact_phone text,
    contact_relation text,
    remark text DEFAULT ''::text NOT NULL,
    repeats_order_id uuid,
    CONSTRAINT check_ins_contact_relation_check CHECK ((contact_relation = ANY (ARRAY['self'::text, 'family'::text, 'driver'::text, 'colleague'::text, 'assistant'::text, 'other'::text]))),
    CONSTRAINT check_ins_hash CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT check_ins_old_parts_check CHECK ((old_parts = ANY (ARRAY['take'::text, 'show'::text, 'discard'::text]))),
    CONSTRAINT check_ins_sealed CHECK (((content IS NULL) = (content_sha256 IS NULL)))
);

ALTER TABLE ONLY public.check_ins FORCE ROW LEVEL SECURITY;


ALTER TABLE public.check_ins OWNER TO bayline_owner;

--
-- Name: TABLE check_ins; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.check_ins IS '接车单 | Check-in with its pre-inspection sheet';


--
-- Name: COLUMN check_ins.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN check_ins.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.visit_id IS '到店 | Visit';


--
-- Name: COLUMN check_ins.owner_words; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.owner_words IS '报修陈述 | The owner''s words';


--
-- Name: COLUMN check_ins.belongings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.belongings IS '随车物品 | Belongings';


--
-- Name: COLUMN check_ins.wants_wash; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.wants_wash IS '是否洗车 | Whether the car is washed';


--
-- Name: COLUMN check_ins.old_parts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.old_parts IS '旧件处理 | What happens to old parts';


--
-- Name: COLUMN check_ins.signed_by_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.signed_by_name IS '签字人 | Who signed';


--
-- Name: COLUMN check_ins.signature_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.signature_sha256 IS '签字 | Signature file';


--
-- Name: COLUMN check_ins.checked_in_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.checked_in_by IS '接车人 | Checked in by';


--
-- Name: COLUMN check_ins.checked_in_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.checked_in_at IS '接车时间 | Checked in at';


--
-- Name: COLUMN check_ins.content; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.content IS '预检单内容 | What was signed, as JSON: readings, marks, belongings, papers, choices, the car as it was on file';


--
-- Name: COLUMN check_ins.content_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.content_sha256 IS '内容校验 | SHA-256 over the content and the signature';


--
-- Name: COLUMN check_ins.contact_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.contact_name IS '联系人 | Whom to call during the visit, when not the sender';


--
-- Name: COLUMN check_ins.contact_phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.contact_phone IS '联系电话 | Their telephone';


--
-- Name: COLUMN check_ins.contact_relation; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.contact_relation IS '与车主关系 | Relation to the owner';


--
-- Name: COLUMN check_ins.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.remark IS '备注 | Remark';


--
-- Name: COLUMN check_ins.repeats_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.check_ins.repeats_order_id IS '返修原工单 | Order within guarantee that this visit repeats';


--
-- Name: clock_entries; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.clock_entries (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    operation_id uuid NOT NULL,
    technician_id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by text,
    pause_reason text,
    round smallint DEFAULT 0 NOT NULL,
    overrun_told_at timestamp with time zone,
    CONSTRAINT clock_entries_ended CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
    CONSTRAINT clock_entries_ended_by_check CHECK ((ended_by = ANY (ARRAY['pause'::text, 'finish'::text]))),
    CONSTRAINT clock_entries_order CHECK (((ended_at IS NULL) OR (ended_at >= started_at))),
    CONSTRAINT clock_entries_pause_reason_check CHECK ((pause_reason = ANY (ARRAY['parts'::text, 'customer'::text, 'bay'::text, 'equipment'::text, 'technical-support'::text, 'insurer'::text, 'sublet'::text, 'maker'::text, 'customer-parts'::text, 'break'::text, 'other'::text]))),
    CONSTRAINT clock_entries_reason CHECK (((ended_by = 'pause'::text) = (pause_reason IS NOT NULL))),
    CONSTRAINT clock_entries_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.clock_entries FORCE ROW LEVEL SECURITY;


ALTER TABLE public.clock_entries OWNER TO bayline_owner;

--
-- Name: TABLE clock_entries; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.clock_entries IS '作业打点 | Clocked time of a technician on an operation';


--
-- Name: COLUMN clock_entries.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN clock_entries.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.id IS '标识 | Id';


--
-- Name: COLUMN clock_entries.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.operation_id IS '工序 | Operation';


--
-- Name: COLUMN clock_entries.technician_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.technician_id IS '维修专员 | Technician';


--
-- Name: COLUMN clock_entries.started_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.started_at IS '开始 | Started at';


--
-- Name: COLUMN clock_entries.ended_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.ended_at IS '结束 | Ended at; null = running';


--
-- Name: COLUMN clock_entries.ended_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.ended_by IS '结束方式 | How it ended';


--
-- Name: COLUMN clock_entries.pause_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.pause_reason IS '暂停原因 | Pause reason';


--
-- Name: COLUMN clock_entries.round; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.round IS '返工轮次 | Round: 0 = the work itself; 1 and on = rework';


--
-- Name: COLUMN clock_entries.overrun_told_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.clock_entries.overrun_told_at IS '停工超时提醒时间 | When it was told that the pause it ended with lasts too long; null = not';


--
-- Name: concerns; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.concerns (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    sequence integer NOT NULL,
    words text NOT NULL
);

ALTER TABLE ONLY public.concerns FORCE ROW LEVEL SECURITY;


ALTER TABLE public.concerns OWNER TO bayline_owner;

--
-- Name: TABLE concerns; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.concerns IS '报修陈述 | Concern in the owner''s words';


--
-- Name: COLUMN concerns.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.concerns.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN concerns.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.concerns.id IS '标识 | Id';


--
-- Name: COLUMN concerns.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.concerns.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN concerns.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.concerns.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN concerns.words; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.concerns.words IS '客户原话 | The owner''s words';


--
-- Name: customer_classes; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.customer_classes (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    price_level text NOT NULL,
    validity_months integer,
    fee_fen bigint NOT NULL,
    points_required integer NOT NULL,
    single_visit_fen bigint NOT NULL,
    labour_discount_basis_points integer NOT NULL,
    parts_discount_basis_points integer NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT customer_classes_fee_fen_check CHECK ((fee_fen >= 0)),
    CONSTRAINT customer_classes_labour_discount_basis_points_check CHECK (((labour_discount_basis_points >= 0) AND (labour_discount_basis_points <= 10000))),
    CONSTRAINT customer_classes_parts_discount_basis_points_check CHECK (((parts_discount_basis_points >= 0) AND (parts_discount_basis_points <= 10000))),
    CONSTRAINT customer_classes_points_required_check CHECK ((points_required >= 0)),
    CONSTRAINT customer_classes_price_level_check CHECK ((price_level = ANY (ARRAY['retail'::text, 'member'::text, 'fleet'::text]))),
    CONSTRAINT customer_classes_single_visit_fen_check CHECK ((single_visit_fen >= 0)),
    CONSTRAINT customer_classes_validity_months_check CHECK (((validity_months >= 1) AND (validity_months <= 600)))
);

ALTER TABLE ONLY public.customer_classes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.customer_classes OWNER TO bayline_owner;

--
-- Name: TABLE customer_classes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.customer_classes IS '客户分类 | Customer class';


--
-- Name: COLUMN customer_classes.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN customer_classes.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.id IS '分类标识 | Class id';


--
-- Name: COLUMN customer_classes.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.code IS '分类号码 | Class number';


--
-- Name: COLUMN customer_classes.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.name_zh IS '客户类别 | Chinese name';


--
-- Name: COLUMN customer_classes.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.name_en IS '英文名称 | English name';


--
-- Name: COLUMN customer_classes.price_level; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.price_level IS '价格类型 | Price level';


--
-- Name: COLUMN customer_classes.validity_months; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.validity_months IS '有效期 | Validity, months; null = without end';


--
-- Name: COLUMN customer_classes.fee_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.fee_fen IS '会费 | Membership fee, fen';


--
-- Name: COLUMN customer_classes.points_required; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.points_required IS '积分要求 | Points required';


--
-- Name: COLUMN customer_classes.single_visit_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.single_visit_fen IS '单次消费 | Spend of a single visit that qualifies, fen';


--
-- Name: COLUMN customer_classes.labour_discount_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.labour_discount_basis_points IS '工时优惠率 | Discount on labour, 1/10000 off';


--
-- Name: COLUMN customer_classes.parts_discount_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.parts_discount_basis_points IS '材料优惠率 | Discount on parts, 1/10000 off';


--
-- Name: COLUMN customer_classes.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN customer_classes.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_classes.version IS '版本 | Version';


--
-- Name: customer_consents; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.customer_consents (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    kind text NOT NULL,
    given_on date NOT NULL,
    channel text NOT NULL,
    wording_version text NOT NULL,
    withdrawn_on date,
    CONSTRAINT customer_consents_channel_check CHECK ((channel = ANY (ARRAY['paper'::text, 'phone'::text, 'online'::text, 'in-person'::text]))),
    CONSTRAINT customer_consents_check CHECK ((withdrawn_on >= given_on)),
    CONSTRAINT customer_consents_kind_check CHECK ((kind = ANY (ARRAY['birthday-care'::text, 'profile'::text, 'photo'::text])))
);

ALTER TABLE ONLY public.customer_consents FORCE ROW LEVEL SECURITY;


ALTER TABLE public.customer_consents OWNER TO bayline_owner;

--
-- Name: TABLE customer_consents; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.customer_consents IS '个人信息同意记录 | Consent of a customer to keep what the service does not need';


--
-- Name: COLUMN customer_consents.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN customer_consents.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.id IS '标识 | Id';


--
-- Name: COLUMN customer_consents.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.party_id IS '客户 | Customer';


--
-- Name: COLUMN customer_consents.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.kind IS '同意事项 | What for: birthday, education and hobbies, photo';


--
-- Name: COLUMN customer_consents.given_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.given_on IS '同意日期 | Given on';


--
-- Name: COLUMN customer_consents.channel; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.channel IS '取得方式 | How it was given';


--
-- Name: COLUMN customer_consents.wording_version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.wording_version IS '告知书版本 | Version of the wording';


--
-- Name: COLUMN customer_consents.withdrawn_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_consents.withdrawn_on IS '撤回日期 | Withdrawn on; null = in force';


--
-- Name: customer_contacts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.customer_contacts (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    party_id uuid NOT NULL,
    name text NOT NULL,
    relation text NOT NULL,
    phone text NOT NULL,
    purpose text NOT NULL,
    is_preferred boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT customer_contacts_purpose_check CHECK ((purpose = ANY (ARRAY['any'::text, 'booking'::text, 'progress'::text, 'payment'::text, 'emergency'::text]))),
    CONSTRAINT customer_contacts_relation_check CHECK ((relation = ANY (ARRAY['family'::text, 'driver'::text, 'colleague'::text, 'assistant'::text, 'other'::text])))
);

ALTER TABLE ONLY public.customer_contacts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.customer_contacts OWNER TO bayline_owner;

--
-- Name: TABLE customer_contacts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.customer_contacts IS '联系人 | Another person to call for a customer';


--
-- Name: COLUMN customer_contacts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN customer_contacts.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.id IS '标识 | Id';


--
-- Name: COLUMN customer_contacts.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.party_id IS '客户 | Customer';


--
-- Name: COLUMN customer_contacts.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.name IS '姓名 | Name';


--
-- Name: COLUMN customer_contacts.relation; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.relation IS '关系 | Relation to the customer';


--
-- Name: COLUMN customer_contacts.phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.phone IS '电话 | Phone';


--
-- Name: COLUMN customer_contacts.purpose; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.purpose IS '联系事项 | What to call about';


--
-- Name: COLUMN customer_contacts.is_preferred; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.is_preferred IS '是否首选 | Whether to be called first';


--
-- Name: COLUMN customer_contacts.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_contacts.created_at IS '创建时间 | Created at';


--
-- Name: customer_search_terms; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.customer_search_terms (
    dealership_id integer NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C",
    party_id uuid NOT NULL
);

ALTER TABLE ONLY public.customer_search_terms FORCE ROW LEVEL SECURITY;


ALTER TABLE public.customer_search_terms OWNER TO bayline_owner;

--
-- Name: TABLE customer_search_terms; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.customer_search_terms IS '客户检索词 | Search term of a customer';


--
-- Name: COLUMN customer_search_terms.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_search_terms.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN customer_search_terms.term; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_search_terms.term IS '检索词 | Lower-case text that a search may begin with';


--
-- Name: COLUMN customer_search_terms.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.customer_search_terms.party_id IS '客户 | Customer';


--
-- Name: dealerships_id_seq; Type: SEQUENCE; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.dealerships ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.dealerships_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: deferred_work; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.deferred_work (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    job_id uuid NOT NULL,
    name_zh text NOT NULL,
    amount_fen bigint NOT NULL,
    severity text NOT NULL,
    declined_at timestamp with time zone NOT NULL,
    declined_by_name text NOT NULL,
    waiver_sha256 text,
    taken_up_job_id uuid,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT deferred_work_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT deferred_work_severity_check CHECK ((severity = ANY (ARRAY['red'::text, 'yellow'::text, 'none'::text])))
);

ALTER TABLE ONLY public.deferred_work FORCE ROW LEVEL SECURITY;


ALTER TABLE public.deferred_work OWNER TO bayline_owner;

--
-- Name: TABLE deferred_work; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.deferred_work IS '暂缓维修建议 | Work that the owner declined, to be recommended again';


--
-- Name: COLUMN deferred_work.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN deferred_work.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.id IS '标识 | Id';


--
-- Name: COLUMN deferred_work.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.vehicle_id IS '车辆 | Vehicle';


--
-- Name: COLUMN deferred_work.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.visit_id IS '到店 | Visit';


--
-- Name: COLUMN deferred_work.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN deferred_work.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.job_id IS '维修项目 | Job declined';


--
-- Name: COLUMN deferred_work.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.name_zh IS '项目名称 | Name of the job in Chinese';


--
-- Name: COLUMN deferred_work.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.amount_fen IS '当时报价 | What it would have cost, fen';


--
-- Name: COLUMN deferred_work.severity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.severity IS '严重程度 | Severity: red = safety';


--
-- Name: COLUMN deferred_work.declined_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.declined_at IS '拒绝时间 | Declined at';


--
-- Name: COLUMN deferred_work.declined_by_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.declined_by_name IS '拒绝人 | Who declined';


--
-- Name: COLUMN deferred_work.waiver_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.waiver_sha256 IS '安全告知签字 | Signature under the waiver of a safety item, digest of the file';


--
-- Name: COLUMN deferred_work.taken_up_job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.taken_up_job_id IS '后续项目 | Job that took it up later; null = still open';


--
-- Name: COLUMN deferred_work.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.deferred_work.name_en IS '英文名称 | Name of the job in English';


--
-- Name: discount_requests; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.discount_requests (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    line_ids uuid[] NOT NULL,
    basis_points integer NOT NULL,
    off_fen bigint NOT NULL,
    reason text NOT NULL,
    status text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT discount_requests_basis_points_check CHECK (((basis_points >= 1) AND (basis_points <= 10000))),
    CONSTRAINT discount_requests_decided CHECK (((status = ANY (ARRAY['approved'::text, 'declined'::text])) = ((decided_by IS NOT NULL) AND (decided_at IS NOT NULL)))),
    CONSTRAINT discount_requests_line_ids_check CHECK (((cardinality(line_ids) >= 1) AND (cardinality(line_ids) <= 500))),
    CONSTRAINT discount_requests_off_fen_check CHECK ((off_fen >= 0)),
    CONSTRAINT discount_requests_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT discount_requests_two_people CHECK ((decided_by <> requested_by))
);

ALTER TABLE ONLY public.discount_requests FORCE ROW LEVEL SECURITY;


ALTER TABLE public.discount_requests OWNER TO bayline_owner;

--
-- Name: TABLE discount_requests; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.discount_requests IS '优惠审批 | Request for a discount above one''s own limit';


--
-- Name: COLUMN discount_requests.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN discount_requests.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.id IS '标识 | Id';


--
-- Name: COLUMN discount_requests.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.visit_id IS '到店 | Visit';


--
-- Name: COLUMN discount_requests.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN discount_requests.line_ids; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.line_ids IS '所涉明细 | Lines it is for';


--
-- Name: COLUMN discount_requests.basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.basis_points IS '优惠率(万分之一) | Discount, basis points';


--
-- Name: COLUMN discount_requests.off_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.off_fen IS '优惠金额 | What it takes off when asked, fen';


--
-- Name: COLUMN discount_requests.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.reason IS '原因 | Reason';


--
-- Name: COLUMN discount_requests.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.status IS '状态 | Status';


--
-- Name: COLUMN discount_requests.requested_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.requested_by IS '申请人 | Asked by';


--
-- Name: COLUMN discount_requests.requested_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.requested_at IS '申请时间 | Asked at';


--
-- Name: COLUMN discount_requests.decided_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.decided_by IS '审批人 | Decided by';


--
-- Name: COLUMN discount_requests.decided_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.decided_at IS '审批时间 | Decided at';


--
-- Name: COLUMN discount_requests.note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.discount_requests.note IS '审批意见 | What was said to it';


--
-- Name: equipment; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.equipment (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    quantity integer NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT equipment_quantity_check CHECK (((quantity >= 1) AND (quantity <= 100)))
);

ALTER TABLE ONLY public.equipment FORCE ROW LEVEL SECURITY;


ALTER TABLE public.equipment OWNER TO bayline_owner;

--
-- Name: TABLE equipment; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.equipment IS '设备 | Equipment of the shop';


--
-- Name: COLUMN equipment.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN equipment.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.id IS '设备标识 | Equipment id';


--
-- Name: COLUMN equipment.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.kind IS '设备类别 | Kind, as the routing of operations names it';


--
-- Name: COLUMN equipment.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.name IS '名称型号 | Name and model';


--
-- Name: COLUMN equipment.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.quantity IS '数量 | Pieces';


--
-- Name: COLUMN equipment.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.is_active IS '是否在用 | Whether in use';


--
-- Name: COLUMN equipment.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.equipment.version IS '版本 | Version';


--
-- Name: estimate_lines; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.estimate_lines (
    dealership_id integer NOT NULL,
    work_order_id uuid NOT NULL,
    version integer NOT NULL,
    line_id uuid NOT NULL,
    job_id uuid NOT NULL,
    job_name_zh text NOT NULL,
    is_agreed boolean NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    unit text NOT NULL,
    quantity integer NOT NULL,
    price_fen integer NOT NULL,
    amount_fen bigint NOT NULL,
    sequence integer NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    job_name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT estimate_lines_kind_check CHECK ((kind = ANY (ARRAY['labour'::text, 'part'::text, 'fee'::text])))
);

ALTER TABLE ONLY public.estimate_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.estimate_lines OWNER TO bayline_owner;

--
-- Name: TABLE estimate_lines; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.estimate_lines IS '估价明细 | Line of an estimate, as it was shown to the owner';


--
-- Name: COLUMN estimate_lines.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN estimate_lines.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN estimate_lines.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.version IS '估价版本 | Estimate version';


--
-- Name: COLUMN estimate_lines.line_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.line_id IS '工时行、配件行或费用行 | Labour, part or fee line';


--
-- Name: COLUMN estimate_lines.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.job_id IS '维修项目 | Job';


--
-- Name: COLUMN estimate_lines.job_name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.job_name_zh IS '维修项目 | Job in Chinese as quoted';


--
-- Name: COLUMN estimate_lines.is_agreed; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.is_agreed IS '此前已授权 | Whether the job had been agreed before';


--
-- Name: COLUMN estimate_lines.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.kind IS '类别 | Kind';


--
-- Name: COLUMN estimate_lines.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.code IS '代码 | Code';


--
-- Name: COLUMN estimate_lines.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.name_zh IS '名称 | Name in Chinese as quoted';


--
-- Name: COLUMN estimate_lines.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.unit IS '计量单位 | Unit of a part';


--
-- Name: COLUMN estimate_lines.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.quantity IS '数量 | Hours in 1/100 h, or quantity in 1/1000 unit; 1000 of a fee';


--
-- Name: COLUMN estimate_lines.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.price_fen IS '单价 | Rate or price, fen';


--
-- Name: COLUMN estimate_lines.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.amount_fen IS '金额 | Amount after discount, fen';


--
-- Name: COLUMN estimate_lines.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN estimate_lines.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.name_en IS '英文名称 | Name in English as quoted';


--
-- Name: COLUMN estimate_lines.job_name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimate_lines.job_name_en IS '维修项目英文名称 | Job in English as quoted';


--
-- Name: estimates; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.estimates (
    dealership_id integer NOT NULL,
    work_order_id uuid NOT NULL,
    version integer NOT NULL,
    labour_fen bigint NOT NULL,
    parts_fen bigint NOT NULL,
    total_fen bigint NOT NULL,
    quoted_at timestamp with time zone NOT NULL,
    quoted_by uuid NOT NULL,
    approved_at timestamp with time zone,
    approved_by_name text,
    signature_sha256 text,
    fees_fen bigint DEFAULT 0 NOT NULL,
    valid_until date,
    channel text,
    recorded_by uuid,
    withdrawn_at timestamp with time zone,
    repair_class text NOT NULL,
    guarantee_days integer NOT NULL,
    guarantee_km integer NOT NULL,
    overrun_basis_points integer NOT NULL,
    CONSTRAINT estimates_add_up CHECK ((total_fen = ((labour_fen + parts_fen) + fees_fen))),
    CONSTRAINT estimates_channel_check CHECK ((channel = ANY (ARRAY['screen'::text, 'paper'::text, 'phone'::text, 'link'::text, 'within-overrun'::text]))),
    CONSTRAINT estimates_repair_class_check CHECK ((repair_class = ANY (ARRAY['overhaul'::text, 'assembly'::text, 'second-level'::text, 'first-level'::text, 'minor'::text, 'specialised'::text])))
);

ALTER TABLE ONLY public.estimates FORCE ROW LEVEL SECURITY;


ALTER TABLE public.estimates OWNER TO bayline_owner;

--
-- Name: TABLE estimates; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.estimates IS '估价单 | Estimate as shown to the owner';


--
-- Name: COLUMN estimates.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN estimates.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN estimates.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.version IS '估价版本 | Estimate version';


--
-- Name: COLUMN estimates.labour_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.labour_fen IS '工时费 | Labour, fen';


--
-- Name: COLUMN estimates.parts_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.parts_fen IS '材料费 | Parts, fen';


--
-- Name: COLUMN estimates.total_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.total_fen IS '预估金额 | Total, fen';


--
-- Name: COLUMN estimates.quoted_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.quoted_at IS '报价时间 | Quoted at';


--
-- Name: COLUMN estimates.quoted_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.quoted_by IS '报价人 | Quoted by';


--
-- Name: COLUMN estimates.approved_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.approved_at IS '授权时间 | Approved at';


--
-- Name: COLUMN estimates.approved_by_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.approved_by_name IS '授权人 | Who signed';


--
-- Name: COLUMN estimates.signature_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.signature_sha256 IS '签字 | Signature file';


--
-- Name: COLUMN estimates.fees_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.fees_fen IS '其他费用 | Fees, fen';


--
-- Name: COLUMN estimates.valid_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.valid_until IS '有效期至 | Last day on which it holds; null = not limited';


--
-- Name: COLUMN estimates.channel; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.channel IS '授权方式 | How the owner answered: on screen, on paper, by phone, by link, or not asked within the overrun agreed';


--
-- Name: COLUMN estimates.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.recorded_by IS '记录人 | Who recorded the answer; null = the owner by link';


--
-- Name: COLUMN estimates.withdrawn_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.withdrawn_at IS '撤回时间 | Withdrawn at, before it was answered';


--
-- Name: COLUMN estimates.repair_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.repair_class IS '维修类别 | Statutory class of the repair, as quoted';


--
-- Name: COLUMN estimates.guarantee_days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.guarantee_days IS '质量保证期(天) | Guarantee as quoted, days';


--
-- Name: COLUMN estimates.guarantee_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.guarantee_km IS '质量保证期(公里) | Guarantee as quoted, km';


--
-- Name: COLUMN estimates.overrun_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.estimates.overrun_basis_points IS '可超出授权金额的比例 | By how much the cost may pass the first amount agreed unasked, as quoted, 1/10000';


--
-- Name: event_position; Type: SEQUENCE; Schema: public; Owner: bayline_owner
--

CREATE SEQUENCE public.event_position
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE public.event_position OWNER TO bayline_owner;

--
-- Name: event_readers; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.event_readers (
    name text NOT NULL,
    transaction_id xid8 NOT NULL,
    "position" bigint NOT NULL
);


ALTER TABLE public.event_readers OWNER TO bayline_owner;

--
-- Name: TABLE event_readers; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.event_readers IS '事件读取进度 | How far each reader of events has come';


--
-- Name: COLUMN event_readers.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.event_readers.name IS '读取者 | Reader';


--
-- Name: COLUMN event_readers.transaction_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.event_readers.transaction_id IS '事务号 | Transaction read up to';


--
-- Name: COLUMN event_readers."position"; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.event_readers."position" IS '序位 | Position read up to';


--
-- Name: events; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.events (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    "position" bigint DEFAULT nextval('public.event_position'::regclass) NOT NULL,
    transaction_id xid8 DEFAULT pg_current_xact_id() NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    visit_id uuid,
    type text NOT NULL,
    version integer NOT NULL,
    step smallint,
    data jsonb NOT NULL,
    actor_id uuid,
    happened_at timestamp with time zone NOT NULL,
    request_id text NOT NULL,
    CONSTRAINT events_step_check CHECK (((step >= 1) AND (step <= 12)))
);

ALTER TABLE ONLY public.events FORCE ROW LEVEL SECURITY;


ALTER TABLE public.events OWNER TO bayline_owner;

--
-- Name: TABLE events; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.events IS '事件 | Event: history, audit trail, outbox and process log';


--
-- Name: COLUMN events.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN events.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.id IS '事件标识 | Event id';


--
-- Name: COLUMN events."position"; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events."position" IS '序位 | Position';


--
-- Name: COLUMN events.transaction_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.transaction_id IS '事务号 | Transaction that wrote it (fences readers)';


--
-- Name: COLUMN events.subject_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.subject_type IS '对象类别 | Subject type';


--
-- Name: COLUMN events.subject_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.subject_id IS '对象 | Subject';


--
-- Name: COLUMN events.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.visit_id IS '到店 | Visit it belongs to';


--
-- Name: COLUMN events.type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.type IS '事件类型 | Event type';


--
-- Name: COLUMN events.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.version IS '事件格式版本 | Schema version of data';


--
-- Name: COLUMN events.step; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.step IS '步骤 | Step of the twelve';


--
-- Name: COLUMN events.data; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.data IS '内容 | Ids and changed values, never personal data in clear';


--
-- Name: COLUMN events.actor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.actor_id IS '操作人 | Staff who did it; null for the system';


--
-- Name: COLUMN events.happened_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.happened_at IS '发生时间 | Happened at';


--
-- Name: COLUMN events.request_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.events.request_id IS '请求号 | Request id';


--
-- Name: expected_arrivals; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.expected_arrivals (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    part_id uuid NOT NULL,
    supplier_id uuid,
    quantity integer NOT NULL,
    received integer DEFAULT 0 NOT NULL,
    expected_on date NOT NULL,
    is_confirmed boolean NOT NULL,
    status text NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    first_expected_on date NOT NULL,
    arrived_at timestamp with time zone,
    CONSTRAINT expected_arrivals_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT expected_arrivals_status_check CHECK ((status = ANY (ARRAY['open'::text, 'arrived'::text, 'withdrawn'::text]))),
    CONSTRAINT expected_arrivals_within CHECK (((received >= 0) AND (received <= quantity)))
);

ALTER TABLE ONLY public.expected_arrivals FORCE ROW LEVEL SECURITY;


ALTER TABLE public.expected_arrivals OWNER TO bayline_owner;

--
-- Name: TABLE expected_arrivals; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.expected_arrivals IS '预计到货 | Parts on their way to the main warehouse';


--
-- Name: COLUMN expected_arrivals.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN expected_arrivals.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.id IS '标识 | Id';


--
-- Name: COLUMN expected_arrivals.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.part_id IS '配件 | Part';


--
-- Name: COLUMN expected_arrivals.supplier_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.supplier_id IS '供货单位 | Supplier';


--
-- Name: COLUMN expected_arrivals.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.quantity IS '数量 | Quantity expected, 1/1000 unit';


--
-- Name: COLUMN expected_arrivals.received; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.received IS '已到数量 | Quantity that has come, 1/1000 unit';


--
-- Name: COLUMN expected_arrivals.expected_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.expected_on IS '预计到货日 | Day expected';


--
-- Name: COLUMN expected_arrivals.is_confirmed; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.is_confirmed IS '供方已确认 | Whether the supplier has confirmed it';


--
-- Name: COLUMN expected_arrivals.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.status IS '状态 | Status';


--
-- Name: COLUMN expected_arrivals.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.recorded_by IS '登记人 | Recorded by';


--
-- Name: COLUMN expected_arrivals.recorded_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.recorded_at IS '登记时间 | Recorded at';


--
-- Name: COLUMN expected_arrivals.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.version IS '版本 | Version';


--
-- Name: COLUMN expected_arrivals.first_expected_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.first_expected_on IS '首次告知到货日 | Day that was said first';


--
-- Name: COLUMN expected_arrivals.arrived_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.expected_arrivals.arrived_at IS '到齐时间 | When all of it had come; null for what came before this was kept';


--
-- Name: fee_lines; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.fee_lines (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    job_id uuid NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    price_fen integer NOT NULL,
    discount_basis_points integer DEFAULT 0 NOT NULL,
    discount_reason text DEFAULT ''::text NOT NULL,
    amount_fen bigint NOT NULL,
    tax_rate_basis_points integer NOT NULL,
    CONSTRAINT fee_lines_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT fee_lines_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
    CONSTRAINT fee_lines_kind_check CHECK ((kind = ANY (ARRAY['diagnosis'::text, 'testing'::text, 'management'::text, 'consumables'::text, 'sublet'::text, 'rescue'::text, 'other'::text]))),
    CONSTRAINT fee_lines_price_fen_check CHECK ((price_fen >= 0))
);

ALTER TABLE ONLY public.fee_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.fee_lines OWNER TO bayline_owner;

--
-- Name: TABLE fee_lines; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.fee_lines IS '费用行 | Fee line: diagnosis, testing, management, consumables, sublet, rescue, other';


--
-- Name: COLUMN fee_lines.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN fee_lines.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.id IS '标识 | Id';


--
-- Name: COLUMN fee_lines.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN fee_lines.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.job_id IS '维修项目 | Job';


--
-- Name: COLUMN fee_lines.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN fee_lines.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.kind IS '费用类别 | Kind of fee';


--
-- Name: COLUMN fee_lines.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.name IS '费用名称 | Name';


--
-- Name: COLUMN fee_lines.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.price_fen IS '费用金额 | Fee before discount, fen';


--
-- Name: COLUMN fee_lines.discount_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.discount_basis_points IS '优惠率(万分之一) | Discount by hand, basis points';


--
-- Name: COLUMN fee_lines.discount_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.discount_reason IS '优惠原因 | Why the discount was given by hand';


--
-- Name: COLUMN fee_lines.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.amount_fen IS '优惠后金额 | Amount after discount, fen';


--
-- Name: COLUMN fee_lines.tax_rate_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.fee_lines.tax_rate_basis_points IS '税率 | Tax rate, basis points';


--
-- Name: file_merges; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.file_merges (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    subject text NOT NULL,
    survivor_id uuid NOT NULL,
    alias_id uuid NOT NULL,
    fields text[] NOT NULL,
    former jsonb,
    status text NOT NULL,
    proposed_by uuid,
    proposed_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    CONSTRAINT file_merges_check CHECK ((alias_id <> survivor_id)),
    CONSTRAINT file_merges_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'merged'::text, 'declined'::text, 'undone'::text]))),
    CONSTRAINT file_merges_subject_check CHECK ((subject = ANY (ARRAY['customer'::text, 'vehicle'::text])))
);

ALTER TABLE ONLY public.file_merges FORCE ROW LEVEL SECURITY;


ALTER TABLE public.file_merges OWNER TO bayline_owner;

--
-- Name: TABLE file_merges; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.file_merges IS '档案合并 | Merge of two files of one customer or car';


--
-- Name: COLUMN file_merges.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN file_merges.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.id IS '标识 | Id';


--
-- Name: COLUMN file_merges.subject; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.subject IS '对象 | Customer or vehicle';


--
-- Name: COLUMN file_merges.survivor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.survivor_id IS '保留的档案 | File that stays';


--
-- Name: COLUMN file_merges.alias_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.alias_id IS '并入的档案 | File that becomes an alias of it';


--
-- Name: COLUMN file_merges.fields; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.fields IS '取自并入档案的项目 | Fields whose value is taken from the alias';


--
-- Name: COLUMN file_merges.former; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.former IS '合并前的值 | What the survivor said before, for the undoing';


--
-- Name: COLUMN file_merges.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.status IS '状态 | Status';


--
-- Name: COLUMN file_merges.proposed_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.proposed_by IS '提出人 | Proposed by';


--
-- Name: COLUMN file_merges.proposed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.proposed_at IS '提出时间 | Proposed at';


--
-- Name: COLUMN file_merges.decided_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.decided_by IS '审批人 | Decided by';


--
-- Name: COLUMN file_merges.decided_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.file_merges.decided_at IS '审批时间 | Decided at';


--
-- Name: files; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.files (
    dealership_id integer NOT NULL,
    sha256 text NOT NULL,
    content_type text NOT NULL,
    size_bytes integer NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.files FORCE ROW LEVEL SECURITY;


ALTER TABLE public.files OWNER TO bayline_owner;

--
-- Name: TABLE files; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.files IS '文件 | File in the content-addressed store';


--
-- Name: COLUMN files.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN files.sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.sha256 IS '摘要 | SHA-256 of the content';


--
-- Name: COLUMN files.content_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.content_type IS '类型 | Content type';


--
-- Name: COLUMN files.size_bytes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.size_bytes IS '大小 | Size, bytes';


--
-- Name: COLUMN files.created_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.created_by IS '上传人 | Uploaded by';


--
-- Name: COLUMN files.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.files.created_at IS '上传时间 | Uploaded at';


--
-- Name: finding_photos; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.finding_photos (
    dealership_id integer NOT NULL,
    finding_id uuid NOT NULL,
    sha256 text NOT NULL,
    sequence integer NOT NULL,
    CONSTRAINT finding_photos_sequence_check CHECK (((sequence >= 1) AND (sequence <= 6)))
);

ALTER TABLE ONLY public.finding_photos FORCE ROW LEVEL SECURITY;


ALTER TABLE public.finding_photos OWNER TO bayline_owner;

--
-- Name: TABLE finding_photos; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.finding_photos IS '增项照片 | Photo of a finding';


--
-- Name: COLUMN finding_photos.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.finding_photos.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN finding_photos.finding_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.finding_photos.finding_id IS '增项发现 | Finding';


--
-- Name: COLUMN finding_photos.sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.finding_photos.sha256 IS '照片 | Photo, digest of the file';


--
-- Name: COLUMN finding_photos.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.finding_photos.sequence IS '顺序 | Sequence';


--
-- Name: findings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.findings (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    operation_id uuid,
    words text NOT NULL,
    severity text NOT NULL,
    raised_by uuid NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    dropped_at timestamp with time zone,
    dropped_reason text DEFAULT ''::text NOT NULL,
    CONSTRAINT findings_severity_check CHECK ((severity = ANY (ARRAY['red'::text, 'yellow'::text])))
);

ALTER TABLE ONLY public.findings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.findings OWNER TO bayline_owner;

--
-- Name: TABLE findings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.findings IS '增项发现 | Finding: further work seen while the car is here';


--
-- Name: COLUMN findings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN findings.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.id IS '标识 | Id';


--
-- Name: COLUMN findings.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.visit_id IS '到店 | Visit';


--
-- Name: COLUMN findings.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN findings.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.operation_id IS '作业工序 | Operation during which it was found; null = not while working';


--
-- Name: COLUMN findings.words; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.words IS '发现的问题 | What was found';


--
-- Name: COLUMN findings.severity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.severity IS '严重程度 | Severity: red = safety, yellow = soon';


--
-- Name: COLUMN findings.raised_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.raised_by IS '发现人 | Found by';


--
-- Name: COLUMN findings.raised_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.raised_at IS '发现时间 | Found at';


--
-- Name: COLUMN findings.dropped_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.dropped_at IS '撤销时间 | Dropped at; null = stands';


--
-- Name: COLUMN findings.dropped_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.findings.dropped_reason IS '撤销原因 | Why it was dropped';


--
-- Name: follow_up_tasks; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.follow_up_tasks (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    due_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    outcome text,
    score smallint,
    content text DEFAULT ''::text NOT NULL,
    caller_id uuid,
    called_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    resolution text DEFAULT ''::text NOT NULL,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    CONSTRAINT follow_up_tasks_outcome CHECK (((status = ANY (ARRAY['done'::text, 'escalated'::text, 'resolved'::text])) = (outcome IS NOT NULL))),
    CONSTRAINT follow_up_tasks_outcome_check CHECK ((outcome = ANY (ARRAY['satisfied'::text, 'neutral'::text, 'dissatisfied'::text, 'complaint'::text]))),
    CONSTRAINT follow_up_tasks_resolution CHECK ((((status = 'resolved'::text) = (resolved_at IS NOT NULL)) AND ((status = 'resolved'::text) = (resolution <> ''::text)))),
    CONSTRAINT follow_up_tasks_score_check CHECK (((score >= 1) AND (score <= 10))),
    CONSTRAINT follow_up_tasks_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'unreached'::text, 'done'::text, 'escalated'::text, 'resolved'::text, 'refused'::text, 'abandoned'::text])))
);

ALTER TABLE ONLY public.follow_up_tasks FORCE ROW LEVEL SECURITY;


ALTER TABLE public.follow_up_tasks OWNER TO bayline_owner;

--
-- Name: TABLE follow_up_tasks; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.follow_up_tasks IS '客户跟踪回访 | Follow-up task';


--
-- Name: COLUMN follow_up_tasks.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN follow_up_tasks.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.id IS '标识 | Id';


--
-- Name: COLUMN follow_up_tasks.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.visit_id IS '到店 | Visit';


--
-- Name: COLUMN follow_up_tasks.due_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.due_at IS '计划回访时间 | Due at';


--
-- Name: COLUMN follow_up_tasks.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.status IS '回访状态 | Status';


--
-- Name: COLUMN follow_up_tasks.attempts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.attempts IS '拨打次数 | Attempts';


--
-- Name: COLUMN follow_up_tasks.outcome; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.outcome IS '回访效果 | Outcome';


--
-- Name: COLUMN follow_up_tasks.score; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.score IS '评分 | Score, 1 to 10';


--
-- Name: COLUMN follow_up_tasks.content; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.content IS '回访内容 | What was said';


--
-- Name: COLUMN follow_up_tasks.caller_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.caller_id IS '回访人员 | Caller';


--
-- Name: COLUMN follow_up_tasks.called_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.called_at IS '回访时间 | Last called at';


--
-- Name: COLUMN follow_up_tasks.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.version IS '版本 | Version';


--
-- Name: COLUMN follow_up_tasks.resolution; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.resolution IS '处理结果 | What was agreed with the owner and done';


--
-- Name: COLUMN follow_up_tasks.resolved_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.resolved_by IS '处理人 | Who settled it';


--
-- Name: COLUMN follow_up_tasks.resolved_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.follow_up_tasks.resolved_at IS '处理时间 | Settled at';


--
-- Name: group_entries; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.group_entries (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    body jsonb NOT NULL,
    published_from integer NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT group_entries_kind_check CHECK ((kind = ANY (ARRAY['operation'::text, 'canned-job'::text, 'labour-rate'::text, 'part-price'::text])))
);

ALTER TABLE ONLY public.group_entries FORCE ROW LEVEL SECURITY;


ALTER TABLE public.group_entries OWNER TO bayline_owner;

--
-- Name: TABLE group_entries; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.group_entries IS '集团目录条目 | Entry of the catalogue that the group publishes, as this store knows it';


--
-- Name: COLUMN group_entries.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN group_entries.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.id IS '条目标识 | Entry id, the same in every store of the group';


--
-- Name: COLUMN group_entries.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.kind IS '条目种类 | Kind: operation, canned job, labour rate, part price';


--
-- Name: COLUMN group_entries.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.code IS '条目代码 | Code: of the operation or canned job; trade/vehicle class of a rate; price level/part number of a price';


--
-- Name: COLUMN group_entries.body; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.body IS '集团内容 | What the group says now';


--
-- Name: COLUMN group_entries.published_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.published_from IS '发布门店 | Store that published it';


--
-- Name: COLUMN group_entries.published_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.group_entries.published_at IS '发布时间 | Published at';


--
-- Name: groups; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.groups (
    id integer NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL
);


ALTER TABLE public.groups OWNER TO bayline_owner;

--
-- Name: TABLE groups; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.groups IS '集团 | Dealer group';


--
-- Name: COLUMN groups.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.groups.id IS '集团编号 | Group id';


--
-- Name: COLUMN groups.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.groups.code IS '集团代码 | Group code';


--
-- Name: COLUMN groups.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.groups.name_zh IS '中文名称 | Chinese name';


--
-- Name: COLUMN groups.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.groups.name_en IS '英文名称 | English name';


--
-- Name: guarantee_terms; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.guarantee_terms (
    dealership_id integer NOT NULL,
    repair_class text NOT NULL,
    days integer NOT NULL,
    km integer NOT NULL,
    CONSTRAINT guarantee_terms_days_check CHECK ((days <= 3650)),
    CONSTRAINT guarantee_terms_km_check CHECK ((km <= 1000000)),
    CONSTRAINT guarantee_terms_not_below_law CHECK (((days >= 10) AND (km >= 2000) AND ((repair_class <> 'second-level'::text) OR ((days >= 30) AND (km >= 5000))) AND ((repair_class <> ALL (ARRAY['overhaul'::text, 'assembly'::text])) OR ((days >= 100) AND (km >= 20000))))),
    CONSTRAINT guarantee_terms_repair_class_check CHECK ((repair_class = ANY (ARRAY['overhaul'::text, 'assembly'::text, 'second-level'::text, 'first-level'::text, 'minor'::text, 'specialised'::text])))
);

ALTER TABLE ONLY public.guarantee_terms FORCE ROW LEVEL SECURITY;


ALTER TABLE public.guarantee_terms OWNER TO bayline_owner;

--
-- Name: TABLE guarantee_terms; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.guarantee_terms IS '质保期约定 | Guarantee that the store promises beyond the law; a class without a row has the law''s';


--
-- Name: COLUMN guarantee_terms.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantee_terms.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN guarantee_terms.repair_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantee_terms.repair_class IS '维修类别 | Statutory class of repair';


--
-- Name: COLUMN guarantee_terms.days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantee_terms.days IS '质保天数 | Days';


--
-- Name: COLUMN guarantee_terms.km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantee_terms.km IS '质保里程(公里) | Distance, km';


--
-- Name: guarantees; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.guarantees (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    repair_class text NOT NULL,
    starts_on date NOT NULL,
    start_km integer NOT NULL,
    until_day date NOT NULL,
    until_km integer NOT NULL,
    CONSTRAINT guarantees_repair_class_check CHECK ((repair_class = ANY (ARRAY['overhaul'::text, 'assembly'::text, 'second-level'::text, 'first-level'::text, 'minor'::text, 'specialised'::text]))),
    CONSTRAINT guarantees_run_forward CHECK (((until_day > starts_on) AND (until_km > start_km))),
    CONSTRAINT guarantees_start_km_check CHECK ((start_km >= 0))
);

ALTER TABLE ONLY public.guarantees FORCE ROW LEVEL SECURITY;


ALTER TABLE public.guarantees OWNER TO bayline_owner;

--
-- Name: TABLE guarantees; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.guarantees IS '质量保证 | Quality guarantee of an order, from the day the car leaves; time or distance, whichever comes first';


--
-- Name: COLUMN guarantees.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN guarantees.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.id IS '质保标识 | Guarantee id';


--
-- Name: COLUMN guarantees.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.visit_id IS '到店 | Visit';


--
-- Name: COLUMN guarantees.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN guarantees.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.vehicle_id IS '车辆 | Vehicle';


--
-- Name: COLUMN guarantees.repair_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.repair_class IS '维修类别 | Statutory class of repair';


--
-- Name: COLUMN guarantees.starts_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.starts_on IS '起始日 | First day';


--
-- Name: COLUMN guarantees.start_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.start_km IS '起始里程(公里) | Mileage at the start, km';


--
-- Name: COLUMN guarantees.until_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.until_day IS '截止日 | Last day';


--
-- Name: COLUMN guarantees.until_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.guarantees.until_km IS '截止里程(公里) | Mileage at the end, km';


--
-- Name: idempotency_keys; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.idempotency_keys (
    dealership_id integer NOT NULL,
    key text NOT NULL,
    endpoint text NOT NULL,
    request_hash text NOT NULL,
    reply jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.idempotency_keys FORCE ROW LEVEL SECURITY;


ALTER TABLE public.idempotency_keys OWNER TO bayline_owner;

--
-- Name: TABLE idempotency_keys; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.idempotency_keys IS '幂等键 | First answer of every command, kept for repeated requests';


--
-- Name: COLUMN idempotency_keys.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN idempotency_keys.key; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.key IS '键 | Key made by the client';


--
-- Name: COLUMN idempotency_keys.endpoint; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.endpoint IS '接口 | Endpoint';


--
-- Name: COLUMN idempotency_keys.request_hash; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.request_hash IS '请求摘要 | SHA-256 of the request';


--
-- Name: COLUMN idempotency_keys.reply; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.reply IS '首次答复 | First answer';


--
-- Name: COLUMN idempotency_keys.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.idempotency_keys.created_at IS '创建时间 | Created at';


--
-- Name: import_mappings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.import_mappings (
    dealership_id integer NOT NULL,
    header_fingerprint text NOT NULL,
    kind text NOT NULL,
    mapping jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT import_mappings_kind_check CHECK ((kind = ANY (ARRAY['cars'::text, 'parts'::text])))
);

ALTER TABLE ONLY public.import_mappings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.import_mappings OWNER TO bayline_owner;

--
-- Name: TABLE import_mappings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.import_mappings IS '列对应记忆 | Remembered meaning of the columns of a header';


--
-- Name: COLUMN import_mappings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_mappings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN import_mappings.header_fingerprint; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_mappings.header_fingerprint IS '表头指纹 | Fingerprint of the header';


--
-- Name: COLUMN import_mappings.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_mappings.kind IS '类别 | Kind of sheet';


--
-- Name: COLUMN import_mappings.mapping; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_mappings.mapping IS '列对应 | What each column is, from the left';


--
-- Name: COLUMN import_mappings.updated_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_mappings.updated_at IS '更新时间 | Updated at';


--
-- Name: import_rows; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.import_rows (
    dealership_id integer NOT NULL,
    run_id uuid NOT NULL,
    sheet_row integer NOT NULL,
    outcome text NOT NULL,
    code text DEFAULT ''::text NOT NULL,
    column_word text DEFAULT ''::text NOT NULL,
    other_row integer,
    held_group integer,
    is_newer boolean DEFAULT false NOT NULL,
    label text NOT NULL,
    fingerprint text NOT NULL,
    decisions jsonb DEFAULT '{}'::jsonb NOT NULL,
    is_due boolean DEFAULT false NOT NULL,
    is_taken boolean DEFAULT false NOT NULL,
    CONSTRAINT import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'merged'::text, 'held'::text, 'refused'::text])))
);

ALTER TABLE ONLY public.import_rows FORCE ROW LEVEL SECURITY;


ALTER TABLE public.import_rows OWNER TO bayline_owner;

--
-- Name: TABLE import_rows; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.import_rows IS '导入行 | Row of an imported sheet';


--
-- Name: COLUMN import_rows.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN import_rows.run_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.run_id IS '导入 | Import';


--
-- Name: COLUMN import_rows.sheet_row; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.sheet_row IS '行号 | Row, as the sheet counts from 1';


--
-- Name: COLUMN import_rows.outcome; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.outcome IS '结果 | Outcome';


--
-- Name: COLUMN import_rows.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.code IS '原因代码 | Reason';


--
-- Name: COLUMN import_rows.column_word; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.column_word IS '问题列 | Word of the column to blame';


--
-- Name: COLUMN import_rows.other_row; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.other_row IS '另见行 | Row that it contradicts or repeats';


--
-- Name: COLUMN import_rows.held_group; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.held_group IS '待定组 | First of the rows that are decided together';


--
-- Name: COLUMN import_rows.is_newer; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.is_newer IS '较新 | The later of two owners, by the papers';


--
-- Name: COLUMN import_rows.label; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.label IS '标识 | Plate and VIN, or part number and name';


--
-- Name: COLUMN import_rows.fingerprint; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.fingerprint IS '行指纹 | Digest of what the row says';


--
-- Name: COLUMN import_rows.decisions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.decisions IS '决定 | What was decided, by reason';


--
-- Name: COLUMN import_rows.is_due; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.is_due IS '待导入 | Still to be taken';


--
-- Name: COLUMN import_rows.is_taken; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_rows.is_taken IS '已导入 | Taken';


--
-- Name: import_runs; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.import_runs (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    file_name text NOT NULL,
    sheet_name text NOT NULL,
    header_fingerprint text NOT NULL,
    header_at integer NOT NULL,
    columns jsonb NOT NULL,
    mapping jsonb NOT NULL,
    content bytea,
    today date NOT NULL,
    rows_total integer DEFAULT 0 NOT NULL,
    rows_beside integer DEFAULT 0 NOT NULL,
    accepted integer DEFAULT 0 NOT NULL,
    merged integer DEFAULT 0 NOT NULL,
    held integer DEFAULT 0 NOT NULL,
    refused integer DEFAULT 0 NOT NULL,
    to_take integer DEFAULT 0 NOT NULL,
    taken integer DEFAULT 0 NOT NULL,
    firms_apart integer DEFAULT 0 NOT NULL,
    sheets_not_taken jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_by uuid,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    progressed_at timestamp with time zone,
    finished_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT import_runs_add_up CHECK (((((((accepted + merged) + held) + refused) = 0) OR ((((accepted + merged) + held) + refused) = rows_total)) AND ((taken >= 0) AND (taken <= to_take)))),
    CONSTRAINT import_runs_kind_check CHECK ((kind = ANY (ARRAY['cars'::text, 'parts'::text]))),
    CONSTRAINT import_runs_status_check CHECK ((status = ANY (ARRAY['uploaded'::text, 'previewed'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);

ALTER TABLE ONLY public.import_runs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.import_runs OWNER TO bayline_owner;

--
-- Name: TABLE import_runs; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.import_runs IS '导入 | Import of one file';


--
-- Name: COLUMN import_runs.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN import_runs.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.id IS '导入标识 | Import id';


--
-- Name: COLUMN import_runs.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.kind IS '类别 | Kind of sheet: cars with their owners, or parts';


--
-- Name: COLUMN import_runs.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.status IS '状态 | Status';


--
-- Name: COLUMN import_runs.file_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.file_name IS '文件名 | File name';


--
-- Name: COLUMN import_runs.sheet_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.sheet_name IS '工作表 | Sheet';


--
-- Name: COLUMN import_runs.header_fingerprint; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.header_fingerprint IS '表头指纹 | Fingerprint of the header';


--
-- Name: COLUMN import_runs.header_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.header_at IS '表头行 | Row of the header, from 0';


--
-- Name: COLUMN import_runs.columns; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.columns IS '表头 | Words of the header, from the left';


--
-- Name: COLUMN import_runs.mapping; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.mapping IS '列对应 | What each column is, from the left; null is not taken';


--
-- Name: COLUMN import_runs.content; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.content IS '表格内容 | Cells of the sheet, sealed; while the run is open all rows, afterwards those not taken, then none';


--
-- Name: COLUMN import_runs.today; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.today IS '导入日 | Day of the store that dates are checked against';


--
-- Name: COLUMN import_runs.rows_total; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.rows_total IS '行数 | Rows of things';


--
-- Name: COLUMN import_runs.rows_beside; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.rows_beside IS '不计行数 | Empty rows, totals and signatures';


--
-- Name: COLUMN import_runs.accepted; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.accepted IS '接收行数 | Rows accepted';


--
-- Name: COLUMN import_runs.merged; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.merged IS '合并行数 | Rows merged';


--
-- Name: COLUMN import_runs.held; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.held IS '待定行数 | Rows held for a decision';


--
-- Name: COLUMN import_runs.refused; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.refused IS '退回行数 | Rows refused';


--
-- Name: COLUMN import_runs.to_take; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.to_take IS '应导入行数 | Rows to be taken';


--
-- Name: COLUMN import_runs.taken; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.taken IS '已导入行数 | Rows taken so far';


--
-- Name: COLUMN import_runs.firms_apart; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.firms_apart IS '分立单位数 | Firms kept as several customers';


--
-- Name: COLUMN import_runs.sheets_not_taken; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.sheets_not_taken IS '未导入工作表 | Sheets that were not taken';


--
-- Name: COLUMN import_runs.created_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.created_by IS '上传人 | Uploaded by; none from the command line';


--
-- Name: COLUMN import_runs.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.created_at IS '上传时间 | Uploaded at';


--
-- Name: COLUMN import_runs.started_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.started_at IS '开始时间 | Started at';


--
-- Name: COLUMN import_runs.progressed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.progressed_at IS '进度时间 | Last progress at';


--
-- Name: COLUMN import_runs.finished_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.finished_at IS '结束时间 | Finished at';


--
-- Name: COLUMN import_runs.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.import_runs.version IS '版本 | Version';


--
-- Name: inspection_photos; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.inspection_photos (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    sha256 text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    taken_by uuid NOT NULL,
    taken_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.inspection_photos FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspection_photos OWNER TO bayline_owner;

--
-- Name: TABLE inspection_photos; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.inspection_photos IS '检验照片 | Photo taken at an inspection, append-only';


--
-- Name: COLUMN inspection_photos.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN inspection_photos.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.id IS '标识 | Id';


--
-- Name: COLUMN inspection_photos.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN inspection_photos.sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.sha256 IS '文件摘要 | SHA-256 of the file';


--
-- Name: COLUMN inspection_photos.note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.note IS '说明 | What it shows';


--
-- Name: COLUMN inspection_photos.taken_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.taken_by IS '拍摄人 | Taken by';


--
-- Name: COLUMN inspection_photos.taken_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_photos.taken_at IS '拍摄时间 | Taken at';


--
-- Name: inspection_results; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.inspection_results (
    dealership_id integer NOT NULL,
    inspection_id uuid NOT NULL,
    code text NOT NULL,
    verdict text NOT NULL,
    measured integer,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT inspection_results_measured_check CHECK (((measured >= 0) AND (measured <= 1000000000))),
    CONSTRAINT inspection_results_verdict_check CHECK ((verdict = ANY (ARRAY['pass'::text, 'fail'::text, 'not-applicable'::text])))
);

ALTER TABLE ONLY public.inspection_results FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspection_results OWNER TO bayline_owner;

--
-- Name: TABLE inspection_results; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.inspection_results IS '检验结果 | Result of one item, append-only';


--
-- Name: COLUMN inspection_results.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN inspection_results.inspection_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.inspection_id IS '检验 | Inspection';


--
-- Name: COLUMN inspection_results.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.code IS '项目编号 | Code of the item on its sheet';


--
-- Name: COLUMN inspection_results.verdict; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.verdict IS '结果 | Result';


--
-- Name: COLUMN inspection_results.measured; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.measured IS '测量值 | Measured value, 1/1000 of the unit';


--
-- Name: COLUMN inspection_results.note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_results.note IS '说明 | Note';


--
-- Name: inspection_sheet_items; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.inspection_sheet_items (
    dealership_id integer NOT NULL,
    sheet text NOT NULL,
    version integer NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    unit text DEFAULT ''::text NOT NULL,
    sequence smallint NOT NULL,
    lowest integer,
    highest integer,
    CONSTRAINT inspection_sheet_items_highest_check CHECK ((highest >= 0)),
    CONSTRAINT inspection_sheet_items_limits CHECK ((((unit <> ''::text) OR ((lowest IS NULL) AND (highest IS NULL))) AND ((lowest IS NULL) OR (highest IS NULL) OR (lowest < highest)))),
    CONSTRAINT inspection_sheet_items_lowest_check CHECK ((lowest >= 0)),
    CONSTRAINT inspection_sheet_items_sheet_check CHECK ((sheet = ANY (ARRAY['diagnosis'::text, 'process'::text, 'self'::text, 'team'::text, 'final'::text, 'road-test'::text, 'internal-hand-over'::text]))),
    CONSTRAINT inspection_sheet_items_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.inspection_sheet_items FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspection_sheet_items OWNER TO bayline_owner;

--
-- Name: TABLE inspection_sheet_items; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.inspection_sheet_items IS '检验项目 | Item of an inspection sheet; a changed sheet is a new version, the old one stays as it was signed';


--
-- Name: COLUMN inspection_sheet_items.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN inspection_sheet_items.sheet; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.sheet IS '检验表 | Sheet: self-check, team check, final inspection, road test';


--
-- Name: COLUMN inspection_sheet_items.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.version IS '版本 | Version of the sheet';


--
-- Name: COLUMN inspection_sheet_items.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.code IS '项目编号 | Code; an item keeps it from version to version';


--
-- Name: COLUMN inspection_sheet_items.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.name_zh IS '项目名称 | Name in Chinese';


--
-- Name: COLUMN inspection_sheet_items.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.name_en IS '英文名称 | Name in English';


--
-- Name: COLUMN inspection_sheet_items.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.unit IS '单位 | Unit of the value to be measured; empty = nothing is measured';


--
-- Name: COLUMN inspection_sheet_items.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.sequence IS '序号 | Place on the sheet';


--
-- Name: COLUMN inspection_sheet_items.lowest; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.lowest IS '下限 | Lowest good value, 1/1000 of the unit; empty = none';


--
-- Name: COLUMN inspection_sheet_items.highest; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheet_items.highest IS '上限 | Highest good value, 1/1000 of the unit; empty = none';


--
-- Name: inspection_sheets; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.inspection_sheets (
    dealership_id integer NOT NULL,
    sheet text NOT NULL,
    version integer NOT NULL,
    repair_class text,
    is_withdrawn boolean DEFAULT false NOT NULL,
    made_by uuid,
    made_at timestamp with time zone,
    CONSTRAINT inspection_sheets_common_stays CHECK (((repair_class IS NOT NULL) OR (NOT is_withdrawn))),
    CONSTRAINT inspection_sheets_repair_class_check CHECK ((repair_class = ANY (ARRAY['overhaul'::text, 'assembly'::text, 'second-level'::text, 'first-level'::text, 'minor'::text, 'specialised'::text]))),
    CONSTRAINT inspection_sheets_sheet_check CHECK ((sheet = ANY (ARRAY['diagnosis'::text, 'process'::text, 'self'::text, 'team'::text, 'final'::text, 'road-test'::text, 'internal-hand-over'::text]))),
    CONSTRAINT inspection_sheets_version_check CHECK ((version > 0))
);

ALTER TABLE ONLY public.inspection_sheets FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspection_sheets OWNER TO bayline_owner;

--
-- Name: TABLE inspection_sheets; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.inspection_sheets IS '检验表 | A version of an inspection sheet, append-only; an inspection keeps the version it was signed on';


--
-- Name: COLUMN inspection_sheets.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN inspection_sheets.sheet; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.sheet IS '检验表 | Sheet: diagnosis, process inspection, self-check, team check, final inspection, road test, internal hand-over';


--
-- Name: COLUMN inspection_sheets.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.version IS '版本 | Version, counted over all classes of repair; the highest of a class is in use';


--
-- Name: COLUMN inspection_sheets.repair_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.repair_class IS '维修类别 | Class of repair that it is for; empty = every class without a sheet of its own';


--
-- Name: COLUMN inspection_sheets.is_withdrawn; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.is_withdrawn IS '已撤销 | The class goes back to the common sheet';


--
-- Name: COLUMN inspection_sheets.made_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.made_by IS '修改人 | Made by; empty = the sheet that the store began with';


--
-- Name: COLUMN inspection_sheets.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspection_sheets.made_at IS '修改时间 | Made at';


--
-- Name: inspections; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.inspections (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    level text NOT NULL,
    result text NOT NULL,
    rework_reason text,
    rework_owner_id uuid,
    remark text DEFAULT ''::text NOT NULL,
    inspector_id uuid NOT NULL,
    inspected_at timestamp with time zone NOT NULL,
    round smallint DEFAULT 0 NOT NULL,
    sheet_version integer,
    worker_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    late_reason text,
    cost_centre text,
    CONSTRAINT inspections_cost_centre_check CHECK ((cost_centre = ANY (ARRAY['workshop'::text, 'warehouse'::text, 'reception'::text, 'supplier'::text]))),
    CONSTRAINT inspections_late_reason_check CHECK ((late_reason = ANY (ARRAY['parts'::text, 'approval'::text, 'additional-work'::text, 'staff'::text, 'equipment'::text, 'rework'::text, 'customer'::text, 'sublet'::text, 'other'::text]))),
    CONSTRAINT inspections_level_check CHECK ((level = ANY (ARRAY['diagnosis'::text, 'process'::text, 'self'::text, 'team'::text, 'final'::text, 'internal-hand-over'::text]))),
    CONSTRAINT inspections_not_own_work CHECK (((level = ANY (ARRAY['diagnosis'::text, 'process'::text, 'internal-hand-over'::text])) OR ((level = 'self'::text) = (inspector_id = ANY (worker_ids))))),
    CONSTRAINT inspections_result_check CHECK ((result = ANY (ARRAY['passed'::text, 'rework'::text]))),
    CONSTRAINT inspections_rework CHECK ((((result = 'rework'::text) = ((rework_reason IS NOT NULL) AND (rework_owner_id IS NOT NULL) AND (cost_centre IS NOT NULL))) AND ((result = 'passed'::text) OR (level = ANY (ARRAY['team'::text, 'final'::text]))))),
    CONSTRAINT inspections_rework_reason_check CHECK ((rework_reason = ANY (ARRAY['missed'::text, 'assembly'::text, 'diagnosis'::text, 'part-quality'::text, 'cleaning'::text, 'other'::text]))),
    CONSTRAINT inspections_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.inspections FORCE ROW LEVEL SECURITY;


ALTER TABLE public.inspections OWNER TO bayline_owner;

--
-- Name: TABLE inspections; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.inspections IS '竣工检验 | Inspection';


--
-- Name: COLUMN inspections.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN inspections.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.id IS '检验标识 | Inspection id';


--
-- Name: COLUMN inspections.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN inspections.level; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.level IS '检验级别 | Pre-repair diagnosis, process, self-check, team check, final inspection or internal hand-over';


--
-- Name: COLUMN inspections.result; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.result IS '合格完工与否 | Result';


--
-- Name: COLUMN inspections.rework_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.rework_reason IS '不合格返工原因 | Rework reason';


--
-- Name: COLUMN inspections.rework_owner_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.rework_owner_id IS '返工负责人 | Who answers for the rework';


--
-- Name: COLUMN inspections.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.remark IS '备注 | Remark';


--
-- Name: COLUMN inspections.inspector_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.inspector_id IS '质检员 | Inspector';


--
-- Name: COLUMN inspections.inspected_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.inspected_at IS '检验时间 | Inspected at';


--
-- Name: COLUMN inspections.round; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.round IS '检验轮次 | How many verdicts had ended an inspection of the order before';


--
-- Name: COLUMN inspections.sheet_version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.sheet_version IS '检验表版本 | Version of the sheet that was signed';


--
-- Name: COLUMN inspections.worker_ids; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.worker_ids IS '作业人员 | Who had worked on the order when it was inspected';


--
-- Name: COLUMN inspections.late_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.late_reason IS '误工原因 | Why the work was done after the promised time';


--
-- Name: COLUMN inspections.cost_centre; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.inspections.cost_centre IS '返工成本中心 | Who bears the cost of the rework';


--
-- Name: jobs; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.jobs (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    concern_id uuid NOT NULL,
    sequence integer NOT NULL,
    name_zh text NOT NULL,
    payer_id uuid NOT NULL,
    approval text NOT NULL,
    finding_id uuid,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT jobs_approval_check CHECK ((approval = ANY (ARRAY['proposed'::text, 'approved'::text, 'declined'::text, 'voided'::text])))
);

ALTER TABLE ONLY public.jobs FORCE ROW LEVEL SECURITY;


ALTER TABLE public.jobs OWNER TO bayline_owner;

--
-- Name: TABLE jobs; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.jobs IS '维修项目 | Job answering a concern';


--
-- Name: COLUMN jobs.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN jobs.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.id IS '标识 | Id';


--
-- Name: COLUMN jobs.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN jobs.concern_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.concern_id IS '报修陈述 | Concern';


--
-- Name: COLUMN jobs.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN jobs.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.name_zh IS '项目名称 | Name in Chinese, or as it was typed';


--
-- Name: COLUMN jobs.payer_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.payer_id IS '付款方 | Payer';


--
-- Name: COLUMN jobs.approval; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.approval IS '授权 | Owner''s answer';


--
-- Name: COLUMN jobs.finding_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.finding_id IS '增项发现 | Finding that it answers; null = the owner''s words';


--
-- Name: COLUMN jobs.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.jobs.name_en IS '英文名称 | Name in English; empty where it was typed';


--
-- Name: labour_lines; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.labour_lines (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    job_id uuid NOT NULL,
    sequence integer NOT NULL,
    labour_operation_id uuid NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    trade text NOT NULL,
    standard_hours integer NOT NULL,
    billed_hours integer NOT NULL,
    credited_hours integer NOT NULL,
    rate_fen integer NOT NULL,
    discount_basis_points integer DEFAULT 0 NOT NULL,
    amount_fen bigint NOT NULL,
    tax_rate_basis_points integer NOT NULL,
    package_fen bigint,
    class_basis_points integer DEFAULT 0 NOT NULL,
    discount_reason text DEFAULT ''::text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT labour_lines_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT labour_lines_billed_hours_check CHECK ((billed_hours >= 0)),
    CONSTRAINT labour_lines_class_basis_points_check CHECK (((class_basis_points >= 0) AND (class_basis_points <= 10000))),
    CONSTRAINT labour_lines_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
    CONSTRAINT labour_lines_rate_fen_check CHECK ((rate_fen >= 0))
);

ALTER TABLE ONLY public.labour_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.labour_lines OWNER TO bayline_owner;

--
-- Name: TABLE labour_lines; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.labour_lines IS '工时行 | Labour line';


--
-- Name: COLUMN labour_lines.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN labour_lines.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.id IS '标识 | Id';


--
-- Name: COLUMN labour_lines.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN labour_lines.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.job_id IS '维修项目 | Job';


--
-- Name: COLUMN labour_lines.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN labour_lines.labour_operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.labour_operation_id IS '工时项目 | Labour operation';


--
-- Name: COLUMN labour_lines.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.code IS '项目编号 | Code, as it was';


--
-- Name: COLUMN labour_lines.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.name_zh IS '项目名称 | Name of the labour operation in Chinese as copied';


--
-- Name: COLUMN labour_lines.trade; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.trade IS '工种 | Trade';


--
-- Name: COLUMN labour_lines.standard_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.standard_hours IS '标准工时 | Standard hours, 1/100 h';


--
-- Name: COLUMN labour_lines.billed_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.billed_hours IS '结算工时 | Billed hours, 1/100 h';


--
-- Name: COLUMN labour_lines.credited_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.credited_hours IS '员工工时 | Credited hours, 1/100 h';


--
-- Name: COLUMN labour_lines.rate_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.rate_fen IS '工时单价 | Rate per hour, fen';


--
-- Name: COLUMN labour_lines.discount_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.discount_basis_points IS '工时优惠 | Discount, basis points';


--
-- Name: COLUMN labour_lines.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.amount_fen IS '优惠后金额 | Amount after discount, fen';


--
-- Name: COLUMN labour_lines.tax_rate_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.tax_rate_basis_points IS '税率 | Tax rate, basis points';


--
-- Name: COLUMN labour_lines.package_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.package_fen IS '套餐分摊额 | Share of the package price, which is then the amount; null = by hours and rate';


--
-- Name: COLUMN labour_lines.class_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.class_basis_points IS '客户类别优惠率(万分之一) | Discount of the owner''s class, basis points';


--
-- Name: COLUMN labour_lines.discount_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.discount_reason IS '优惠原因 | Why the discount was given by hand';


--
-- Name: COLUMN labour_lines.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_lines.name_en IS '英文名称 | Name of the labour operation in English as copied';


--
-- Name: labour_operations; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.labour_operations (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    trade text NOT NULL,
    standard_hours integer NOT NULL,
    billed_hours integer NOT NULL,
    credited_hours integer NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT labour_operations_billed_hours_check CHECK ((billed_hours >= 0)),
    CONSTRAINT labour_operations_credited_hours_check CHECK ((credited_hours >= 0)),
    CONSTRAINT labour_operations_standard_hours_check CHECK ((standard_hours >= 0)),
    CONSTRAINT labour_operations_trade_check CHECK ((trade = ANY (ARRAY['mechanical'::text, 'electrical'::text, 'body'::text, 'paint'::text, 'cleaning'::text, 'alignment'::text, 'high-voltage'::text])))
);

ALTER TABLE ONLY public.labour_operations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.labour_operations OWNER TO bayline_owner;

--
-- Name: TABLE labour_operations; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.labour_operations IS '工时项目 | Labour operation';


--
-- Name: COLUMN labour_operations.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN labour_operations.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.id IS '项目标识 | Labour operation id';


--
-- Name: COLUMN labour_operations.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.code IS '项目编号 | Code';


--
-- Name: COLUMN labour_operations.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.name_zh IS '项目名称 | Chinese name';


--
-- Name: COLUMN labour_operations.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.name_en IS '英文名称 | English name';


--
-- Name: COLUMN labour_operations.trade; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.trade IS '工种 | Trade';


--
-- Name: COLUMN labour_operations.standard_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.standard_hours IS '标准工时 | Standard hours, 1/100 h';


--
-- Name: COLUMN labour_operations.billed_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.billed_hours IS '结算工时 | Billed hours, 1/100 h';


--
-- Name: COLUMN labour_operations.credited_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.credited_hours IS '员工工时 | Credited hours, 1/100 h';


--
-- Name: COLUMN labour_operations.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN labour_operations.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_operations.version IS '版本 | Version';


--
-- Name: labour_rates; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.labour_rates (
    dealership_id integer NOT NULL,
    price_list_id uuid NOT NULL,
    trade text NOT NULL,
    rate_fen integer NOT NULL,
    valid_from date NOT NULL,
    set_by uuid,
    set_at timestamp with time zone,
    vehicle_class text NOT NULL,
    CONSTRAINT labour_rates_rate_fen_check CHECK (((rate_fen >= 0) AND (rate_fen <= 100000000))),
    CONSTRAINT labour_rates_vehicle_class_check CHECK ((vehicle_class = ANY (ARRAY['any'::text, 'compact'::text, 'sedan'::text, 'suv'::text, 'mpv'::text, 'light-commercial'::text, 'electric'::text, 'other'::text])))
);

ALTER TABLE ONLY public.labour_rates FORCE ROW LEVEL SECURITY;


ALTER TABLE public.labour_rates OWNER TO bayline_owner;

--
-- Name: TABLE labour_rates; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.labour_rates IS '工时单价 | Labour rate from a day on';


--
-- Name: COLUMN labour_rates.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN labour_rates.price_list_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.price_list_id IS '价格表 | Price list';


--
-- Name: COLUMN labour_rates.trade; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.trade IS '工种 | Trade';


--
-- Name: COLUMN labour_rates.rate_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.rate_fen IS '工时单价 | Rate per hour, fen incl. tax';


--
-- Name: COLUMN labour_rates.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN labour_rates.set_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.set_by IS '定价人 | Set by; null = came with the list';


--
-- Name: COLUMN labour_rates.set_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.set_at IS '定价时间 | Set at; null = came with the list';


--
-- Name: COLUMN labour_rates.vehicle_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.labour_rates.vehicle_class IS '车型类别 | Vehicle class; any = every class that has no rate of its own';


--
-- Name: line_shares; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.line_shares (
    dealership_id integer NOT NULL,
    line_id uuid NOT NULL,
    payer_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    share_basis_points integer NOT NULL,
    amount_fen bigint NOT NULL,
    CONSTRAINT line_shares_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT line_shares_share_basis_points_check CHECK (((share_basis_points >= 1) AND (share_basis_points <= 10000)))
);

ALTER TABLE ONLY public.line_shares FORCE ROW LEVEL SECURITY;


ALTER TABLE public.line_shares OWNER TO bayline_owner;

--
-- Name: TABLE line_shares; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.line_shares IS '分摊 | Share of a payer in a line; a line without shares is paid whole by the payer of its job';


--
-- Name: COLUMN line_shares.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN line_shares.line_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.line_id IS '工时行或配件行 | Labour line or part line';


--
-- Name: COLUMN line_shares.payer_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.payer_id IS '付款方 | Payer';


--
-- Name: COLUMN line_shares.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.visit_id IS '到店 | Visit';


--
-- Name: COLUMN line_shares.share_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.share_basis_points IS '分摊比例(万分之一) | Share, basis points; the shares of a line add up to 10000';


--
-- Name: COLUMN line_shares.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.line_shares.amount_fen IS '分摊金额 | What this payer pays of the line, fen; the shares of a line add up to its amount';


--
-- Name: mileage_readings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.mileage_readings (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    mileage_km integer NOT NULL,
    read_at timestamp with time zone NOT NULL,
    source text NOT NULL,
    former_km integer,
    reason text DEFAULT ''::text NOT NULL,
    recorded_by uuid,
    CONSTRAINT mileage_readings_former_km_check CHECK ((former_km >= 0)),
    CONSTRAINT mileage_readings_mileage_km_check CHECK ((mileage_km >= 0)),
    CONSTRAINT mileage_readings_reason CHECK (((source <> ALL (ARRAY['correction'::text, 'odometer-exchange'::text])) OR (reason <> ''::text))),
    CONSTRAINT mileage_readings_source_check CHECK ((source = ANY (ARRAY['import'::text, 'file'::text, 'check-in'::text, 'release'::text, 'desk'::text, 'correction'::text, 'odometer-exchange'::text])))
);

ALTER TABLE ONLY public.mileage_readings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.mileage_readings OWNER TO bayline_owner;

--
-- Name: TABLE mileage_readings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.mileage_readings IS '里程记录 | Mileage reading';


--
-- Name: COLUMN mileage_readings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN mileage_readings.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.id IS '标识 | Id';


--
-- Name: COLUMN mileage_readings.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.vehicle_id IS '车辆 | Vehicle';


--
-- Name: COLUMN mileage_readings.mileage_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.mileage_km IS '里程 | Mileage, km';


--
-- Name: COLUMN mileage_readings.read_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.read_at IS '读数时间 | Read at';


--
-- Name: COLUMN mileage_readings.source; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.source IS '来源 | Where it was read';


--
-- Name: COLUMN mileage_readings.former_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.former_km IS '原里程 | What stood before a correction, or on the old odometer, km';


--
-- Name: COLUMN mileage_readings.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.reason IS '原因 | Why it was corrected';


--
-- Name: COLUMN mileage_readings.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.mileage_readings.recorded_by IS '登记人 | Recorded by';


--
-- Name: notices; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.notices (
    dealership_id integer NOT NULL,
    staff_id uuid NOT NULL,
    event_id uuid NOT NULL,
    event_type text NOT NULL,
    opens text NOT NULL,
    target_id uuid NOT NULL,
    happened_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    CONSTRAINT notices_opens_check CHECK ((opens = ANY (ARRAY['work-order'::text, 'my-jobs'::text, 'picking'::text, 'import'::text, 'customer-duplicates'::text, 'vehicle-duplicates'::text, 'failed-jobs'::text, 'follow-up'::text])))
);

ALTER TABLE ONLY public.notices FORCE ROW LEVEL SECURITY;


ALTER TABLE public.notices OWNER TO bayline_owner;

--
-- Name: TABLE notices; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.notices IS '提醒 | Notice; what a person is asked to decide, or was told';


--
-- Name: COLUMN notices.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN notices.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.staff_id IS '被提醒人 | Person who is told';


--
-- Name: COLUMN notices.event_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.event_id IS '事件 | Event that it tells of';


--
-- Name: COLUMN notices.event_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.event_type IS '事件类型 | Type of the event';


--
-- Name: COLUMN notices.opens; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.opens IS '打开的页面 | Page that it opens';


--
-- Name: COLUMN notices.target_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.target_id IS '对象 | Thing it is about: the work order where there is one, else the subject of the event';


--
-- Name: COLUMN notices.happened_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.happened_at IS '发生时间 | Happened at';


--
-- Name: COLUMN notices.read_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.notices.read_at IS '已读时间 | Read at; null = not yet';


--
-- Name: number_series; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.number_series (
    dealership_id integer NOT NULL,
    series text NOT NULL,
    period text NOT NULL,
    next_value integer NOT NULL
);

ALTER TABLE ONLY public.number_series FORCE ROW LEVEL SECURITY;


ALTER TABLE public.number_series OWNER TO bayline_owner;

--
-- Name: TABLE number_series; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.number_series IS '编号序列 | Document number series';


--
-- Name: COLUMN number_series.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.number_series.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN number_series.series; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.number_series.series IS '序列代码 | Series code (RO, YY, JS …)';


--
-- Name: COLUMN number_series.period; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.number_series.period IS '期间 | Period: the dealership''s day, or the year for gapless series';


--
-- Name: COLUMN number_series.next_value; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.number_series.next_value IS '下一个号 | Next value';


--
-- Name: opening_hours; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.opening_hours (
    dealership_id integer NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT opening_hours_check CHECK ((closes > opens)),
    CONSTRAINT opening_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

ALTER TABLE ONLY public.opening_hours FORCE ROW LEVEL SECURITY;


ALTER TABLE public.opening_hours OWNER TO bayline_owner;

--
-- Name: TABLE opening_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.opening_hours IS '营业时间 | Opening hours';


--
-- Name: COLUMN opening_hours.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.opening_hours.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN opening_hours.weekday; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.opening_hours.weekday IS '星期 | Weekday, 1 = Monday';


--
-- Name: COLUMN opening_hours.opens; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.opening_hours.opens IS '开门 | Opens, local time';


--
-- Name: COLUMN opening_hours.closes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.opening_hours.closes IS '关门 | Closes, local time';


--
-- Name: COLUMN opening_hours.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.opening_hours.version IS '版本 | Version of the week, the same on each of its days';


--
-- Name: operation_hours; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.operation_hours (
    dealership_id integer NOT NULL,
    labour_operation_id uuid NOT NULL,
    vehicle_class text NOT NULL,
    standard_hours integer NOT NULL,
    billed_hours integer NOT NULL,
    credited_hours integer NOT NULL,
    CONSTRAINT operation_hours_billed_hours_check CHECK ((billed_hours >= 0)),
    CONSTRAINT operation_hours_credited_hours_check CHECK ((credited_hours >= 0)),
    CONSTRAINT operation_hours_standard_hours_check CHECK ((standard_hours >= 0)),
    CONSTRAINT operation_hours_vehicle_class_check CHECK ((vehicle_class = ANY (ARRAY['compact'::text, 'sedan'::text, 'suv'::text, 'mpv'::text, 'light-commercial'::text, 'electric'::text, 'other'::text])))
);

ALTER TABLE ONLY public.operation_hours FORCE ROW LEVEL SECURITY;


ALTER TABLE public.operation_hours OWNER TO bayline_owner;

--
-- Name: TABLE operation_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.operation_hours IS '分车型工时 | Hours of an operation for a vehicle class, instead of its own';


--
-- Name: COLUMN operation_hours.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN operation_hours.labour_operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.labour_operation_id IS '工时项目 | Labour operation';


--
-- Name: COLUMN operation_hours.vehicle_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.vehicle_class IS '车型类别 | Vehicle class';


--
-- Name: COLUMN operation_hours.standard_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.standard_hours IS '标准工时 | Standard hours, 1/100 h';


--
-- Name: COLUMN operation_hours.billed_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.billed_hours IS '结算工时 | Billed hours, 1/100 h';


--
-- Name: COLUMN operation_hours.credited_hours; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_hours.credited_hours IS '员工工时 | Credited hours, 1/100 h';


--
-- Name: operation_routings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.operation_routings (
    dealership_id integer NOT NULL,
    labour_operation_id uuid NOT NULL,
    sequence integer NOT NULL,
    bay_type text NOT NULL,
    skill text NOT NULL,
    equipment text DEFAULT ''::text NOT NULL,
    planned_minutes integer NOT NULL,
    CONSTRAINT operation_routings_bay_type_check CHECK ((bay_type = ANY (ARRAY['maintenance'::text, 'mechanical'::text, 'body'::text, 'paint'::text, 'alignment'::text, 'wash'::text, 'high-voltage'::text]))),
    CONSTRAINT operation_routings_planned_minutes_check CHECK (((planned_minutes >= 0) AND (planned_minutes <= 10000))),
    CONSTRAINT operation_routings_sequence_check CHECK (((sequence >= 1) AND (sequence <= 50))),
    CONSTRAINT operation_routings_skill_check CHECK ((skill = ANY (ARRAY['mechanical'::text, 'electrical'::text, 'body'::text, 'paint'::text, 'cleaning'::text, 'alignment'::text, 'high-voltage'::text])))
);

ALTER TABLE ONLY public.operation_routings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.operation_routings OWNER TO bayline_owner;

--
-- Name: TABLE operation_routings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.operation_routings IS '工艺路线 | Routing step of a labour operation';


--
-- Name: COLUMN operation_routings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN operation_routings.labour_operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.labour_operation_id IS '工时项目 | Labour operation';


--
-- Name: COLUMN operation_routings.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN operation_routings.bay_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.bay_type IS '工位类型 | Bay type';


--
-- Name: COLUMN operation_routings.skill; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.skill IS '技能 | Skill';


--
-- Name: COLUMN operation_routings.equipment; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.equipment IS '所需设备 | Equipment needed';


--
-- Name: COLUMN operation_routings.planned_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_routings.planned_minutes IS '计划时间 | Planned time, minutes';


--
-- Name: operation_technicians; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.operation_technicians (
    dealership_id integer NOT NULL,
    operation_id uuid NOT NULL,
    round smallint DEFAULT 0 NOT NULL,
    technician_id uuid NOT NULL,
    share_percent smallint NOT NULL,
    CONSTRAINT operation_technicians_round_check CHECK ((round >= 0)),
    CONSTRAINT operation_technicians_share_percent_check CHECK (((share_percent >= 1) AND (share_percent <= 100)))
);

ALTER TABLE ONLY public.operation_technicians FORCE ROW LEVEL SECURITY;


ALTER TABLE public.operation_technicians OWNER TO bayline_owner;

--
-- Name: TABLE operation_technicians; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.operation_technicians IS '作业人员 | Technicians of an operation with their shares; the shares of a round add up to 100';


--
-- Name: COLUMN operation_technicians.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_technicians.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN operation_technicians.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_technicians.operation_id IS '作业 | Operation';


--
-- Name: COLUMN operation_technicians.round; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_technicians.round IS '返工轮次 | Round: 0 = the work itself, which is credited; 1 and on = rework, which is not';


--
-- Name: COLUMN operation_technicians.technician_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_technicians.technician_id IS '维修技师 | Technician';


--
-- Name: COLUMN operation_technicians.share_percent; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operation_technicians.share_percent IS '分摊比例(%) | Share of the credited hours, per cent';


--
-- Name: operations; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.operations (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    job_id uuid NOT NULL,
    labour_line_id uuid NOT NULL,
    sequence integer NOT NULL,
    name_zh text NOT NULL,
    bay_type text NOT NULL,
    skill text NOT NULL,
    equipment text DEFAULT ''::text NOT NULL,
    planned_minutes integer NOT NULL,
    status text NOT NULL,
    rework_count integer DEFAULT 0 NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    inspector_id uuid,
    name_en text DEFAULT ''::text NOT NULL,
    rework_reason text,
    rework_remark text DEFAULT ''::text NOT NULL,
    CONSTRAINT operations_rework_reason_check CHECK ((rework_reason = ANY (ARRAY['missed'::text, 'assembly'::text, 'diagnosis'::text, 'part-quality'::text, 'cleaning'::text, 'other'::text]))),
    CONSTRAINT operations_status_check CHECK ((status = ANY (ARRAY['waiting'::text, 'assigned'::text, 'working'::text, 'paused'::text, 'finished'::text, 'rework'::text, 'passed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.operations FORCE ROW LEVEL SECURITY;


ALTER TABLE public.operations OWNER TO bayline_owner;

--
-- Name: TABLE operations; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.operations IS '作业工序 | Operation: what is planned, clocked, shown and inspected';


--
-- Name: COLUMN operations.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN operations.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.id IS '标识 | Id';


--
-- Name: COLUMN operations.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN operations.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.visit_id IS '到店 | Visit';


--
-- Name: COLUMN operations.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.job_id IS '维修项目 | Job';


--
-- Name: COLUMN operations.labour_line_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.labour_line_id IS '工时行 | Labour line';


--
-- Name: COLUMN operations.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.sequence IS '顺序 | Sequence within the order';


--
-- Name: COLUMN operations.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.name_zh IS '工序名称 | Name in Chinese';


--
-- Name: COLUMN operations.bay_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.bay_type IS '需要的工位 | Bay type needed';


--
-- Name: COLUMN operations.skill; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.skill IS '技能 | Skill needed';


--
-- Name: COLUMN operations.equipment; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.equipment IS '所需设备、资料 | Equipment needed';


--
-- Name: COLUMN operations.planned_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.planned_minutes IS '预计时间 | Planned time, minutes';


--
-- Name: COLUMN operations.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.status IS '状态 | Status';


--
-- Name: COLUMN operations.rework_count; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.rework_count IS '返工次数 | Times sent back';


--
-- Name: COLUMN operations.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.version IS '版本 | Version';


--
-- Name: COLUMN operations.inspector_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.inspector_id IS '质检员 | Who last inspected it';


--
-- Name: COLUMN operations.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.name_en IS '英文名称 | Name in English';


--
-- Name: COLUMN operations.rework_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.rework_reason IS '返工原因 | Why it was sent back last; null where it was not';


--
-- Name: COLUMN operations.rework_remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.operations.rework_remark IS '返工说明 | What the inspector wrote when it was sent back last';


--
-- Name: outages; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.outages (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    bay_id uuid,
    equipment_id uuid,
    quantity integer NOT NULL,
    reason text NOT NULL,
    during tstzrange NOT NULL,
    starts_at timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL,
    ends_at timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL,
    remark text DEFAULT ''::text NOT NULL,
    CONSTRAINT outages_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)))),
    CONSTRAINT outages_of_one_thing CHECK ((((bay_id IS NULL) <> (equipment_id IS NULL)) AND ((bay_id IS NULL) OR (quantity = 1)))),
    CONSTRAINT outages_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT outages_reason_check CHECK ((reason = ANY (ARRAY['repair'::text, 'calibration'::text, 'inspection'::text, 'other'::text])))
);

ALTER TABLE ONLY public.outages FORCE ROW LEVEL SECURITY;


ALTER TABLE public.outages OWNER TO bayline_owner;

--
-- Name: TABLE outages; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.outages IS '停用 | Time in which a bay or pieces of equipment are out of use';


--
-- Name: COLUMN outages.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN outages.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.id IS '标识 | Id';


--
-- Name: COLUMN outages.bay_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.bay_id IS '工位 | Bay';


--
-- Name: COLUMN outages.equipment_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.equipment_id IS '设备 | Equipment';


--
-- Name: COLUMN outages.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.quantity IS '停用数量 | Pieces out of use';


--
-- Name: COLUMN outages.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.reason IS '原因 | Reason: repair, calibration, inspection, other';


--
-- Name: COLUMN outages.during; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.during IS '时段 | Time, half-open';


--
-- Name: COLUMN outages.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.starts_at IS '开始 | Starts at';


--
-- Name: COLUMN outages.ends_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.ends_at IS '结束 | Ends at';


--
-- Name: COLUMN outages.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.outages.remark IS '备注 | Remark';


--
-- Name: part_companions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_companions (
    dealership_id integer NOT NULL,
    part_id uuid NOT NULL,
    companion_id uuid NOT NULL,
    quantity integer NOT NULL,
    CONSTRAINT part_companions_check CHECK ((part_id <> companion_id)),
    CONSTRAINT part_companions_quantity_check CHECK ((quantity > 0))
);

ALTER TABLE ONLY public.part_companions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_companions OWNER TO bayline_owner;

--
-- Name: TABLE part_companions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_companions IS '随换件 | Part used once that is changed along with another (gasket, bolt)';


--
-- Name: COLUMN part_companions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_companions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_companions.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_companions.part_id IS '配件 | Part';


--
-- Name: COLUMN part_companions.companion_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_companions.companion_id IS '随换件 | Part changed along with it';


--
-- Name: COLUMN part_companions.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_companions.quantity IS '数量 | Quantity for one unit of the part, 1/1000 of its unit';


--
-- Name: part_fitments; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_fitments (
    dealership_id integer NOT NULL,
    part_id uuid NOT NULL,
    model_id uuid NOT NULL
);

ALTER TABLE ONLY public.part_fitments FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_fitments OWNER TO bayline_owner;

--
-- Name: TABLE part_fitments; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_fitments IS '适用车型 | Model that a part fits';


--
-- Name: COLUMN part_fitments.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_fitments.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_fitments.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_fitments.part_id IS '配件 | Part';


--
-- Name: COLUMN part_fitments.model_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_fitments.model_id IS '车型 | Model';


--
-- Name: part_lines; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_lines (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    job_id uuid NOT NULL,
    sequence integer NOT NULL,
    part_id uuid NOT NULL,
    number text NOT NULL,
    name_zh text NOT NULL,
    unit text NOT NULL,
    quality_class text NOT NULL,
    quantity integer NOT NULL,
    price_fen integer NOT NULL,
    amount_fen bigint NOT NULL,
    tax_rate_basis_points integer NOT NULL,
    package_fen bigint,
    discount_basis_points integer DEFAULT 0 NOT NULL,
    class_basis_points integer DEFAULT 0 NOT NULL,
    discount_reason text DEFAULT ''::text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT part_lines_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT part_lines_class_basis_points_check CHECK (((class_basis_points >= 0) AND (class_basis_points <= 10000))),
    CONSTRAINT part_lines_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
    CONSTRAINT part_lines_price_fen_check CHECK ((price_fen >= 0)),
    CONSTRAINT part_lines_quantity_check CHECK ((quantity > 0))
);

ALTER TABLE ONLY public.part_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_lines OWNER TO bayline_owner;

--
-- Name: TABLE part_lines; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_lines IS '配件行 | Part line';


--
-- Name: COLUMN part_lines.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_lines.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.id IS '标识 | Id';


--
-- Name: COLUMN part_lines.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN part_lines.job_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.job_id IS '维修项目 | Job';


--
-- Name: COLUMN part_lines.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN part_lines.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.part_id IS '配件 | Part';


--
-- Name: COLUMN part_lines.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.number IS '备件代码 | Part number, as it was';


--
-- Name: COLUMN part_lines.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.name_zh IS '配件名称 | Name of the part in Chinese as copied';


--
-- Name: COLUMN part_lines.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.unit IS '计量单位 | Unit';


--
-- Name: COLUMN part_lines.quality_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.quality_class IS '质量类别 | Quality class';


--
-- Name: COLUMN part_lines.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.quantity IS '数量 | Quantity, 1/1000 unit';


--
-- Name: COLUMN part_lines.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.price_fen IS '销售单价 | Price per unit, fen';


--
-- Name: COLUMN part_lines.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.amount_fen IS '金额 | Amount, fen';


--
-- Name: COLUMN part_lines.tax_rate_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.tax_rate_basis_points IS '税率 | Tax rate, basis points';


--
-- Name: COLUMN part_lines.package_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.package_fen IS '套餐分摊额 | Share of the package price, which is then the amount; null = by quantity and price';


--
-- Name: COLUMN part_lines.discount_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.discount_basis_points IS '优惠率(万分之一) | Discount, basis points';


--
-- Name: COLUMN part_lines.class_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.class_basis_points IS '客户类别优惠率(万分之一) | Discount of the owner''s class, basis points';


--
-- Name: COLUMN part_lines.discount_reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.discount_reason IS '优惠原因 | Why the discount was given by hand';


--
-- Name: COLUMN part_lines.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_lines.name_en IS '英文名称 | Name of the part in English as copied';


--
-- Name: part_numbers; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_numbers (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    name_zh text NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    brand text DEFAULT ''::text NOT NULL,
    unit text NOT NULL,
    quality_class text NOT NULL,
    category text DEFAULT ''::text NOT NULL,
    sub_category text DEFAULT ''::text NOT NULL,
    fits_models text DEFAULT ''::text NOT NULL,
    origin text DEFAULT ''::text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    packaging text DEFAULT ''::text NOT NULL,
    source text DEFAULT 'unknown'::text NOT NULL,
    grade text DEFAULT ''::text NOT NULL,
    purpose text DEFAULT ''::text NOT NULL,
    CONSTRAINT part_numbers_quality_class_check CHECK ((quality_class = ANY (ARRAY['genuine'::text, 'equivalent'::text, 'aftermarket'::text, 'remanufactured'::text, 'used'::text, 'customer-supplied'::text]))),
    CONSTRAINT part_numbers_source_check CHECK ((source = ANY (ARRAY['domestic'::text, 'imported'::text, 'unknown'::text])))
);

ALTER TABLE ONLY public.part_numbers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_numbers OWNER TO bayline_owner;

--
-- Name: TABLE part_numbers; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_numbers IS '配件 | Part';


--
-- Name: COLUMN part_numbers.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_numbers.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.id IS '配件标识 | Part id';


--
-- Name: COLUMN part_numbers.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.number IS '配件编码 | Part number';


--
-- Name: COLUMN part_numbers.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.name_zh IS '配件名称 | Chinese name';


--
-- Name: COLUMN part_numbers.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.name_en IS '英文名称 | English name';


--
-- Name: COLUMN part_numbers.brand; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.brand IS '品牌 | Brand';


--
-- Name: COLUMN part_numbers.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.unit IS '单位 | Unit of measure';


--
-- Name: COLUMN part_numbers.quality_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.quality_class IS '正副厂 | Quality class';


--
-- Name: COLUMN part_numbers.category; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.category IS '商品大类 | Category';


--
-- Name: COLUMN part_numbers.sub_category; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.sub_category IS '商品小类 | Sub-category';


--
-- Name: COLUMN part_numbers.fits_models; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.fits_models IS '适用车型 | Models it fits';


--
-- Name: COLUMN part_numbers.origin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.origin IS '产地 | Origin';


--
-- Name: COLUMN part_numbers.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN part_numbers.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.version IS '版本 | Version';


--
-- Name: COLUMN part_numbers.packaging; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.packaging IS '包装材料 | Packaging';


--
-- Name: COLUMN part_numbers.source; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.source IS '进出口 | Imported or domestic';


--
-- Name: COLUMN part_numbers.grade; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.grade IS '登记 | Grade';


--
-- Name: COLUMN part_numbers.purpose; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_numbers.purpose IS '用途 | Use';


--
-- Name: part_prices; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_prices (
    dealership_id integer NOT NULL,
    price_list_id uuid NOT NULL,
    part_id uuid NOT NULL,
    price_fen integer NOT NULL,
    valid_from date NOT NULL,
    set_by uuid,
    set_at timestamp with time zone,
    price_level text NOT NULL,
    round_id uuid,
    CONSTRAINT part_prices_price_fen_check CHECK (((price_fen >= 0) AND (price_fen <= 100000000))),
    CONSTRAINT part_prices_price_level_check CHECK ((price_level = ANY (ARRAY['retail'::text, 'member'::text, 'fleet'::text])))
);

ALTER TABLE ONLY public.part_prices FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_prices OWNER TO bayline_owner;

--
-- Name: TABLE part_prices; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_prices IS '配件售价 | Part price from a day on';


--
-- Name: COLUMN part_prices.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_prices.price_list_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.price_list_id IS '价格表 | Price list';


--
-- Name: COLUMN part_prices.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.part_id IS '配件 | Part';


--
-- Name: COLUMN part_prices.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.price_fen IS '销售单价 | Price per unit, fen incl. tax';


--
-- Name: COLUMN part_prices.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN part_prices.set_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.set_by IS '定价人 | Set by; null = came with the part';


--
-- Name: COLUMN part_prices.set_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.set_at IS '定价时间 | Set at; null = came with the part';


--
-- Name: COLUMN part_prices.price_level; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.price_level IS '价格级别 | Price level; a level without a price falls back to retail';


--
-- Name: COLUMN part_prices.round_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_prices.round_id IS '调价单 | Round that planned it; null = set by itself';


--
-- Name: part_search_terms; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_search_terms (
    dealership_id integer NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C",
    part_id uuid NOT NULL
);

ALTER TABLE ONLY public.part_search_terms FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_search_terms OWNER TO bayline_owner;

--
-- Name: TABLE part_search_terms; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_search_terms IS '配件检索词 | Search term of a part';


--
-- Name: COLUMN part_search_terms.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_search_terms.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_search_terms.term; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_search_terms.term IS '检索词 | Lower-case text that a search may begin with';


--
-- Name: COLUMN part_search_terms.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_search_terms.part_id IS '配件 | Part';


--
-- Name: part_supersessions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.part_supersessions (
    dealership_id integer NOT NULL,
    part_id uuid NOT NULL,
    successor_id uuid NOT NULL,
    is_interchangeable boolean NOT NULL,
    valid_from date NOT NULL,
    set_by uuid,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT part_supersessions_check CHECK ((part_id <> successor_id))
);

ALTER TABLE ONLY public.part_supersessions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.part_supersessions OWNER TO bayline_owner;

--
-- Name: TABLE part_supersessions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.part_supersessions IS '配件替代 | Number that takes the place of a part';


--
-- Name: COLUMN part_supersessions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN part_supersessions.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.part_id IS '原配件 | Part that is superseded';


--
-- Name: COLUMN part_supersessions.successor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.successor_id IS '替代件 | Part that takes its place';


--
-- Name: COLUMN part_supersessions.is_interchangeable; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.is_interchangeable IS '可互换 | Whether stock of the old number may still be fitted';


--
-- Name: COLUMN part_supersessions.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN part_supersessions.set_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.set_by IS '登记人 | Set by';


--
-- Name: COLUMN part_supersessions.set_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.part_supersessions.set_at IS '登记时间 | Set at';


--
-- Name: parties; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.parties (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    sex text,
    mobile text,
    mobile_tail text GENERATED ALWAYS AS ("right"(mobile, 4)) STORED,
    phone text,
    address text DEFAULT ''::text NOT NULL,
    employer text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    id_number_sealed bytea,
    id_number_tail text,
    remark text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    organisation_kind text,
    office_phone text,
    postcode text DEFAULT ''::text NOT NULL,
    fax text DEFAULT ''::text NOT NULL,
    job_title text DEFAULT ''::text NOT NULL,
    birthday date,
    education text,
    hobbies text DEFAULT ''::text NOT NULL,
    photo_sha256 text,
    class_id uuid,
    class_since date,
    class_until date,
    member_card_number text DEFAULT ''::text NOT NULL,
    merged_into uuid,
    survivor_id uuid GENERATED ALWAYS AS (COALESCE(merged_into, id)) STORED NOT NULL,
    missing text[] GENERATED ALWAYS AS (array_remove(ARRAY[
CASE
    WHEN (mobile IS NULL) THEN 'mobile'::text
    ELSE NULL::text
END,
CASE
    WHEN ((kind = 'organisation'::text) AND (organisation_kind IS NULL)) THEN 'organisation-kind'::text
    ELSE NULL::text
END,
CASE
    WHEN (((kind = 'organisation'::text) OR (member_card_number <> ''::text)) AND (id_number_tail IS NULL)) THEN 'id-number'::text
    ELSE NULL::text
END], NULL::text)) STORED NOT NULL,
    CONSTRAINT parties_class_has_day CHECK (((class_id IS NULL) = (class_since IS NULL))),
    CONSTRAINT parties_education_check CHECK ((education = ANY (ARRAY['primary'::text, 'secondary'::text, 'college'::text, 'bachelor'::text, 'postgraduate'::text]))),
    CONSTRAINT parties_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text]))),
    CONSTRAINT parties_kind_of_organisation CHECK (((organisation_kind IS NULL) OR (kind = 'organisation'::text))),
    CONSTRAINT parties_no_own_survivor CHECK ((merged_into <> id)),
    CONSTRAINT parties_organisation_kind_check CHECK ((organisation_kind = ANY (ARRAY['company'::text, 'government'::text, 'leasing'::text, 'ride-hailing'::text]))),
    CONSTRAINT parties_sex_check CHECK ((sex = ANY (ARRAY['male'::text, 'female'::text])))
);

ALTER TABLE ONLY public.parties FORCE ROW LEVEL SECURITY;


ALTER TABLE public.parties OWNER TO bayline_owner;

--
-- Name: TABLE parties; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.parties IS '客户 | Customer: a person or an organisation';


--
-- Name: COLUMN parties.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN parties.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.id IS '客户标识 | Customer id';


--
-- Name: COLUMN parties.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.number IS '车主代号 | Customer number';


--
-- Name: COLUMN parties.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.kind IS '客户类型 | Customer type';


--
-- Name: COLUMN parties.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.name IS '车主姓名/公司名称 | Name';


--
-- Name: COLUMN parties.sex; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.sex IS '车主性别 | Sex';


--
-- Name: COLUMN parties.mobile; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.mobile IS '移动电话 | Mobile phone';


--
-- Name: COLUMN parties.mobile_tail; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.mobile_tail IS '手机尾号 | Last four digits of the mobile';


--
-- Name: COLUMN parties.phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.phone IS '住宅电话 | Home phone';


--
-- Name: COLUMN parties.address; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.address IS '地址 | Address';


--
-- Name: COLUMN parties.employer; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.employer IS '工作单位 | Employer';


--
-- Name: COLUMN parties.email; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.email IS '电子邮箱 | E-mail';


--
-- Name: COLUMN parties.id_number_sealed; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.id_number_sealed IS '证件号码(加密) | ID or organisation number, encrypted';


--
-- Name: COLUMN parties.id_number_tail; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.id_number_tail IS '证件尾号 | Last four characters of it';


--
-- Name: COLUMN parties.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.remark IS '备注 | Remark';


--
-- Name: COLUMN parties.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.version IS '版本 | Version';


--
-- Name: COLUMN parties.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.created_at IS '创建时间 | Created at';


--
-- Name: COLUMN parties.updated_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.updated_at IS '更新时间 | Updated at';


--
-- Name: COLUMN parties.organisation_kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.organisation_kind IS '单位性质 | Kind of organisation';


--
-- Name: COLUMN parties.office_phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.office_phone IS '办公电话 | Office phone';


--
-- Name: COLUMN parties.postcode; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.postcode IS '邮编 | Postcode';


--
-- Name: COLUMN parties.fax; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.fax IS '传真号码 | Fax number';


--
-- Name: COLUMN parties.job_title; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.job_title IS '职务 | Job title';


--
-- Name: COLUMN parties.birthday; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.birthday IS '生日 | Birthday; kept with consent only';


--
-- Name: COLUMN parties.education; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.education IS '学历 | Education; kept with consent only';


--
-- Name: COLUMN parties.hobbies; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.hobbies IS '爱好 | Hobbies; kept with consent only';


--
-- Name: COLUMN parties.photo_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.photo_sha256 IS '车主照片 | Photo, digest of the file; kept with consent only';


--
-- Name: COLUMN parties.class_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.class_id IS '客户类别 | Customer class';


--
-- Name: COLUMN parties.class_since; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.class_since IS '类别起始日期 | In the class since';


--
-- Name: COLUMN parties.class_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.class_until IS '类别截止日期 | In the class until, last day; null = without end';


--
-- Name: COLUMN parties.member_card_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.member_card_number IS '会员卡号 | Member card number, held only';


--
-- Name: COLUMN parties.merged_into; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.merged_into IS '并入 | Survivor of the merge; null = a file of its own';


--
-- Name: COLUMN parties.survivor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.survivor_id IS '合并后的档案 | The file itself, or the one it was merged into';


--
-- Name: COLUMN parties.missing; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parties.missing IS '缺少的资料 | What the file lacks';


--
-- Name: parts_requests; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.parts_requests (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    part_id uuid NOT NULL,
    demand_order_id uuid NOT NULL,
    demand_line_id uuid NOT NULL,
    order_number text NOT NULL,
    plate text NOT NULL,
    quantity integer NOT NULL,
    reserved integer DEFAULT 0 NOT NULL,
    issued integer DEFAULT 0 NOT NULL,
    status text NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    demand_kind text DEFAULT 'order'::text NOT NULL,
    visit_id uuid,
    needed_at timestamp with time zone NOT NULL,
    job_name_zh text DEFAULT ''::text NOT NULL,
    price_fen bigint,
    batch_id uuid,
    staging_bin text DEFAULT ''::text NOT NULL,
    expected_on date,
    is_arrival_confirmed boolean DEFAULT false NOT NULL,
    put_back_due boolean DEFAULT false NOT NULL,
    job_name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT parts_requests_demand_kind_check CHECK ((demand_kind = ANY (ARRAY['order'::text, 'appointment'::text]))),
    CONSTRAINT parts_requests_issued_check CHECK ((issued >= 0)),
    CONSTRAINT parts_requests_price_fen_check CHECK ((price_fen >= 0)),
    CONSTRAINT parts_requests_put_back CHECK (((NOT put_back_due) OR (status = 'cancelled'::text))),
    CONSTRAINT parts_requests_quantity_check CHECK ((quantity > 0)),
    CONSTRAINT parts_requests_reserved_check CHECK ((reserved >= 0)),
    CONSTRAINT parts_requests_status_check CHECK ((status = ANY (ARRAY['short'::text, 'ordered'::text, 'reserved'::text, 'arrived'::text, 'picked'::text, 'inspected'::text, 'staged'::text, 'issued'::text, 'billed'::text, 'returned'::text, 'cancelled'::text]))),
    CONSTRAINT parts_requests_within_need CHECK (((reserved + issued) <= quantity))
);

ALTER TABLE ONLY public.parts_requests FORCE ROW LEVEL SECURITY;


ALTER TABLE public.parts_requests OWNER TO bayline_owner;

--
-- Name: TABLE parts_requests; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.parts_requests IS '领料申请 | Parts request of a work order line or of an appointment';


--
-- Name: COLUMN parts_requests.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN parts_requests.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.id IS '申请标识 | Request id';


--
-- Name: COLUMN parts_requests.warehouse_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.warehouse_id IS '仓库 | Warehouse';


--
-- Name: COLUMN parts_requests.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.part_id IS '配件 | Part';


--
-- Name: COLUMN parts_requests.demand_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.demand_order_id IS '需求单据 | Work order or appointment that needs it';


--
-- Name: COLUMN parts_requests.demand_line_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.demand_line_id IS '需求行 | Line that needs it';


--
-- Name: COLUMN parts_requests.order_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.order_number IS '需求单号 | Number of the work order or appointment, as it was';


--
-- Name: COLUMN parts_requests.plate; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.plate IS '车牌号 | Plate, as it was';


--
-- Name: COLUMN parts_requests.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.quantity IS '数量 | Quantity needed, 1/1000 unit';


--
-- Name: COLUMN parts_requests.reserved; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.reserved IS '已预留 | Reserved, 1/1000 unit';


--
-- Name: COLUMN parts_requests.issued; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.issued IS '已发料 | Issued, 1/1000 unit';


--
-- Name: COLUMN parts_requests.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.status IS '状态 | Status';


--
-- Name: COLUMN parts_requests.requested_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.requested_at IS '申请时间 | Requested at';


--
-- Name: COLUMN parts_requests.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.version IS '版本 | Version';


--
-- Name: COLUMN parts_requests.demand_kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.demand_kind IS '需求类别 | What asks: a work order, or an appointment before the car is here';


--
-- Name: COLUMN parts_requests.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.visit_id IS '到店 | Visit that the parts are for; none before the car is here';


--
-- Name: COLUMN parts_requests.needed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.needed_at IS '需用时间 | When it is needed';


--
-- Name: COLUMN parts_requests.job_name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.job_name_zh IS '对应项目 | Job that the part is for, in Chinese';


--
-- Name: COLUMN parts_requests.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.price_fen IS '销售单价(分) | Selling price of one unit, fen, as it was';


--
-- Name: COLUMN parts_requests.batch_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.batch_id IS '批次 | Batch that was picked for it';


--
-- Name: COLUMN parts_requests.staging_bin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.staging_bin IS '备料位 | Numbered bin where it stands ready';


--
-- Name: COLUMN parts_requests.expected_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.expected_on IS '预计到货日 | Day on which what is missing is expected';


--
-- Name: COLUMN parts_requests.is_arrival_confirmed; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.is_arrival_confirmed IS '供方已确认 | Whether the supplier has confirmed that day';


--
-- Name: COLUMN parts_requests.put_back_due; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.put_back_due IS '待放回货位 | Called off after it was picked, and not yet put back into its bin';


--
-- Name: COLUMN parts_requests.job_name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.parts_requests.job_name_en IS '对应项目英文名称 | Job that the part is for, in English';


--
-- Name: pause_limits; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.pause_limits (
    dealership_id integer NOT NULL,
    reason text NOT NULL,
    minutes integer NOT NULL,
    CONSTRAINT pause_limits_minutes_check CHECK (((minutes >= 5) AND (minutes <= 10080))),
    CONSTRAINT pause_limits_reason CHECK ((reason = ANY (ARRAY['parts'::text, 'customer'::text, 'bay'::text, 'equipment'::text, 'technical-support'::text, 'insurer'::text, 'sublet'::text, 'maker'::text, 'customer-parts'::text, 'break'::text, 'other'::text])))
);

ALTER TABLE ONLY public.pause_limits FORCE ROW LEVEL SECURITY;


ALTER TABLE public.pause_limits OWNER TO bayline_owner;

--
-- Name: TABLE pause_limits; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.pause_limits IS '停工时限 | How long work may stand still for a reason; a reason without a row has the usual time';


--
-- Name: COLUMN pause_limits.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.pause_limits.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN pause_limits.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.pause_limits.reason IS '停工原因 | Reason of the pause';


--
-- Name: COLUMN pause_limits.minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.pause_limits.minutes IS '时限（分钟） | Minutes after which somebody is told';


--
-- Name: price_list_taxes; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.price_list_taxes (
    dealership_id integer NOT NULL,
    price_list_id uuid NOT NULL,
    valid_from date NOT NULL,
    tax_rate_basis_points integer NOT NULL,
    set_by uuid,
    set_at timestamp with time zone,
    CONSTRAINT price_list_taxes_tax_rate_basis_points_check CHECK (((tax_rate_basis_points >= 0) AND (tax_rate_basis_points <= 10000)))
);

ALTER TABLE ONLY public.price_list_taxes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.price_list_taxes OWNER TO bayline_owner;

--
-- Name: TABLE price_list_taxes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.price_list_taxes IS '价格表税率 | Value-added tax in the prices of a list from a day on';


--
-- Name: COLUMN price_list_taxes.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN price_list_taxes.price_list_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.price_list_id IS '价格表 | Price list';


--
-- Name: COLUMN price_list_taxes.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN price_list_taxes.tax_rate_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.tax_rate_basis_points IS '税率 | Tax rate, basis points';


--
-- Name: COLUMN price_list_taxes.set_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.set_by IS '设定人 | Set by; null = came with the list';


--
-- Name: COLUMN price_list_taxes.set_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_list_taxes.set_at IS '设定时间 | Set at; null = came with the list';


--
-- Name: price_lists; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.price_lists (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    price_class text DEFAULT 'customer'::text NOT NULL,
    valid_from date NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT price_lists_price_class_check CHECK ((price_class = ANY (ARRAY['customer'::text, 'warranty'::text, 'insurance'::text, 'internal'::text, 'package'::text])))
);

ALTER TABLE ONLY public.price_lists FORCE ROW LEVEL SECURITY;


ALTER TABLE public.price_lists OWNER TO bayline_owner;

--
-- Name: TABLE price_lists; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.price_lists IS '价格表 | Price list';


--
-- Name: COLUMN price_lists.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN price_lists.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.id IS '价格表标识 | Price list id';


--
-- Name: COLUMN price_lists.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.code IS '价格表代码 | Code';


--
-- Name: COLUMN price_lists.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.name IS '名称 | Name';


--
-- Name: COLUMN price_lists.price_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.price_class IS '价类 | Price class';


--
-- Name: COLUMN price_lists.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN price_lists.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_lists.version IS '版本 | Version';


--
-- Name: price_rounds; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.price_rounds (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    price_list_id uuid NOT NULL,
    valid_from date NOT NULL,
    price_level text NOT NULL,
    category text,
    change_basis_points integer NOT NULL,
    round_to_fen integer NOT NULL,
    parts integer NOT NULL,
    made_by uuid,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT price_rounds_change_basis_points_check CHECK ((((change_basis_points >= '-5000'::integer) AND (change_basis_points <= 10000)) AND (change_basis_points <> 0))),
    CONSTRAINT price_rounds_parts_check CHECK ((parts > 0)),
    CONSTRAINT price_rounds_price_level_check CHECK ((price_level = ANY (ARRAY['retail'::text, 'member'::text, 'fleet'::text]))),
    CONSTRAINT price_rounds_round_to_fen_check CHECK ((round_to_fen = ANY (ARRAY[1, 10, 100, 1000])))
);

ALTER TABLE ONLY public.price_rounds FORCE ROW LEVEL SECURITY;


ALTER TABLE public.price_rounds OWNER TO bayline_owner;

--
-- Name: TABLE price_rounds; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.price_rounds IS '调价单 | Round of new part prices planned at once';


--
-- Name: COLUMN price_rounds.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN price_rounds.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.id IS '调价单标识 | Round id';


--
-- Name: COLUMN price_rounds.price_list_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.price_list_id IS '价格表 | Price list';


--
-- Name: COLUMN price_rounds.valid_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.valid_from IS '生效日期 | Valid from';


--
-- Name: COLUMN price_rounds.price_level; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.price_level IS '价格级别 | Price level';


--
-- Name: COLUMN price_rounds.category; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.category IS '商品大类 | Category of parts; null = all parts';


--
-- Name: COLUMN price_rounds.change_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.change_basis_points IS '调价幅度 | Change, basis points';


--
-- Name: COLUMN price_rounds.round_to_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.round_to_fen IS '取整单位 | Rounded to, fen';


--
-- Name: COLUMN price_rounds.parts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.parts IS '配件数 | Parts with a new price';


--
-- Name: COLUMN price_rounds.made_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.made_by IS '制单人 | Made by';


--
-- Name: COLUMN price_rounds.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.price_rounds.made_at IS '制单时间 | Made at';


--
-- Name: promises; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.promises (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    told_by text,
    CONSTRAINT promises_told_by_check CHECK ((told_by = ANY (ARRAY['in-person'::text, 'phone'::text, 'sms'::text, 'wechat'::text])))
);

ALTER TABLE ONLY public.promises FORCE ROW LEVEL SECURITY;


ALTER TABLE public.promises OWNER TO bayline_owner;

--
-- Name: TABLE promises; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.promises IS '交车承诺 | Promise of a hand-over time';


--
-- Name: COLUMN promises.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN promises.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.id IS '标识 | Id';


--
-- Name: COLUMN promises.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.visit_id IS '到店 | Visit';


--
-- Name: COLUMN promises.promised_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.promised_at IS '承诺时间 | Promised time';


--
-- Name: COLUMN promises.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.reason IS '原因 | Why it was changed';


--
-- Name: COLUMN promises.made_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.made_by IS '承诺人 | Made by';


--
-- Name: COLUMN promises.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.made_at IS '作出时间 | Made at';


--
-- Name: COLUMN promises.told_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.promises.told_by IS '告知方式 | How the owner was told; null = not told';


--
-- Name: ready_forecasts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.ready_forecasts (
    dealership_id integer NOT NULL,
    event_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    promised_at timestamp with time zone NOT NULL,
    planned_open_minutes integer NOT NULL,
    at50 timestamp with time zone NOT NULL,
    at80 timestamp with time zone NOT NULL,
    at95 timestamp with time zone NOT NULL,
    ready_at timestamp with time zone,
    ready_open_minutes integer,
    CONSTRAINT ready_forecasts_came_true CHECK (((ready_at IS NULL) = (ready_open_minutes IS NULL))),
    CONSTRAINT ready_forecasts_planned_open_minutes_check CHECK ((planned_open_minutes >= 0)),
    CONSTRAINT ready_forecasts_ready_open_minutes_check CHECK ((ready_open_minutes >= 0))
);

ALTER TABLE ONLY public.ready_forecasts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ready_forecasts OWNER TO bayline_owner;

--
-- Name: TABLE ready_forecasts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.ready_forecasts IS '完工预测 | Forecast of when a work order is ready, made with each promise';


--
-- Name: COLUMN ready_forecasts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN ready_forecasts.event_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.event_id IS '承诺事件 | Event of the promise that it was made with';


--
-- Name: COLUMN ready_forecasts.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN ready_forecasts.asked_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.asked_at IS '预测时间 | When it was made';


--
-- Name: COLUMN ready_forecasts.promised_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.promised_at IS '承诺时间 | What was promised then';


--
-- Name: COLUMN ready_forecasts.planned_open_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.planned_open_minutes IS '计划用时（营业分钟） | When the plan had it ready, in minutes that the shop is open since it was made';


--
-- Name: COLUMN ready_forecasts.at50; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.at50 IS '五成把握时间 | Ready by then with 50 % of chance';


--
-- Name: COLUMN ready_forecasts.at80; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.at80 IS '八成把握时间 | Ready by then with 80 % of chance';


--
-- Name: COLUMN ready_forecasts.at95; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.at95 IS '九成半把握时间 | Ready by then with 95 % of chance';


--
-- Name: COLUMN ready_forecasts.ready_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.ready_at IS '实际完工时间 | When its work was passed; null = not yet';


--
-- Name: COLUMN ready_forecasts.ready_open_minutes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_forecasts.ready_open_minutes IS '实际用时（营业分钟） | The same in minutes that the shop was open since it was made';


--
-- Name: ready_outlooks; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.ready_outlooks (
    dealership_id integer NOT NULL,
    work_order_id uuid NOT NULL,
    at50 timestamp with time zone,
    at80 timestamp with time zone,
    at95 timestamp with time zone,
    missing text,
    promised_at timestamp with time zone,
    chance_percent smallint,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT ready_outlooks_chance CHECK (((promised_at IS NULL) = (chance_percent IS NULL))),
    CONSTRAINT ready_outlooks_chance_percent_check CHECK (((chance_percent >= 0) AND (chance_percent <= 100))),
    CONSTRAINT ready_outlooks_times_or_reason CHECK ((((at50 IS NULL) = (at80 IS NULL)) AND ((at80 IS NULL) = (at95 IS NULL)) AND ((at50 IS NULL) = (missing IS NOT NULL))))
);

ALTER TABLE ONLY public.ready_outlooks FORCE ROW LEVEL SECURITY;


ALTER TABLE public.ready_outlooks OWNER TO bayline_owner;

--
-- Name: TABLE ready_outlooks; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.ready_outlooks IS '预计完工 | When an order in work will be ready, as the shop stands';


--
-- Name: COLUMN ready_outlooks.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN ready_outlooks.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN ready_outlooks.at50; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.at50 IS '五成把握时间 | Ready by then with 50 % of chance; null = cannot be planned as things are';


--
-- Name: COLUMN ready_outlooks.at80; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.at80 IS '八成把握时间 | Ready by then with 80 % of chance';


--
-- Name: COLUMN ready_outlooks.at95; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.at95 IS '九成半把握时间 | Ready by then with 95 % of chance';


--
-- Name: COLUMN ready_outlooks.missing; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.missing IS '无法排定原因 | What keeps it from being planned';


--
-- Name: COLUMN ready_outlooks.promised_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.promised_at IS '承诺时间 | What had been promised then';


--
-- Name: COLUMN ready_outlooks.chance_percent; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.chance_percent IS '按时把握（%） | Chance that the promise is kept';


--
-- Name: COLUMN ready_outlooks.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.ready_outlooks.made_at IS '推算时间 | When it was made';


--
-- Name: receipts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.receipts (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    warehouse_id uuid NOT NULL,
    supplier_id uuid,
    kind text NOT NULL,
    delivery_note text DEFAULT ''::text NOT NULL,
    received_on date NOT NULL,
    mirror_of uuid,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT receipts_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'transfer-in'::text, 'return'::text, 'surplus'::text, 'old-part'::text, 'gift'::text, 'opening'::text])))
);

ALTER TABLE ONLY public.receipts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.receipts OWNER TO bayline_owner;

--
-- Name: TABLE receipts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.receipts IS '入库单 | Receipt of parts; its lines are ledger entries; never edited, only mirrored';


--
-- Name: COLUMN receipts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN receipts.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.id IS '入库单标识 | Receipt id';


--
-- Name: COLUMN receipts.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.number IS '入库单号 | Number';


--
-- Name: COLUMN receipts.warehouse_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.warehouse_id IS '仓库 | Warehouse';


--
-- Name: COLUMN receipts.supplier_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.supplier_id IS '供货单位 | Supplier';


--
-- Name: COLUMN receipts.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.kind IS '入库方式 | Kind of receipt';


--
-- Name: COLUMN receipts.delivery_note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.delivery_note IS '送货单号 | Delivery note number';


--
-- Name: COLUMN receipts.received_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.received_on IS '入库日期 | Day of receipt';


--
-- Name: COLUMN receipts.mirror_of; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.mirror_of IS '冲销的入库单 | Receipt that this one takes back';


--
-- Name: COLUMN receipts.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.recorded_by IS '经手人 | Recorded by';


--
-- Name: COLUMN receipts.recorded_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receipts.recorded_at IS '登记时间 | Recorded at';


--
-- Name: receivable_ledger; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.receivable_ledger (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    settlement_id uuid NOT NULL,
    kind text NOT NULL,
    amount_fen bigint NOT NULL,
    tender text,
    receipt_number text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    receipt_id uuid,
    given_fen bigint,
    refund_of uuid,
    business_day date,
    CONSTRAINT receivable_ledger_given CHECK (((given_fen IS NULL) OR ((kind = 'payment'::text) AND (tender = 'cash'::text) AND (given_fen >= (- amount_fen))))),
    CONSTRAINT receivable_ledger_kind CHECK ((((kind = 'payment'::text) AND (amount_fen < 0) AND (tender IS NOT NULL) AND (receipt_id IS NOT NULL) AND (receipt_number IS NOT NULL)) OR ((kind = 'refund'::text) AND (amount_fen > 0) AND (tender IS NOT NULL) AND ((receipt_id IS NULL) = (receipt_number IS NULL)) AND ((receipt_id IS NULL) = (tender = 'deposit'::text))) OR ((kind = 'charge'::text) AND (tender IS NULL) AND (receipt_number IS NULL)) OR ((kind = 'withdrawal'::text) AND (amount_fen <= 0) AND (tender IS NULL) AND (receipt_number IS NULL)))),
    CONSTRAINT receivable_ledger_kind_check CHECK ((kind = ANY (ARRAY['charge'::text, 'payment'::text, 'refund'::text, 'withdrawal'::text]))),
    CONSTRAINT receivable_ledger_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'wechat'::text, 'alipay'::text, 'transfer'::text, 'deposit'::text]))),
    CONSTRAINT receivable_ledger_till CHECK (((business_day IS NOT NULL) = ((tender IS NOT NULL) AND (tender <> 'deposit'::text))))
);

ALTER TABLE ONLY public.receivable_ledger FORCE ROW LEVEL SECURITY;


ALTER TABLE public.receivable_ledger OWNER TO bayline_owner;

--
-- Name: TABLE receivable_ledger; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.receivable_ledger IS '应收台账 | Receivable ledger, append-only';


--
-- Name: COLUMN receivable_ledger.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN receivable_ledger.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.id IS '流水标识 | Entry id';


--
-- Name: COLUMN receivable_ledger.settlement_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.settlement_id IS '结算单 | Settlement';


--
-- Name: COLUMN receivable_ledger.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.kind IS '类别 | Kind';


--
-- Name: COLUMN receivable_ledger.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.amount_fen IS '金额 | Signed amount owed, fen: a charge adds, a payment takes away';


--
-- Name: COLUMN receivable_ledger.tender; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.tender IS '结算方式 | Tender of a payment';


--
-- Name: COLUMN receivable_ledger.receipt_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.receipt_number IS '收据号 | Receipt number of a payment, gapless';


--
-- Name: COLUMN receivable_ledger.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.recorded_by IS '经手人 | Recorded by';


--
-- Name: COLUMN receivable_ledger.recorded_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.recorded_at IS '时间 | Recorded at';


--
-- Name: COLUMN receivable_ledger.receipt_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.receipt_id IS '收款单 | Receipt or refund that the entry stands on, with one entry a tender; null = no paper of its own';


--
-- Name: COLUMN receivable_ledger.given_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.given_fen IS '实付现金(分) | Cash as it was handed over, fen; null = the exact amount';


--
-- Name: COLUMN receivable_ledger.refund_of; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.refund_of IS '退款对应的收款 | Payment of which it gives back; null = not a refund of a payment';


--
-- Name: COLUMN receivable_ledger.business_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.receivable_ledger.business_day IS '营业日 | Day of the cashier''s till; null = not through a till';


--
-- Name: recovery_codes; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.recovery_codes (
    account_id uuid NOT NULL,
    code_hash bytea NOT NULL
);


ALTER TABLE public.recovery_codes OWNER TO bayline_owner;

--
-- Name: TABLE recovery_codes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.recovery_codes IS '恢复码 | Recovery codes that are still good; one that is used goes';


--
-- Name: COLUMN recovery_codes.account_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.recovery_codes.account_id IS '账号 | Account';


--
-- Name: COLUMN recovery_codes.code_hash; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.recovery_codes.code_hash IS '恢复码摘要 | Argon2id hash with the salt of the factor';


--
-- Name: releases; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.releases (
    dealership_id integer NOT NULL,
    visit_id uuid NOT NULL,
    number text NOT NULL,
    released_by uuid NOT NULL,
    released_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.releases FORCE ROW LEVEL SECURITY;


ALTER TABLE public.releases OWNER TO bayline_owner;

--
-- Name: TABLE releases; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.releases IS '放行条 | Release of a car';


--
-- Name: COLUMN releases.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.releases.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN releases.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.releases.visit_id IS '到店 | Visit';


--
-- Name: COLUMN releases.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.releases.number IS '放行条号 | Release slip number';


--
-- Name: COLUMN releases.released_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.releases.released_by IS '放行人 | Released by';


--
-- Name: COLUMN releases.released_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.releases.released_at IS '放行时间 | Released at';


--
-- Name: rework_penalties; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.rework_penalties (
    dealership_id integer NOT NULL,
    inspection_id uuid NOT NULL,
    penalty_fen integer NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT rework_penalties_penalty_fen_check CHECK (((penalty_fen >= 0) AND (penalty_fen <= 1000000)))
);

ALTER TABLE ONLY public.rework_penalties FORCE ROW LEVEL SECURITY;


ALTER TABLE public.rework_penalties OWNER TO bayline_owner;

--
-- Name: TABLE rework_penalties; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.rework_penalties IS '返工处罚 | Penalty for a rework, decided once, append-only';


--
-- Name: COLUMN rework_penalties.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.rework_penalties.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN rework_penalties.inspection_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.rework_penalties.inspection_id IS '检验 | Inspection that sent the work back';


--
-- Name: COLUMN rework_penalties.penalty_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.rework_penalties.penalty_fen IS '处罚金额(分) | Penalty, fen';


--
-- Name: COLUMN rework_penalties.set_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.rework_penalties.set_by IS '处罚决定人 | Decided by';


--
-- Name: COLUMN rework_penalties.set_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.rework_penalties.set_at IS '决定时间 | Decided at';


--
-- Name: road_tests; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.road_tests (
    dealership_id integer NOT NULL,
    inspection_id uuid NOT NULL,
    sheet_version integer NOT NULL,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    start_km integer NOT NULL,
    end_km integer NOT NULL,
    route text NOT NULL,
    CONSTRAINT road_tests_forward CHECK (((ended_at > started_at) AND (end_km > start_km))),
    CONSTRAINT road_tests_route_check CHECK ((route = ANY (ARRAY['city'::text, 'highway'::text, 'mixed'::text, 'yard'::text]))),
    CONSTRAINT road_tests_start_km_check CHECK ((start_km >= 0))
);

ALTER TABLE ONLY public.road_tests FORCE ROW LEVEL SECURITY;


ALTER TABLE public.road_tests OWNER TO bayline_owner;

--
-- Name: TABLE road_tests; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.road_tests IS '路试 | Road test of a final inspection, append-only';


--
-- Name: COLUMN road_tests.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN road_tests.inspection_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.inspection_id IS '检验 | Inspection';


--
-- Name: COLUMN road_tests.sheet_version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.sheet_version IS '路试表版本 | Version of the road-test sheet';


--
-- Name: COLUMN road_tests.started_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.started_at IS '开始时间 | Started at';


--
-- Name: COLUMN road_tests.ended_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.ended_at IS '结束时间 | Ended at';


--
-- Name: COLUMN road_tests.start_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.start_km IS '开始里程(公里) | Mileage at the start, km';


--
-- Name: COLUMN road_tests.end_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.end_km IS '结束里程(公里) | Mileage at the end, km';


--
-- Name: COLUMN road_tests.route; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.road_tests.route IS '路线 | Kind of route';


--
-- Name: roster_exceptions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.roster_exceptions (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    kind text NOT NULL,
    during tstzrange NOT NULL,
    starts_at timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL,
    ends_at timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL,
    remark text DEFAULT ''::text NOT NULL,
    CONSTRAINT roster_exceptions_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)))),
    CONSTRAINT roster_exceptions_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'sick'::text, 'training'::text, 'extra-shift'::text])))
);

ALTER TABLE ONLY public.roster_exceptions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.roster_exceptions OWNER TO bayline_owner;

--
-- Name: TABLE roster_exceptions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.roster_exceptions IS '排班例外 | Exception from the week: an absence or an extra shift';


--
-- Name: COLUMN roster_exceptions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN roster_exceptions.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.id IS '标识 | Id';


--
-- Name: COLUMN roster_exceptions.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.staff_id IS '技师 | Technician';


--
-- Name: COLUMN roster_exceptions.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.kind IS '类别 | Kind: leave, sick, training, extra shift';


--
-- Name: COLUMN roster_exceptions.during; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.during IS '时段 | Time, half-open';


--
-- Name: COLUMN roster_exceptions.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.starts_at IS '开始 | Starts at';


--
-- Name: COLUMN roster_exceptions.ends_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.ends_at IS '结束 | Ends at';


--
-- Name: COLUMN roster_exceptions.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.roster_exceptions.remark IS '备注 | Remark';


--
-- Name: schema_migrations; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.schema_migrations (
    name text NOT NULL,
    sha256 text NOT NULL,
    applied_at timestamp with time zone NOT NULL
);


ALTER TABLE public.schema_migrations OWNER TO bayline_owner;

--
-- Name: TABLE schema_migrations; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.schema_migrations IS '已执行的结构迁移 | Applied schema migrations';


--
-- Name: COLUMN schema_migrations.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.schema_migrations.name IS '文件名 | File name';


--
-- Name: COLUMN schema_migrations.sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.schema_migrations.sha256 IS '内容摘要 | SHA-256 of the content';


--
-- Name: COLUMN schema_migrations.applied_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.schema_migrations.applied_at IS '执行时间 | Applied at';


--
-- Name: settlement_lines; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.settlement_lines (
    dealership_id integer NOT NULL,
    settlement_id uuid NOT NULL,
    sequence integer NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    unit text DEFAULT ''::text NOT NULL,
    quality_class text DEFAULT ''::text NOT NULL,
    quantity integer NOT NULL,
    price_fen integer NOT NULL,
    amount_fen bigint NOT NULL,
    tax_rate_basis_points integer NOT NULL,
    gross_fen bigint NOT NULL,
    name_en text DEFAULT ''::text NOT NULL,
    CONSTRAINT settlement_lines_kind_check CHECK ((kind = ANY (ARRAY['labour'::text, 'part'::text, 'fee'::text, 'rounding'::text])))
);

ALTER TABLE ONLY public.settlement_lines FORCE ROW LEVEL SECURITY;


ALTER TABLE public.settlement_lines OWNER TO bayline_owner;

--
-- Name: TABLE settlement_lines; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.settlement_lines IS '结算明细 | Settlement line, as settled';


--
-- Name: COLUMN settlement_lines.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN settlement_lines.settlement_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.settlement_id IS '结算单 | Settlement';


--
-- Name: COLUMN settlement_lines.sequence; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.sequence IS '顺序 | Sequence';


--
-- Name: COLUMN settlement_lines.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.kind IS '类别 | Kind';


--
-- Name: COLUMN settlement_lines.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.code IS '代码 | Code; of a fee its kind';


--
-- Name: COLUMN settlement_lines.name_zh; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.name_zh IS '名称 | Name in Chinese as billed';


--
-- Name: COLUMN settlement_lines.unit; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.unit IS '计量单位 | Unit of a part';


--
-- Name: COLUMN settlement_lines.quality_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.quality_class IS '质量类别 | Quality class of a part';


--
-- Name: COLUMN settlement_lines.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.quantity IS '数量 | Billed hours in 1/100 h, or quantity in 1/1000 unit';


--
-- Name: COLUMN settlement_lines.price_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.price_fen IS '单价 | Rate or price, fen';


--
-- Name: COLUMN settlement_lines.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.amount_fen IS '金额 | Amount, fen';


--
-- Name: COLUMN settlement_lines.tax_rate_basis_points; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.tax_rate_basis_points IS '税率 | Tax rate, basis points';


--
-- Name: COLUMN settlement_lines.gross_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.gross_fen IS '应收金额(分) | By the list, before anything was taken off, fen; of a shared line the payer''s share';


--
-- Name: COLUMN settlement_lines.name_en; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_lines.name_en IS '英文名称 | Name in English as billed';


--
-- Name: settlement_requests; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.settlement_requests (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    settlement_id uuid NOT NULL,
    kind text NOT NULL,
    amount_fen bigint NOT NULL,
    payment_id uuid,
    due_on date,
    reason text NOT NULL,
    status text NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    decided_by uuid,
    decided_at timestamp with time zone,
    note text DEFAULT ''::text NOT NULL,
    CONSTRAINT settlement_requests_amount_fen_check CHECK ((amount_fen >= 0)),
    CONSTRAINT settlement_requests_decided CHECK (((status = ANY (ARRAY['approved'::text, 'declined'::text])) = ((decided_by IS NOT NULL) AND (decided_at IS NOT NULL)))),
    CONSTRAINT settlement_requests_kind_check CHECK ((kind = ANY (ARRAY['credit'::text, 'refund'::text, 'reversal'::text, 'free'::text]))),
    CONSTRAINT settlement_requests_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'approved'::text, 'declined'::text, 'withdrawn'::text]))),
    CONSTRAINT settlement_requests_two_people CHECK ((decided_by <> requested_by)),
    CONSTRAINT settlement_requests_what CHECK ((((kind = 'refund'::text) = (payment_id IS NOT NULL)) AND ((kind = 'credit'::text) OR (due_on IS NULL))))
);

ALTER TABLE ONLY public.settlement_requests FORCE ROW LEVEL SECURITY;


ALTER TABLE public.settlement_requests OWNER TO bayline_owner;

--
-- Name: TABLE settlement_requests; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.settlement_requests IS '结算审批 | Request at the till: arrears, money back, a reversal, a bill of nothing';


--
-- Name: COLUMN settlement_requests.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN settlement_requests.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.id IS '标识 | Id';


--
-- Name: COLUMN settlement_requests.settlement_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.settlement_id IS '结算单 | Settlement';


--
-- Name: COLUMN settlement_requests.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.kind IS '类别 | Kind: arrears, refund, reversal, settled without payment';


--
-- Name: COLUMN settlement_requests.amount_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.amount_fen IS '金额(分) | Amount asked for, fen';


--
-- Name: COLUMN settlement_requests.payment_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.payment_id IS '原收款 | Payment of which money goes back';


--
-- Name: COLUMN settlement_requests.due_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.due_on IS '挂账到期日 | Day by which arrears are due';


--
-- Name: COLUMN settlement_requests.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.reason IS '原因 | Reason';


--
-- Name: COLUMN settlement_requests.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.status IS '状态 | Status';


--
-- Name: COLUMN settlement_requests.requested_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.requested_by IS '申请人 | Asked by';


--
-- Name: COLUMN settlement_requests.requested_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.requested_at IS '申请时间 | Asked at';


--
-- Name: COLUMN settlement_requests.decided_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.decided_by IS '审批人 | Decided by';


--
-- Name: COLUMN settlement_requests.decided_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.decided_at IS '审批时间 | Decided at';


--
-- Name: COLUMN settlement_requests.note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_requests.note IS '审批意见 | What was said to it';


--
-- Name: settlement_rules; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.settlement_rules (
    dealership_id integer NOT NULL,
    round_to_fen integer NOT NULL,
    CONSTRAINT settlement_rules_round_to_fen_check CHECK ((round_to_fen = ANY (ARRAY[1, 10, 100])))
);

ALTER TABLE ONLY public.settlement_rules FORCE ROW LEVEL SECURITY;


ALTER TABLE public.settlement_rules OWNER TO bayline_owner;

--
-- Name: TABLE settlement_rules; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.settlement_rules IS '结算规则 | Rules of the till of a store; a store without a row rounds to the fen';


--
-- Name: COLUMN settlement_rules.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_rules.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN settlement_rules.round_to_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlement_rules.round_to_fen IS '抹零单位(分) | To what the sum of the owner''s bill is wiped down, fen: 1, 10 or 100';


--
-- Name: settlements; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.settlements (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    visit_id uuid NOT NULL,
    payer_id uuid NOT NULL,
    status text NOT NULL,
    labour_fen bigint NOT NULL,
    parts_fen bigint NOT NULL,
    total_fen bigint NOT NULL,
    paid_fen bigint DEFAULT 0 NOT NULL,
    prepared_by uuid NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    guarantee_days integer NOT NULL,
    guarantee_km integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    fees_fen bigint DEFAULT 0 NOT NULL,
    rounding_fen bigint DEFAULT 0 NOT NULL,
    mileage_out_km integer,
    invoice_number text,
    credit_fen bigint,
    credit_due_on date,
    mirror_of uuid,
    signed_by_name text,
    signature_sha256 text,
    signed_at timestamp with time zone,
    signature_taken_by uuid,
    CONSTRAINT settlements_add_up CHECK (((total_fen = (((labour_fen + parts_fen) + fees_fen) + rounding_fen)) AND
CASE
    WHEN (mirror_of IS NULL) THEN ((labour_fen >= 0) AND (parts_fen >= 0) AND (fees_fen >= 0) AND ((rounding_fen >= '-99'::integer) AND (rounding_fen <= 0)) AND ((paid_fen >= 0) AND (paid_fen <= total_fen)))
    ELSE ((status = 'reversed'::text) AND (labour_fen <= 0) AND (parts_fen <= 0) AND (fees_fen <= 0) AND ((rounding_fen >= 0) AND (rounding_fen <= 99)) AND (paid_fen = 0))
END)),
    CONSTRAINT settlements_credit_fen_check CHECK ((credit_fen >= 0)),
    CONSTRAINT settlements_invoice_number_check CHECK ((invoice_number <> ''::text)),
    CONSTRAINT settlements_mileage_out_km_check CHECK ((mileage_out_km >= 0)),
    CONSTRAINT settlements_signed_whole CHECK ((num_nonnulls(signed_by_name, signature_sha256, signed_at, signature_taken_by) = ANY (ARRAY[0, 4]))),
    CONSTRAINT settlements_status_check CHECK ((status = ANY (ARRAY['pre-settled'::text, 'part-paid'::text, 'paid'::text, 'withdrawn'::text, 'reversed'::text])))
);

ALTER TABLE ONLY public.settlements FORCE ROW LEVEL SECURITY;


ALTER TABLE public.settlements OWNER TO bayline_owner;

--
-- Name: TABLE settlements; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.settlements IS '维修结算单 | Settlement of one payer within a visit';


--
-- Name: COLUMN settlements.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN settlements.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.id IS '结算标识 | Settlement id';


--
-- Name: COLUMN settlements.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.number IS '结算单号 | Settlement number, gapless';


--
-- Name: COLUMN settlements.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.visit_id IS '到店 | Visit';


--
-- Name: COLUMN settlements.payer_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.payer_id IS '付款方 | Payer';


--
-- Name: COLUMN settlements.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.status IS '状态 | Status';


--
-- Name: COLUMN settlements.labour_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.labour_fen IS '实收工时费 | Labour, fen';


--
-- Name: COLUMN settlements.parts_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.parts_fen IS '实收材料费 | Parts, fen';


--
-- Name: COLUMN settlements.total_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.total_fen IS '合计金额 | Total, fen';


--
-- Name: COLUMN settlements.paid_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.paid_fen IS '已收金额 | Received so far: a cache of the receivable ledger, fen';


--
-- Name: COLUMN settlements.prepared_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.prepared_by IS '预结算人 | Prepared by';


--
-- Name: COLUMN settlements.prepared_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.prepared_at IS '预结算时间 | Prepared at';


--
-- Name: COLUMN settlements.settled_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.settled_at IS '结算日期 | Paid in full at';


--
-- Name: COLUMN settlements.guarantee_days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.guarantee_days IS '质保天数 | Quality guarantee, days';


--
-- Name: COLUMN settlements.guarantee_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.guarantee_km IS '质保里程 | Quality guarantee, km';


--
-- Name: COLUMN settlements.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.version IS '版本 | Version';


--
-- Name: COLUMN settlements.fees_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.fees_fen IS '其他费用 | Fees, fen';


--
-- Name: COLUMN settlements.rounding_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.rounding_fen IS '抹零(分) | What was wiped off, fen: zero or below';


--
-- Name: COLUMN settlements.mileage_out_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.mileage_out_km IS '出厂里程(公里) | Mileage on leaving, km; null = made before it was asked for';


--
-- Name: COLUMN settlements.invoice_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.invoice_number IS '发票号 | Invoice number; null = not issued';


--
-- Name: COLUMN settlements.credit_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.credit_fen IS '准许挂账金额(分) | How much may stay open when the car leaves, fen; null = nothing was granted';


--
-- Name: COLUMN settlements.credit_due_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.credit_due_on IS '挂账到期日 | Day by which the arrears are due; null = by the terms of the payer';


--
-- Name: COLUMN settlements.mirror_of; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.mirror_of IS '冲销的结算单 | Settlement that this one reverses; null = not a mirror';


--
-- Name: COLUMN settlements.signed_by_name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.signed_by_name IS '签字人 | Who signed the settlement list';


--
-- Name: COLUMN settlements.signature_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.signature_sha256 IS '签字 | Signature file';


--
-- Name: COLUMN settlements.signed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.signed_at IS '签字时间 | Signed at';


--
-- Name: COLUMN settlements.signature_taken_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.settlements.signature_taken_by IS '签字经办人 | Who took the signature';


--
-- Name: shift_breaks; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.shift_breaks (
    dealership_id integer NOT NULL,
    shift_id uuid NOT NULL,
    starts time without time zone NOT NULL,
    ends time without time zone NOT NULL
);

ALTER TABLE ONLY public.shift_breaks FORCE ROW LEVEL SECURITY;


ALTER TABLE public.shift_breaks OWNER TO bayline_owner;

--
-- Name: TABLE shift_breaks; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.shift_breaks IS '休息时间 | Break of a shift';


--
-- Name: COLUMN shift_breaks.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shift_breaks.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN shift_breaks.shift_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shift_breaks.shift_id IS '班次 | Shift';


--
-- Name: COLUMN shift_breaks.starts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shift_breaks.starts IS '开始 | Starts, local time';


--
-- Name: COLUMN shift_breaks.ends; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shift_breaks.ends IS '结束 | Ends, local time';


--
-- Name: shifts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.shifts (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    starts time without time zone NOT NULL,
    ends time without time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT shifts_check CHECK ((ends <> starts))
);

ALTER TABLE ONLY public.shifts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.shifts OWNER TO bayline_owner;

--
-- Name: TABLE shifts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.shifts IS '班次 | Shift';


--
-- Name: COLUMN shifts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN shifts.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.id IS '班次标识 | Shift id';


--
-- Name: COLUMN shifts.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.name IS '名称 | Name';


--
-- Name: COLUMN shifts.starts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.starts IS '上班 | Starts, local time';


--
-- Name: COLUMN shifts.ends; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.ends IS '下班 | Ends, local time; before the start = the next day';


--
-- Name: COLUMN shifts.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shifts.version IS '版本 | Version';


--
-- Name: shortage_decisions; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.shortage_decisions (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    request_id uuid NOT NULL,
    choice text NOT NULL,
    substitute_id uuid,
    remark text DEFAULT ''::text NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    CONSTRAINT shortage_decisions_choice_check CHECK ((choice = ANY (ARRAY['wait'::text, 'leave-car'::text, 'come-back'::text, 'equivalent'::text, 'cancel'::text]))),
    CONSTRAINT shortage_decisions_substitute CHECK (((choice = 'equivalent'::text) = (substitute_id IS NOT NULL)))
);

ALTER TABLE ONLY public.shortage_decisions FORCE ROW LEVEL SECURITY;


ALTER TABLE public.shortage_decisions OWNER TO bayline_owner;

--
-- Name: TABLE shortage_decisions; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.shortage_decisions IS '缺料处理 | What the owner decided about a part that is missing; the last one counts';


--
-- Name: COLUMN shortage_decisions.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN shortage_decisions.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.id IS '标识 | Id';


--
-- Name: COLUMN shortage_decisions.request_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.request_id IS '领料申请 | Parts request';


--
-- Name: COLUMN shortage_decisions.choice; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.choice IS '处理方式 | Choice: wait here, leave the car, come back, another part, cancel the line';


--
-- Name: COLUMN shortage_decisions.substitute_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.substitute_id IS '替代件 | Part agreed instead';


--
-- Name: COLUMN shortage_decisions.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.remark IS '说明 | Remark';


--
-- Name: COLUMN shortage_decisions.decided_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.decided_by IS '登记人 | Recorded by';


--
-- Name: COLUMN shortage_decisions.decided_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.shortage_decisions.decided_at IS '登记时间 | Recorded at';


--
-- Name: special_days; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.special_days (
    dealership_id integer NOT NULL,
    day date NOT NULL,
    name text NOT NULL,
    opens time without time zone,
    closes time without time zone,
    works_as smallint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT special_days_hours CHECK ((((opens IS NULL) = (closes IS NULL)) AND ((opens IS NULL) OR (opens < closes)) AND ((works_as IS NULL) OR (opens IS NOT NULL)))),
    CONSTRAINT special_days_works_as_check CHECK (((works_as >= 1) AND (works_as <= 7)))
);

ALTER TABLE ONLY public.special_days FORCE ROW LEVEL SECURITY;


ALTER TABLE public.special_days OWNER TO bayline_owner;

--
-- Name: TABLE special_days; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.special_days IS '特殊日期 | Holiday, day with hours of its own, or day off that is worked instead of a bridge day';


--
-- Name: COLUMN special_days.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN special_days.day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.day IS '日期 | Day';


--
-- Name: COLUMN special_days.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.name IS '名称 | Name';


--
-- Name: COLUMN special_days.opens; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.opens IS '开门 | Opens, local time; empty = closed';


--
-- Name: COLUMN special_days.closes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.closes IS '关门 | Closes, local time; empty = closed';


--
-- Name: COLUMN special_days.works_as; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.works_as IS '按星期几上班 | Weekday whose shifts are worked, 1 = Monday; empty = its own';


--
-- Name: COLUMN special_days.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.special_days.version IS '版本 | Version';


--
-- Name: staff_skills; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.staff_skills (
    dealership_id integer NOT NULL,
    staff_id uuid NOT NULL,
    skill text NOT NULL,
    certificate_number text DEFAULT ''::text NOT NULL,
    certificate_until date,
    CONSTRAINT staff_skills_skill_check CHECK ((skill = ANY (ARRAY['mechanical'::text, 'electrical'::text, 'body'::text, 'paint'::text, 'cleaning'::text, 'alignment'::text, 'high-voltage'::text])))
);

ALTER TABLE ONLY public.staff_skills FORCE ROW LEVEL SECURITY;


ALTER TABLE public.staff_skills OWNER TO bayline_owner;

--
-- Name: TABLE staff_skills; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.staff_skills IS '员工技能 | Skill of a technician';


--
-- Name: COLUMN staff_skills.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_skills.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN staff_skills.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_skills.staff_id IS '员工 | Staff';


--
-- Name: COLUMN staff_skills.skill; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_skills.skill IS '技能 | Skill';


--
-- Name: COLUMN staff_skills.certificate_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_skills.certificate_number IS '证书编号 | Number of the certificate; empty = none';


--
-- Name: COLUMN staff_skills.certificate_until; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.staff_skills.certificate_until IS '证书有效期至 | Last day of the certificate; work on high voltage counts only until then';


--
-- Name: standing_plans; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.standing_plans (
    dealership_id integer NOT NULL,
    counted_from timestamp with time zone NOT NULL,
    placements jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT standing_plans_placements_check CHECK ((jsonb_typeof(placements) = 'array'::text))
);

ALTER TABLE ONLY public.standing_plans FORCE ROW LEVEL SECURITY;


ALTER TABLE public.standing_plans OWNER TO bayline_owner;

--
-- Name: TABLE standing_plans; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.standing_plans IS '现行计划 | The live plan as it was made last; the next one goes on from it';


--
-- Name: COLUMN standing_plans.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.standing_plans.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN standing_plans.counted_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.standing_plans.counted_from IS '计时起点 | From where its minutes count';


--
-- Name: COLUMN standing_plans.placements; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.standing_plans.placements IS '排定 | Where, by whom and when each operation is done, in minutes';


--
-- Name: COLUMN standing_plans.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.standing_plans.made_at IS '生成时间 | When it was made';


--
-- Name: stock_batches; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.stock_batches (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    part_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL,
    receipt_id uuid,
    supplier_id uuid,
    received_on date NOT NULL,
    produced_on date,
    expires_on date,
    has_certificate boolean DEFAULT false NOT NULL,
    bin text DEFAULT ''::text NOT NULL,
    on_hand integer DEFAULT 0 NOT NULL,
    CONSTRAINT stock_batches_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'transfer-in'::text, 'return'::text, 'surplus'::text, 'old-part'::text, 'gift'::text, 'opening'::text, 'quarantine'::text]))),
    CONSTRAINT stock_batches_not_negative CHECK ((on_hand >= 0))
);

ALTER TABLE ONLY public.stock_batches FORCE ROW LEVEL SECURITY;


ALTER TABLE public.stock_batches OWNER TO bayline_owner;

--
-- Name: TABLE stock_batches; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.stock_batches IS '库存批次 | Batch of a part in a warehouse and bin; on hand is a cache of its ledger';


--
-- Name: COLUMN stock_batches.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN stock_batches.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.id IS '批次标识 | Batch id';


--
-- Name: COLUMN stock_batches.warehouse_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.warehouse_id IS '仓库 | Warehouse';


--
-- Name: COLUMN stock_batches.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.part_id IS '配件 | Part';


--
-- Name: COLUMN stock_batches.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.code IS '批次号 | Batch number';


--
-- Name: COLUMN stock_batches.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.kind IS '入库方式 | How it came';


--
-- Name: COLUMN stock_batches.receipt_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.receipt_id IS '入库单 | Receipt';


--
-- Name: COLUMN stock_batches.supplier_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.supplier_id IS '供货单位 | Supplier';


--
-- Name: COLUMN stock_batches.received_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.received_on IS '入库日期 | Day of receipt';


--
-- Name: COLUMN stock_batches.produced_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.produced_on IS '生产日期 | Day of production';


--
-- Name: COLUMN stock_batches.expires_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.expires_on IS '有效期至 | Last day of use';


--
-- Name: COLUMN stock_batches.has_certificate; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.has_certificate IS '合格证已查验 | Whether the certificate was seen';


--
-- Name: COLUMN stock_batches.bin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.bin IS '货架仓位 | Bin';


--
-- Name: COLUMN stock_batches.on_hand; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_batches.on_hand IS '现存数量 | On hand, 1/1000 unit';


--
-- Name: stock_ledger; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.stock_ledger (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    warehouse_id uuid NOT NULL,
    part_id uuid NOT NULL,
    kind text NOT NULL,
    quantity integer NOT NULL,
    value_fen bigint NOT NULL,
    request_id uuid,
    supplier text DEFAULT ''::text NOT NULL,
    batch text DEFAULT ''::text NOT NULL,
    recorded_by uuid,
    recorded_at timestamp with time zone NOT NULL,
    batch_id uuid NOT NULL,
    receipt_id uuid,
    bin text DEFAULT ''::text NOT NULL,
    handed_to uuid,
    reason text DEFAULT ''::text NOT NULL,
    exchange_of uuid,
    CONSTRAINT stock_ledger_kind_check CHECK ((kind = ANY (ARRAY['opening'::text, 'purchase'::text, 'transfer-in'::text, 'surplus'::text, 'old-part'::text, 'gift'::text, 'return'::text, 'issue'::text, 'quarantine'::text, 'pick'::text, 'accept'::text, 'stage'::text, 'stock-take'::text]))),
    CONSTRAINT stock_ledger_sign CHECK ((((quantity > 0) AND (value_fen >= 0)) OR ((quantity < 0) AND (value_fen <= 0)) OR ((quantity = 0) AND (value_fen = 0) AND (kind = ANY (ARRAY['pick'::text, 'accept'::text, 'stage'::text])))))
);

ALTER TABLE ONLY public.stock_ledger FORCE ROW LEVEL SECURITY;


ALTER TABLE public.stock_ledger OWNER TO bayline_owner;

--
-- Name: TABLE stock_ledger; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.stock_ledger IS '库存台账 | Stock ledger, append-only';


--
-- Name: COLUMN stock_ledger.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN stock_ledger.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.id IS '流水标识 | Entry id';


--
-- Name: COLUMN stock_ledger.warehouse_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.warehouse_id IS '仓库 | Warehouse';


--
-- Name: COLUMN stock_ledger.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.part_id IS '配件 | Part';


--
-- Name: COLUMN stock_ledger.kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.kind IS '出入库方式 | Kind of movement';


--
-- Name: COLUMN stock_ledger.quantity; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.quantity IS '数量 | Signed quantity, 1/1000 unit';


--
-- Name: COLUMN stock_ledger.value_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.value_fen IS '金额 | Signed value, fen';


--
-- Name: COLUMN stock_ledger.request_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.request_id IS '领料申请 | Parts request';


--
-- Name: COLUMN stock_ledger.supplier; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.supplier IS '供货单位 | Supplier';


--
-- Name: COLUMN stock_ledger.batch; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.batch IS '批次 | Batch';


--
-- Name: COLUMN stock_ledger.recorded_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.recorded_by IS '经手人 | Recorded by';


--
-- Name: COLUMN stock_ledger.recorded_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.recorded_at IS '时间 | Recorded at';


--
-- Name: COLUMN stock_ledger.batch_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.batch_id IS '库存批次 | Batch';


--
-- Name: COLUMN stock_ledger.receipt_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.receipt_id IS '入库单 | Receipt';


--
-- Name: COLUMN stock_ledger.bin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.bin IS '仓位或备料位 | Bin, or staging bin';


--
-- Name: COLUMN stock_ledger.handed_to; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.handed_to IS '领料人 | Handed to';


--
-- Name: COLUMN stock_ledger.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.reason IS '原因 | Reason';


--
-- Name: COLUMN stock_ledger.exchange_of; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_ledger.exchange_of IS '换料的原流水 | Issue that this one takes the place of';


--
-- Name: stock_levels; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.stock_levels (
    dealership_id integer NOT NULL,
    warehouse_id uuid NOT NULL,
    part_id uuid NOT NULL,
    on_hand integer DEFAULT 0 NOT NULL,
    reserved integer DEFAULT 0 NOT NULL,
    value_fen bigint DEFAULT 0 NOT NULL,
    bin text DEFAULT ''::text NOT NULL,
    minimum integer,
    maximum integer,
    CONSTRAINT stock_levels_not_negative CHECK (((on_hand >= 0) AND (reserved >= 0) AND (reserved <= on_hand) AND (value_fen >= 0)))
);

ALTER TABLE ONLY public.stock_levels FORCE ROW LEVEL SECURITY;


ALTER TABLE public.stock_levels OWNER TO bayline_owner;

--
-- Name: TABLE stock_levels; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.stock_levels IS '库存 | Stock level: a cache of the stock ledger and of open requests';


--
-- Name: COLUMN stock_levels.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN stock_levels.warehouse_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.warehouse_id IS '仓库 | Warehouse';


--
-- Name: COLUMN stock_levels.part_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.part_id IS '配件 | Part';


--
-- Name: COLUMN stock_levels.on_hand; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.on_hand IS '库存数量 | On hand, 1/1000 unit';


--
-- Name: COLUMN stock_levels.reserved; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.reserved IS '已预留 | Reserved, 1/1000 unit';


--
-- Name: COLUMN stock_levels.value_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.value_fen IS '库存金额 | Value, fen';


--
-- Name: COLUMN stock_levels.bin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.bin IS '货架仓位 | Bin';


--
-- Name: COLUMN stock_levels.minimum; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.minimum IS '最低库存 | Minimum, 1/1000 unit';


--
-- Name: COLUMN stock_levels.maximum; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.stock_levels.maximum IS '最高库存 | Maximum, 1/1000 unit';


--
-- Name: suppliers; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.suppliers (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    address text DEFAULT ''::text NOT NULL,
    phone text DEFAULT ''::text NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

ALTER TABLE ONLY public.suppliers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.suppliers OWNER TO bayline_owner;

--
-- Name: TABLE suppliers; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.suppliers IS '供货单位 | Supplier of parts';


--
-- Name: COLUMN suppliers.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN suppliers.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.id IS '供货单位标识 | Supplier id';


--
-- Name: COLUMN suppliers.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.name IS '供货单位名称 | Name';


--
-- Name: COLUMN suppliers.address; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.address IS '地址 | Address';


--
-- Name: COLUMN suppliers.phone; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.phone IS '电话 | Telephone of the company';


--
-- Name: COLUMN suppliers.is_active; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.is_active IS '是否启用 | Whether active';


--
-- Name: COLUMN suppliers.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.suppliers.version IS '版本 | Version';


--
-- Name: technician_bookings; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.technician_bookings (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    staff_id uuid NOT NULL,
    during tstzrange NOT NULL,
    starts_at timestamp with time zone GENERATED ALWAYS AS (lower(during)) STORED NOT NULL,
    ends_at timestamp with time zone GENERATED ALWAYS AS (upper(during)) STORED NOT NULL,
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    in_overtime boolean DEFAULT false NOT NULL,
    CONSTRAINT technician_bookings_during_check CHECK (((NOT isempty(during)) AND lower_inc(during) AND (NOT upper_inc(during)))),
    CONSTRAINT technician_bookings_subject_type_check CHECK ((subject_type = 'operation'::text))
);

ALTER TABLE ONLY public.technician_bookings FORCE ROW LEVEL SECURITY;


ALTER TABLE public.technician_bookings OWNER TO bayline_owner;

--
-- Name: TABLE technician_bookings; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.technician_bookings IS '人员占用 | Booked time of a technician';


--
-- Name: COLUMN technician_bookings.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN technician_bookings.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.id IS '标识 | Id';


--
-- Name: COLUMN technician_bookings.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.staff_id IS '技师 | Technician';


--
-- Name: COLUMN technician_bookings.during; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.during IS '时段 | Time, half-open';


--
-- Name: COLUMN technician_bookings.starts_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.starts_at IS '开始 | Starts at';


--
-- Name: COLUMN technician_bookings.ends_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.ends_at IS '结束 | Ends at';


--
-- Name: COLUMN technician_bookings.subject_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.subject_type IS '用途类别 | What it is booked for';


--
-- Name: COLUMN technician_bookings.subject_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.subject_id IS '用途 | Which one';


--
-- Name: COLUMN technician_bookings.in_overtime; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_bookings.in_overtime IS '是否加班 | Whether it was booked knowingly outside the person''s shift';


--
-- Name: technician_shifts; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.technician_shifts (
    dealership_id integer NOT NULL,
    staff_id uuid NOT NULL,
    weekday smallint NOT NULL,
    shift_id uuid NOT NULL,
    CONSTRAINT technician_shifts_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

ALTER TABLE ONLY public.technician_shifts FORCE ROW LEVEL SECURITY;


ALTER TABLE public.technician_shifts OWNER TO bayline_owner;

--
-- Name: TABLE technician_shifts; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.technician_shifts IS '技师周班表 | Week of a technician; one without rows works the hours of the store';


--
-- Name: COLUMN technician_shifts.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_shifts.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN technician_shifts.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_shifts.staff_id IS '技师 | Technician';


--
-- Name: COLUMN technician_shifts.weekday; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_shifts.weekday IS '星期 | Weekday, 1 = Monday';


--
-- Name: COLUMN technician_shifts.shift_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technician_shifts.shift_id IS '班次 | Shift that begins on that day';


--
-- Name: technicians; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.technicians (
    dealership_id integer NOT NULL,
    staff_id uuid NOT NULL,
    speed_percent integer NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT technicians_speed_percent_check CHECK (((speed_percent >= 50) AND (speed_percent <= 200)))
);

ALTER TABLE ONLY public.technicians FORCE ROW LEVEL SECURITY;


ALTER TABLE public.technicians OWNER TO bayline_owner;

--
-- Name: TABLE technicians; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.technicians IS '技师设置 | How fast a technician works; one without a row works at 100 %';


--
-- Name: COLUMN technicians.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technicians.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN technicians.staff_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technicians.staff_id IS '技师 | Technician';


--
-- Name: COLUMN technicians.speed_percent; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technicians.speed_percent IS '速度 | Speed against the standard time, per cent: 80 = needs a quarter longer';


--
-- Name: COLUMN technicians.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.technicians.version IS '版本 | Version of skills, speed and week';


--
-- Name: till_close_tenders; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.till_close_tenders (
    dealership_id integer NOT NULL,
    close_id uuid NOT NULL,
    tender text NOT NULL,
    payments integer NOT NULL,
    taken_fen bigint NOT NULL,
    refunded_fen bigint NOT NULL,
    counted_fen bigint NOT NULL,
    CONSTRAINT till_close_tenders_payments_check CHECK ((payments >= 0)),
    CONSTRAINT till_close_tenders_refunded_fen_check CHECK ((refunded_fen >= 0)),
    CONSTRAINT till_close_tenders_taken_fen_check CHECK ((taken_fen >= 0)),
    CONSTRAINT till_close_tenders_tender_check CHECK ((tender = ANY (ARRAY['cash'::text, 'card'::text, 'wechat'::text, 'alipay'::text, 'transfer'::text])))
);

ALTER TABLE ONLY public.till_close_tenders FORCE ROW LEVEL SECURITY;


ALTER TABLE public.till_close_tenders OWNER TO bayline_owner;

--
-- Name: TABLE till_close_tenders; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.till_close_tenders IS '日结明细 | One tender of a closed day';


--
-- Name: COLUMN till_close_tenders.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN till_close_tenders.close_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.close_id IS '日结单 | Close';


--
-- Name: COLUMN till_close_tenders.tender; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.tender IS '结算方式 | Tender';


--
-- Name: COLUMN till_close_tenders.payments; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.payments IS '收款笔数 | Number of payments';


--
-- Name: COLUMN till_close_tenders.taken_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.taken_fen IS '收款金额(分) | Taken by the books, fen';


--
-- Name: COLUMN till_close_tenders.refunded_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.refunded_fen IS '退款金额(分) | Given back by the books, fen';


--
-- Name: COLUMN till_close_tenders.counted_fen; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_close_tenders.counted_fen IS '清点金额(分) | Counted, fen';


--
-- Name: till_closes; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.till_closes (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    cashier_id uuid NOT NULL,
    business_day date NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    closed_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY public.till_closes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.till_closes OWNER TO bayline_owner;

--
-- Name: TABLE till_closes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.till_closes IS '收银日结 | Close of a cashier''s day';


--
-- Name: COLUMN till_closes.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN till_closes.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.id IS '标识 | Id';


--
-- Name: COLUMN till_closes.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.number IS '日结单号 | Number, gapless';


--
-- Name: COLUMN till_closes.cashier_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.cashier_id IS '收银员 | Cashier, who closes the own till';


--
-- Name: COLUMN till_closes.business_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.business_day IS '营业日 | Day that is closed';


--
-- Name: COLUMN till_closes.reason; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.reason IS '差异原因 | Why the count is not what the books say; empty = it is';


--
-- Name: COLUMN till_closes.closed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.till_closes.closed_at IS '日结时间 | Closed at';


--
-- Name: tills; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.tills (
    dealership_id integer NOT NULL,
    cashier_id uuid NOT NULL,
    open_day date NOT NULL
);

ALTER TABLE ONLY public.tills FORCE ROW LEVEL SECURITY;


ALTER TABLE public.tills OWNER TO bayline_owner;

--
-- Name: TABLE tills; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.tills IS '收银台 | Till of a cashier';


--
-- Name: COLUMN tills.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.tills.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN tills.cashier_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.tills.cashier_id IS '收银员 | Cashier';


--
-- Name: COLUMN tills.open_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.tills.open_day IS '当前营业日 | Day on which money is booked';


--
-- Name: vehicle_models; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.vehicle_models (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    brand text NOT NULL,
    series text NOT NULL,
    name text NOT NULL,
    vehicle_class text NOT NULL,
    fuel text NOT NULL,
    displacement_ml integer,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT vehicle_models_fuel_check CHECK ((fuel = ANY (ARRAY['petrol'::text, 'diesel'::text, 'hybrid'::text, 'plug-in-hybrid'::text, 'electric'::text, 'fuel-cell'::text, 'lpg'::text, 'cng'::text]))),
    CONSTRAINT vehicle_models_vehicle_class_check CHECK ((vehicle_class = ANY (ARRAY['compact'::text, 'sedan'::text, 'suv'::text, 'mpv'::text, 'light-commercial'::text, 'electric'::text, 'other'::text])))
);

ALTER TABLE ONLY public.vehicle_models FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vehicle_models OWNER TO bayline_owner;

--
-- Name: TABLE vehicle_models; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.vehicle_models IS '车型 | Vehicle model';


--
-- Name: COLUMN vehicle_models.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN vehicle_models.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.id IS '车型标识 | Model id';


--
-- Name: COLUMN vehicle_models.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.code IS '车型代码 | Model code';


--
-- Name: COLUMN vehicle_models.brand; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.brand IS '品牌 | Brand';


--
-- Name: COLUMN vehicle_models.series; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.series IS '车系 | Series';


--
-- Name: COLUMN vehicle_models.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.name IS '车型名称 | Model name';


--
-- Name: COLUMN vehicle_models.vehicle_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.vehicle_class IS '车型类别 | Vehicle class for hours and rates';


--
-- Name: COLUMN vehicle_models.fuel; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.fuel IS '燃料种类 | Fuel';


--
-- Name: COLUMN vehicle_models.displacement_ml; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.displacement_ml IS '排量 | Displacement, ml';


--
-- Name: COLUMN vehicle_models.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_models.version IS '版本 | Version';


--
-- Name: vehicle_parties; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.vehicle_parties (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    party_id uuid NOT NULL,
    role text NOT NULL,
    from_day date NOT NULL,
    until_day date,
    CONSTRAINT vehicle_parties_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'user'::text, 'sender'::text])))
);

ALTER TABLE ONLY public.vehicle_parties FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vehicle_parties OWNER TO bayline_owner;

--
-- Name: TABLE vehicle_parties; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.vehicle_parties IS '人车关系 | Owner or user of a vehicle over a period';


--
-- Name: COLUMN vehicle_parties.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN vehicle_parties.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.id IS '标识 | Id';


--
-- Name: COLUMN vehicle_parties.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.vehicle_id IS '车辆 | Vehicle';


--
-- Name: COLUMN vehicle_parties.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.party_id IS '客户 | Customer';


--
-- Name: COLUMN vehicle_parties.role; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.role IS '关系 | Relation: owner, user, or one who brings it';


--
-- Name: COLUMN vehicle_parties.from_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.from_day IS '起始日期 | From';


--
-- Name: COLUMN vehicle_parties.until_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_parties.until_day IS '截止日期 | Until; null = present';


--
-- Name: vehicle_plates; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.vehicle_plates (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    plate text NOT NULL,
    from_day date NOT NULL,
    until_day date
);

ALTER TABLE ONLY public.vehicle_plates FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vehicle_plates OWNER TO bayline_owner;

--
-- Name: TABLE vehicle_plates; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.vehicle_plates IS '车牌历史 | Plate history';


--
-- Name: COLUMN vehicle_plates.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN vehicle_plates.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.id IS '标识 | Id';


--
-- Name: COLUMN vehicle_plates.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.vehicle_id IS '车辆 | Vehicle';


--
-- Name: COLUMN vehicle_plates.plate; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.plate IS '车牌号 | Plate';


--
-- Name: COLUMN vehicle_plates.from_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.from_day IS '起始日期 | From';


--
-- Name: COLUMN vehicle_plates.until_day; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_plates.until_day IS '截止日期 | Until; null = present';


--
-- Name: vehicle_search_terms; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.vehicle_search_terms (
    dealership_id integer NOT NULL,
    term text NOT NULL COLLATE pg_catalog."C",
    vehicle_id uuid NOT NULL
);

ALTER TABLE ONLY public.vehicle_search_terms FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vehicle_search_terms OWNER TO bayline_owner;

--
-- Name: TABLE vehicle_search_terms; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.vehicle_search_terms IS '车辆检索词 | Search term of a vehicle';


--
-- Name: COLUMN vehicle_search_terms.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_search_terms.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN vehicle_search_terms.term; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_search_terms.term IS '检索词 | Upper-case text that a search may begin with';


--
-- Name: COLUMN vehicle_search_terms.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicle_search_terms.vehicle_id IS '车辆 | Vehicle';


--
-- Name: vehicles; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.vehicles (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    file_number text NOT NULL,
    vin text,
    plate text,
    plate_kind text,
    model_id uuid,
    engine_number text DEFAULT ''::text NOT NULL,
    colour text DEFAULT ''::text NOT NULL,
    model_year integer,
    purchased_on date,
    vehicle_use text DEFAULT 'household'::text NOT NULL,
    mileage_km integer,
    mileage_at timestamp with time zone,
    remark text DEFAULT ''::text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    engine_type text DEFAULT ''::text NOT NULL,
    gearbox_type text DEFAULT ''::text NOT NULL,
    gearbox_number text DEFAULT ''::text NOT NULL,
    key_number text DEFAULT ''::text NOT NULL,
    shift_mode text,
    trim_code text DEFAULT ''::text NOT NULL,
    interior_style text DEFAULT ''::text NOT NULL,
    produced_on date,
    purchase_mileage_km integer,
    selling_dealer text DEFAULT ''::text NOT NULL,
    registered_on date,
    delivered_on date,
    warranty_from date,
    merged_into uuid,
    survivor_id uuid GENERATED ALWAYS AS (COALESCE(merged_into, id)) STORED NOT NULL,
    missing text[] GENERATED ALWAYS AS (array_remove(ARRAY[
CASE
    WHEN (vin IS NULL) THEN 'vin'::text
    ELSE NULL::text
END,
CASE
    WHEN (model_id IS NULL) THEN 'model'::text
    ELSE NULL::text
END,
CASE
    WHEN (engine_number = ''::text) THEN 'engine-number'::text
    ELSE NULL::text
END,
CASE
    WHEN (model_year IS NULL) THEN 'model-year'::text
    ELSE NULL::text
END,
CASE
    WHEN (colour = ''::text) THEN 'colour'::text
    ELSE NULL::text
END,
CASE
    WHEN (purchased_on IS NULL) THEN 'purchased-on'::text
    ELSE NULL::text
END], NULL::text)) STORED NOT NULL,
    CONSTRAINT vehicles_mileage_km_check CHECK ((mileage_km >= 0)),
    CONSTRAINT vehicles_model_year_check CHECK (((model_year >= 1950) AND (model_year <= 2100))),
    CONSTRAINT vehicles_no_own_survivor CHECK ((merged_into <> id)),
    CONSTRAINT vehicles_purchase_mileage_km_check CHECK ((purchase_mileage_km >= 0)),
    CONSTRAINT vehicles_shift_mode_check CHECK ((shift_mode = ANY (ARRAY['manual'::text, 'automatic'::text, 'dual-clutch'::text, 'cvt'::text, 'single-speed'::text]))),
    CONSTRAINT vehicles_vehicle_use_check CHECK ((vehicle_use = ANY (ARRAY['household'::text, 'business'::text, 'operating'::text, 'leasing'::text, 'taxi'::text, 'training'::text, 'other'::text])))
);

ALTER TABLE ONLY public.vehicles FORCE ROW LEVEL SECURITY;


ALTER TABLE public.vehicles OWNER TO bayline_owner;

--
-- Name: TABLE vehicles; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.vehicles IS '车辆 | Vehicle';


--
-- Name: COLUMN vehicles.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN vehicles.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.id IS '识别码 | Vehicle id';


--
-- Name: COLUMN vehicles.file_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.file_number IS '档案号 | File number';


--
-- Name: COLUMN vehicles.vin; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.vin IS 'VIN码 | VIN; null where there is none';


--
-- Name: COLUMN vehicles.plate; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.plate IS '车牌号 | Present plate, normalised';


--
-- Name: COLUMN vehicles.plate_kind; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.plate_kind IS '号牌种类 | Kind of plate';


--
-- Name: COLUMN vehicles.model_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.model_id IS '车型 | Model';


--
-- Name: COLUMN vehicles.engine_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.engine_number IS '发动机号 | Engine (or drive motor) number';


--
-- Name: COLUMN vehicles.colour; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.colour IS '车身颜色 | Body colour';


--
-- Name: COLUMN vehicles.model_year; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.model_year IS '车型年款 | Model year';


--
-- Name: COLUMN vehicles.purchased_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.purchased_on IS '购车日期 | Purchase date';


--
-- Name: COLUMN vehicles.vehicle_use; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.vehicle_use IS '用途 | Use';


--
-- Name: COLUMN vehicles.mileage_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.mileage_km IS '当前里程 | Present mileage, km';


--
-- Name: COLUMN vehicles.mileage_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.mileage_at IS '里程日期 | When it was read';


--
-- Name: COLUMN vehicles.remark; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.remark IS '备注 | Remark';


--
-- Name: COLUMN vehicles.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.version IS '版本 | Version';


--
-- Name: COLUMN vehicles.created_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.created_at IS '创建时间 | Created at';


--
-- Name: COLUMN vehicles.updated_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.updated_at IS '更新时间 | Updated at';


--
-- Name: COLUMN vehicles.engine_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.engine_type IS '发动机型号 | Engine type';


--
-- Name: COLUMN vehicles.gearbox_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.gearbox_type IS '变速箱型号 | Gearbox type';


--
-- Name: COLUMN vehicles.gearbox_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.gearbox_number IS '变速箱号码 | Gearbox number';


--
-- Name: COLUMN vehicles.key_number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.key_number IS '钥匙号 | Key number; hidden';


--
-- Name: COLUMN vehicles.shift_mode; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.shift_mode IS '换挡方式 | Shift mode';


--
-- Name: COLUMN vehicles.trim_code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.trim_code IS '装备代码 | Trim code';


--
-- Name: COLUMN vehicles.interior_style; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.interior_style IS '内饰风格 | Interior style';


--
-- Name: COLUMN vehicles.produced_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.produced_on IS '出厂日期 | Production date';


--
-- Name: COLUMN vehicles.purchase_mileage_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.purchase_mileage_km IS '购车里程 | Mileage at purchase, km';


--
-- Name: COLUMN vehicles.selling_dealer; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.selling_dealer IS '销售单位 | Selling dealer';


--
-- Name: COLUMN vehicles.registered_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.registered_on IS '上牌日期 | Licence registration date';


--
-- Name: COLUMN vehicles.delivered_on; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.delivered_on IS '交付日期 | Delivery date';


--
-- Name: COLUMN vehicles.warranty_from; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.warranty_from IS '保修起始日 | Warranty start';


--
-- Name: COLUMN vehicles.merged_into; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.merged_into IS '并入 | Survivor of the merge; null = a file of its own';


--
-- Name: COLUMN vehicles.survivor_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.survivor_id IS '合并后的档案 | The file itself, or the one it was merged into';


--
-- Name: COLUMN vehicles.missing; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.vehicles.missing IS '缺少的资料 | What the file lacks';


--
-- Name: visit_links; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.visit_links (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    work_order_id uuid NOT NULL,
    token_sha256 text NOT NULL,
    made_by uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    CONSTRAINT visit_links_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE ONLY public.visit_links FORCE ROW LEVEL SECURITY;


ALTER TABLE public.visit_links OWNER TO bayline_owner;

--
-- Name: TABLE visit_links; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.visit_links IS '车主链接 | Link by which the owner sees the visit and answers the estimate';


--
-- Name: COLUMN visit_links.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN visit_links.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.id IS '标识 | Id';


--
-- Name: COLUMN visit_links.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.visit_id IS '到店 | Visit';


--
-- Name: COLUMN visit_links.work_order_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.work_order_id IS '工单 | Work order';


--
-- Name: COLUMN visit_links.token_sha256; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.token_sha256 IS '链接摘要 | Digest of the token; the token itself is kept nowhere';


--
-- Name: COLUMN visit_links.made_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.made_by IS '发送人 | Made by';


--
-- Name: COLUMN visit_links.made_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.made_at IS '生成时间 | Made at';


--
-- Name: COLUMN visit_links.expires_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.expires_at IS '失效时间 | Expires at';


--
-- Name: COLUMN visit_links.revoked_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_links.revoked_at IS '撤销时间 | Revoked at; null = stands';


--
-- Name: visit_payers; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.visit_payers (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    visit_id uuid NOT NULL,
    party_id uuid NOT NULL,
    price_class text NOT NULL,
    CONSTRAINT visit_payers_price_class_check CHECK ((price_class = ANY (ARRAY['customer'::text, 'warranty'::text, 'insurance'::text, 'internal'::text, 'package'::text])))
);

ALTER TABLE ONLY public.visit_payers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.visit_payers OWNER TO bayline_owner;

--
-- Name: TABLE visit_payers; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.visit_payers IS '付款方 | Payer within a visit';


--
-- Name: COLUMN visit_payers.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_payers.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN visit_payers.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_payers.id IS '标识 | Id';


--
-- Name: COLUMN visit_payers.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_payers.visit_id IS '到店 | Visit';


--
-- Name: COLUMN visit_payers.party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_payers.party_id IS '客户 | Party that pays';


--
-- Name: COLUMN visit_payers.price_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visit_payers.price_class IS '价类 | Price class';


--
-- Name: visits; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.visits (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    vehicle_id uuid NOT NULL,
    plate text NOT NULL,
    owner_party_id uuid NOT NULL,
    sender_party_id uuid NOT NULL,
    adviser_id uuid NOT NULL,
    appointment_id uuid,
    business_type text NOT NULL,
    customer_mode text NOT NULL,
    arrived_at timestamp with time zone NOT NULL,
    mileage_km integer NOT NULL,
    fuel_eighths smallint NOT NULL,
    status text NOT NULL,
    promised_at timestamp with time zone,
    released_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    account_rep_id uuid,
    may_road_test boolean,
    road_test_km integer,
    CONSTRAINT visits_business_type_check CHECK ((business_type = ANY (ARRAY['maintenance'::text, 'repair'::text, 'warranty'::text, 'accident-insurance'::text, 'accident-self-pay'::text, 'return'::text, 'campaign'::text, 'internal'::text, 'fitting'::text, 'rescue'::text]))),
    CONSTRAINT visits_customer_mode_check CHECK ((customer_mode = ANY (ARRAY['waiting'::text, 'left'::text]))),
    CONSTRAINT visits_fuel_eighths_check CHECK (((fuel_eighths >= 0) AND (fuel_eighths <= 8))),
    CONSTRAINT visits_mileage_km_check CHECK ((mileage_km >= 0)),
    CONSTRAINT visits_road_test_km_check CHECK (((road_test_km >= 1) AND (road_test_km <= 200))),
    CONSTRAINT visits_status_check CHECK ((status = ANY (ARRAY['open'::text, 'released'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.visits FORCE ROW LEVEL SECURITY;


ALTER TABLE public.visits OWNER TO bayline_owner;

--
-- Name: TABLE visits; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.visits IS '到店 | Visit: one arrival of one car';


--
-- Name: COLUMN visits.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN visits.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.id IS '到店标识 | Visit id';


--
-- Name: COLUMN visits.vehicle_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.vehicle_id IS '识别码 | Vehicle';


--
-- Name: COLUMN visits.plate; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.plate IS '车牌号 | Plate at arrival';


--
-- Name: COLUMN visits.owner_party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.owner_party_id IS '车主 | Owner at arrival';


--
-- Name: COLUMN visits.sender_party_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.sender_party_id IS '送修人 | Person who brought it';


--
-- Name: COLUMN visits.adviser_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.adviser_id IS '接车人 | Service adviser';


--
-- Name: COLUMN visits.appointment_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.appointment_id IS '预约 | Appointment it came from';


--
-- Name: COLUMN visits.business_type; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.business_type IS '业务类别 | Business type';


--
-- Name: COLUMN visits.customer_mode; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.customer_mode IS '客户去向 | Whether the customer waits';


--
-- Name: COLUMN visits.arrived_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.arrived_at IS '进厂时间 | Arrived at';


--
-- Name: COLUMN visits.mileage_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.mileage_km IS '进厂里程 | Mileage at arrival, km';


--
-- Name: COLUMN visits.fuel_eighths; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.fuel_eighths IS '进厂油量 | Fuel or charge at arrival, eighths';


--
-- Name: COLUMN visits.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.status IS '状态 | Status';


--
-- Name: COLUMN visits.promised_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.promised_at IS '预计完工 | Present promise; its history is in promises';


--
-- Name: COLUMN visits.released_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.released_at IS '放行时间 | Released at';


--
-- Name: COLUMN visits.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.version IS '版本 | Version';


--
-- Name: COLUMN visits.account_rep_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.account_rep_id IS '业务员 | Account representative; null = the adviser';


--
-- Name: COLUMN visits.may_road_test; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.may_road_test IS '授权试车 | Whether the owner lets the car be driven on the road; null where nobody asked';


--
-- Name: COLUMN visits.road_test_km; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.visits.road_test_km IS '试车里程上限(公里) | Farthest that the owner lets it be driven, km; null = as needed';


--
-- Name: warehouses; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.warehouses (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL
);

ALTER TABLE ONLY public.warehouses FORCE ROW LEVEL SECURITY;


ALTER TABLE public.warehouses OWNER TO bayline_owner;

--
-- Name: TABLE warehouses; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.warehouses IS '仓库 | Warehouse';


--
-- Name: COLUMN warehouses.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.warehouses.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN warehouses.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.warehouses.id IS '仓库标识 | Warehouse id';


--
-- Name: COLUMN warehouses.code; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.warehouses.code IS '仓库代码 | Code';


--
-- Name: COLUMN warehouses.name; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.warehouses.name IS '仓库名称 | Name';


--
-- Name: washes; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.washes (
    dealership_id integer NOT NULL,
    visit_id uuid NOT NULL,
    washed_by uuid,
    washed_at timestamp with time zone,
    CONSTRAINT washes_done CHECK (((washed_by IS NULL) = (washed_at IS NULL)))
);

ALTER TABLE ONLY public.washes FORCE ROW LEVEL SECURITY;


ALTER TABLE public.washes OWNER TO bayline_owner;

--
-- Name: TABLE washes; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.washes IS '洗车 | Wash that the owner wants before the car is given back';


--
-- Name: COLUMN washes.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.washes.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN washes.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.washes.visit_id IS '到店 | Visit';


--
-- Name: COLUMN washes.washed_by; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.washes.washed_by IS '洗车人 | Marked washed by';


--
-- Name: COLUMN washes.washed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.washes.washed_at IS '洗车完成时间 | Washed at; null = still to be washed';


--
-- Name: work_handovers; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.work_handovers (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    operation_id uuid NOT NULL,
    from_technician_id uuid NOT NULL,
    to_technician_id uuid NOT NULL,
    share_percent smallint NOT NULL,
    note text NOT NULL,
    handed_at timestamp with time zone NOT NULL,
    CONSTRAINT work_handovers_share_percent_check CHECK (((share_percent >= 1) AND (share_percent <= 100))),
    CONSTRAINT work_handovers_to_another CHECK ((from_technician_id <> to_technician_id))
);

ALTER TABLE ONLY public.work_handovers FORCE ROW LEVEL SECURITY;


ALTER TABLE public.work_handovers OWNER TO bayline_owner;

--
-- Name: TABLE work_handovers; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.work_handovers IS '作业交接 | Hand-over of an operation from one technician to another, append-only';


--
-- Name: COLUMN work_handovers.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN work_handovers.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.id IS '标识 | Id';


--
-- Name: COLUMN work_handovers.operation_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.operation_id IS '作业 | Operation';


--
-- Name: COLUMN work_handovers.from_technician_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.from_technician_id IS '交出人 | Who hands over';


--
-- Name: COLUMN work_handovers.to_technician_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.to_technician_id IS '接手人 | Who takes over';


--
-- Name: COLUMN work_handovers.share_percent; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.share_percent IS '移交比例(%) | Share that goes over, per cent of the operation';


--
-- Name: COLUMN work_handovers.note; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.note IS '交接说明 | What is done and what is left';


--
-- Name: COLUMN work_handovers.handed_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_handovers.handed_at IS '交接时间 | Handed over at';


--
-- Name: work_orders; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.work_orders (
    dealership_id integer NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL,
    visit_id uuid NOT NULL,
    repair_class text NOT NULL,
    price_list_id uuid NOT NULL,
    status text NOT NULL,
    estimate_version integer DEFAULT 0 NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT work_orders_repair_class_check CHECK ((repair_class = ANY (ARRAY['overhaul'::text, 'assembly'::text, 'second-level'::text, 'first-level'::text, 'minor'::text, 'specialised'::text]))),
    CONSTRAINT work_orders_status_check CHECK ((status = ANY (ARRAY['estimating'::text, 'quoted'::text, 'authorised'::text, 'settling'::text, 'closed'::text, 'cancelled'::text])))
);

ALTER TABLE ONLY public.work_orders FORCE ROW LEVEL SECURITY;


ALTER TABLE public.work_orders OWNER TO bayline_owner;

--
-- Name: TABLE work_orders; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.work_orders IS '作业工单 | Work order';


--
-- Name: COLUMN work_orders.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN work_orders.id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.id IS '工单标识 | Work order id';


--
-- Name: COLUMN work_orders.number; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.number IS '作业工单号 | Work order number';


--
-- Name: COLUMN work_orders.visit_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.visit_id IS '到店 | Visit';


--
-- Name: COLUMN work_orders.repair_class; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.repair_class IS '维修类别 | Statutory repair class';


--
-- Name: COLUMN work_orders.price_list_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.price_list_id IS '价格表 | Price list it was made with';


--
-- Name: COLUMN work_orders.status; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.status IS '状态 | Commercial status';


--
-- Name: COLUMN work_orders.estimate_version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.estimate_version IS '估价版本 | Version of the estimate last quoted';


--
-- Name: COLUMN work_orders.opened_at; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.opened_at IS '开单时间 | Opened at';


--
-- Name: COLUMN work_orders.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.work_orders.version IS '版本 | Version';


--
-- Name: workshop_rules; Type: TABLE; Schema: public; Owner: bayline_owner
--

CREATE TABLE public.workshop_rules (
    dealership_id integer NOT NULL,
    may_pull boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    lateness_weight integer NOT NULL,
    waiting_weight integer NOT NULL,
    overtime_weight integer NOT NULL,
    changes_weight integer NOT NULL,
    CONSTRAINT workshop_rules_weights_in_order CHECK ((((lateness_weight >= 1) AND (lateness_weight <= 1000)) AND ((waiting_weight >= 0) AND (waiting_weight <= lateness_weight)) AND ((overtime_weight >= 0) AND (overtime_weight <= waiting_weight)) AND ((changes_weight >= 0) AND (changes_weight <= (60 * lateness_weight)))))
);

ALTER TABLE ONLY public.workshop_rules FORCE ROW LEVEL SECURITY;


ALTER TABLE public.workshop_rules OWNER TO bayline_owner;

--
-- Name: TABLE workshop_rules; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON TABLE public.workshop_rules IS '车间规则 | Rules of the workshop; a store without a row has the usual ones';


--
-- Name: COLUMN workshop_rules.dealership_id; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.dealership_id IS '门店 | Dealership';


--
-- Name: COLUMN workshop_rules.may_pull; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.may_pull IS '技师是否可自行领活 | Whether a technician may take the next fitting job himself';


--
-- Name: COLUMN workshop_rules.version; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.version IS '版本 | Version of the rules and the limits of pauses';


--
-- Name: COLUMN workshop_rules.lateness_weight; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.lateness_weight IS '交车延误权重 | Weight of a minute after the promise in the plan';


--
-- Name: COLUMN workshop_rules.waiting_weight; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.waiting_weight IS '客户等候权重 | Weight of a minute that an owner waits in the house';


--
-- Name: COLUMN workshop_rules.overtime_weight; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.overtime_weight IS '加班权重 | Weight of a minute of overtime';


--
-- Name: COLUMN workshop_rules.changes_weight; Type: COMMENT; Schema: public; Owner: bayline_owner
--

COMMENT ON COLUMN public.workshop_rules.changes_weight IS '计划变动权重 | Weight of an operation that stands elsewhere or at another time than people saw';


--
-- Name: roster_exceptions absent_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roster_exceptions
    ADD CONSTRAINT absent_once EXCLUDE USING gist (dealership_id WITH =, staff_id WITH =, during WITH &&) WHERE ((kind <> 'extra-shift'::text));


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: accounts accounts_username_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_username_key UNIQUE (username);


--
-- Name: adviser_questions adviser_questions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.adviser_questions
    ADD CONSTRAINT adviser_questions_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: appointment_jobs appointment_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_jobs
    ADD CONSTRAINT appointment_jobs_pkey PRIMARY KEY (dealership_id, appointment_id, sequence);


--
-- Name: appointment_parts appointment_parts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_parts
    ADD CONSTRAINT appointment_parts_pkey PRIMARY KEY (dealership_id, appointment_id, part_id);


--
-- Name: appointments appointments_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: appointments appointments_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: assignments assignments_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_pkey PRIMARY KEY (dealership_id, operation_id);


--
-- Name: bay_bookings bay_booked_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bay_bookings
    ADD CONSTRAINT bay_booked_once EXCLUDE USING gist (dealership_id WITH =, bay_id WITH =, during WITH &&);


--
-- Name: bay_bookings bay_bookings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bay_bookings
    ADD CONSTRAINT bay_bookings_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: outages bay_closed_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.outages
    ADD CONSTRAINT bay_closed_once EXCLUDE USING gist (dealership_id WITH =, bay_id WITH =, during WITH &&) WHERE ((bay_id IS NOT NULL));


--
-- Name: bays bays_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bays
    ADD CONSTRAINT bays_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: bays bays_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bays
    ADD CONSTRAINT bays_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: bookable_shares bookable_shares_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bookable_shares
    ADD CONSTRAINT bookable_shares_pkey PRIMARY KEY (dealership_id, bay_type);


--
-- Name: booking_rules booking_rules_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.booking_rules
    ADD CONSTRAINT booking_rules_pkey PRIMARY KEY (dealership_id);


--
-- Name: books_results books_results_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.books_results
    ADD CONSTRAINT books_results_pkey PRIMARY KEY (dealership_id);


--
-- Name: canned_job_labour canned_job_labour_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_labour
    ADD CONSTRAINT canned_job_labour_pkey PRIMARY KEY (dealership_id, canned_job_id, sequence);


--
-- Name: canned_job_models canned_job_models_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_models
    ADD CONSTRAINT canned_job_models_pkey PRIMARY KEY (dealership_id, canned_job_id, model_id);


--
-- Name: canned_job_parts canned_job_parts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_parts
    ADD CONSTRAINT canned_job_parts_pkey PRIMARY KEY (dealership_id, canned_job_id, sequence);


--
-- Name: canned_job_search_terms canned_job_search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_search_terms
    ADD CONSTRAINT canned_job_search_terms_pkey PRIMARY KEY (dealership_id, term, canned_job_id);


--
-- Name: canned_jobs canned_jobs_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_jobs
    ADD CONSTRAINT canned_jobs_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: canned_jobs canned_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_jobs
    ADD CONSTRAINT canned_jobs_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: certificates certificates_one_an_order; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT certificates_one_an_order UNIQUE (dealership_id, work_order_id);


--
-- Name: certificates certificates_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT certificates_pkey PRIMARY KEY (dealership_id, number);


--
-- Name: check_in_photos check_in_photos_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_in_photos
    ADD CONSTRAINT check_in_photos_pkey PRIMARY KEY (dealership_id, visit_id, slot);


--
-- Name: check_ins check_ins_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_pkey PRIMARY KEY (dealership_id, visit_id);


--
-- Name: clock_entries clock_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.clock_entries
    ADD CONSTRAINT clock_entries_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: concerns concerns_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.concerns
    ADD CONSTRAINT concerns_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: customer_classes customer_classes_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_classes
    ADD CONSTRAINT customer_classes_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: customer_classes customer_classes_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_classes
    ADD CONSTRAINT customer_classes_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: customer_consents customer_consents_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_consents
    ADD CONSTRAINT customer_consents_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: customer_contacts customer_contacts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_contacts
    ADD CONSTRAINT customer_contacts_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: customer_search_terms customer_search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_search_terms
    ADD CONSTRAINT customer_search_terms_pkey PRIMARY KEY (dealership_id, term, party_id);


--
-- Name: dealerships dealerships_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.dealerships
    ADD CONSTRAINT dealerships_code_key UNIQUE (code);


--
-- Name: dealerships dealerships_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.dealerships
    ADD CONSTRAINT dealerships_pkey PRIMARY KEY (id);


--
-- Name: deferred_work deferred_work_one_a_job; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_one_a_job UNIQUE (dealership_id, job_id);


--
-- Name: deferred_work deferred_work_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: discount_requests discount_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.discount_requests
    ADD CONSTRAINT discount_requests_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: equipment equipment_name_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_name_once UNIQUE (dealership_id, kind, name);


--
-- Name: equipment equipment_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: estimate_lines estimate_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.estimate_lines
    ADD CONSTRAINT estimate_lines_pkey PRIMARY KEY (dealership_id, work_order_id, version, line_id);


--
-- Name: estimates estimates_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.estimates
    ADD CONSTRAINT estimates_pkey PRIMARY KEY (dealership_id, work_order_id, version);


--
-- Name: event_readers event_readers_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.event_readers
    ADD CONSTRAINT event_readers_pkey PRIMARY KEY (name);


--
-- Name: events events_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: expected_arrivals expected_arrivals_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.expected_arrivals
    ADD CONSTRAINT expected_arrivals_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: roster_exceptions extra_shift_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roster_exceptions
    ADD CONSTRAINT extra_shift_once EXCLUDE USING gist (dealership_id WITH =, staff_id WITH =, during WITH &&) WHERE ((kind = 'extra-shift'::text));


--
-- Name: fee_lines fee_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.fee_lines
    ADD CONSTRAINT fee_lines_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: file_merges file_merges_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.file_merges
    ADD CONSTRAINT file_merges_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: files files_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_pkey PRIMARY KEY (dealership_id, sha256);


--
-- Name: finding_photos finding_photos_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.finding_photos
    ADD CONSTRAINT finding_photos_pkey PRIMARY KEY (dealership_id, finding_id, sequence);


--
-- Name: findings findings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: follow_up_tasks follow_up_tasks_dealership_id_visit_id_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.follow_up_tasks
    ADD CONSTRAINT follow_up_tasks_dealership_id_visit_id_key UNIQUE (dealership_id, visit_id);


--
-- Name: follow_up_tasks follow_up_tasks_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.follow_up_tasks
    ADD CONSTRAINT follow_up_tasks_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: group_entries group_entries_dealership_id_id_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.group_entries
    ADD CONSTRAINT group_entries_dealership_id_id_key UNIQUE (dealership_id, id);


--
-- Name: group_entries group_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.group_entries
    ADD CONSTRAINT group_entries_pkey PRIMARY KEY (dealership_id, kind, code);


--
-- Name: groups groups_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_code_key UNIQUE (code);


--
-- Name: groups groups_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.groups
    ADD CONSTRAINT groups_pkey PRIMARY KEY (id);


--
-- Name: guarantee_terms guarantee_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantee_terms
    ADD CONSTRAINT guarantee_terms_pkey PRIMARY KEY (dealership_id, repair_class);


--
-- Name: guarantees guarantees_one_an_order; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantees
    ADD CONSTRAINT guarantees_one_an_order UNIQUE (dealership_id, work_order_id);


--
-- Name: guarantees guarantees_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantees
    ADD CONSTRAINT guarantees_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: idempotency_keys idempotency_keys_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_pkey PRIMARY KEY (dealership_id, key);


--
-- Name: import_mappings import_mappings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_mappings
    ADD CONSTRAINT import_mappings_pkey PRIMARY KEY (dealership_id, header_fingerprint);


--
-- Name: import_rows import_rows_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_rows
    ADD CONSTRAINT import_rows_pkey PRIMARY KEY (dealership_id, run_id, sheet_row);


--
-- Name: import_runs import_runs_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_runs
    ADD CONSTRAINT import_runs_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: inspection_photos inspection_photos_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_photos
    ADD CONSTRAINT inspection_photos_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: inspection_results inspection_results_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_results
    ADD CONSTRAINT inspection_results_pkey PRIMARY KEY (dealership_id, inspection_id, code);


--
-- Name: inspection_sheet_items inspection_sheet_items_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_sheet_items
    ADD CONSTRAINT inspection_sheet_items_pkey PRIMARY KEY (dealership_id, sheet, version, code);


--
-- Name: inspection_sheets inspection_sheets_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_sheets
    ADD CONSTRAINT inspection_sheets_pkey PRIMARY KEY (dealership_id, sheet, version);


--
-- Name: inspections inspections_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspections
    ADD CONSTRAINT inspections_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: jobs jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: labour_lines labour_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_lines
    ADD CONSTRAINT labour_lines_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: labour_operations labour_operations_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_operations
    ADD CONSTRAINT labour_operations_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: labour_operations labour_operations_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_operations
    ADD CONSTRAINT labour_operations_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: labour_rates labour_rates_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_rates
    ADD CONSTRAINT labour_rates_pkey PRIMARY KEY (dealership_id, price_list_id, trade, vehicle_class, valid_from);


--
-- Name: line_shares line_shares_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.line_shares
    ADD CONSTRAINT line_shares_pkey PRIMARY KEY (dealership_id, line_id, payer_id);


--
-- Name: mileage_readings mileage_readings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.mileage_readings
    ADD CONSTRAINT mileage_readings_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: notices notices_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (dealership_id, staff_id, event_id);


--
-- Name: number_series number_series_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.number_series
    ADD CONSTRAINT number_series_pkey PRIMARY KEY (dealership_id, series, period);


--
-- Name: opening_hours opening_hours_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_pkey PRIMARY KEY (dealership_id, weekday);


--
-- Name: operation_hours operation_hours_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_hours
    ADD CONSTRAINT operation_hours_pkey PRIMARY KEY (dealership_id, labour_operation_id, vehicle_class);


--
-- Name: operation_routings operation_routings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_routings
    ADD CONSTRAINT operation_routings_pkey PRIMARY KEY (dealership_id, labour_operation_id, sequence);


--
-- Name: operation_technicians operation_technicians_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_technicians
    ADD CONSTRAINT operation_technicians_pkey PRIMARY KEY (dealership_id, operation_id, round, technician_id);


--
-- Name: operations operations_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: outages outages_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.outages
    ADD CONSTRAINT outages_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: part_companions part_companions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_companions
    ADD CONSTRAINT part_companions_pkey PRIMARY KEY (dealership_id, part_id, companion_id);


--
-- Name: part_fitments part_fitments_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_fitments
    ADD CONSTRAINT part_fitments_pkey PRIMARY KEY (dealership_id, part_id, model_id);


--
-- Name: part_lines part_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_lines
    ADD CONSTRAINT part_lines_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: part_numbers part_numbers_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_numbers
    ADD CONSTRAINT part_numbers_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: part_numbers part_numbers_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_numbers
    ADD CONSTRAINT part_numbers_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: part_prices part_prices_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_prices
    ADD CONSTRAINT part_prices_pkey PRIMARY KEY (dealership_id, price_list_id, part_id, price_level, valid_from);


--
-- Name: part_search_terms part_search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_search_terms
    ADD CONSTRAINT part_search_terms_pkey PRIMARY KEY (dealership_id, term, part_id);


--
-- Name: part_supersessions part_supersessions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_supersessions
    ADD CONSTRAINT part_supersessions_pkey PRIMARY KEY (dealership_id, part_id);


--
-- Name: parties parties_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: parties parties_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: parts_requests parts_requests_dealership_id_demand_line_id_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parts_requests
    ADD CONSTRAINT parts_requests_dealership_id_demand_line_id_key UNIQUE (dealership_id, demand_line_id);


--
-- Name: parts_requests parts_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parts_requests
    ADD CONSTRAINT parts_requests_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: pause_limits pause_limits_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.pause_limits
    ADD CONSTRAINT pause_limits_pkey PRIMARY KEY (dealership_id, reason);


--
-- Name: price_list_taxes price_list_taxes_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_list_taxes
    ADD CONSTRAINT price_list_taxes_pkey PRIMARY KEY (dealership_id, price_list_id, valid_from);


--
-- Name: price_lists price_lists_dealership_id_code_valid_from_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_lists
    ADD CONSTRAINT price_lists_dealership_id_code_valid_from_key UNIQUE (dealership_id, code, valid_from);


--
-- Name: price_lists price_lists_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_lists
    ADD CONSTRAINT price_lists_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: price_rounds price_rounds_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_rounds
    ADD CONSTRAINT price_rounds_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: promises promises_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.promises
    ADD CONSTRAINT promises_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: ready_forecasts ready_forecasts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.ready_forecasts
    ADD CONSTRAINT ready_forecasts_pkey PRIMARY KEY (dealership_id, event_id, work_order_id);


--
-- Name: ready_outlooks ready_outlooks_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.ready_outlooks
    ADD CONSTRAINT ready_outlooks_pkey PRIMARY KEY (dealership_id, work_order_id);


--
-- Name: receipts receipts_mirrored_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_mirrored_once UNIQUE (dealership_id, mirror_of);


--
-- Name: receipts receipts_numbered_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_numbered_once UNIQUE (dealership_id, number);


--
-- Name: receipts receipts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: receivable_ledger receivable_ledger_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receivable_ledger
    ADD CONSTRAINT receivable_ledger_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: recovery_codes recovery_codes_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (account_id, code_hash);


--
-- Name: releases releases_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT releases_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: releases releases_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT releases_pkey PRIMARY KEY (dealership_id, visit_id);


--
-- Name: rework_penalties rework_penalties_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.rework_penalties
    ADD CONSTRAINT rework_penalties_pkey PRIMARY KEY (dealership_id, inspection_id);


--
-- Name: road_tests road_tests_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.road_tests
    ADD CONSTRAINT road_tests_pkey PRIMARY KEY (dealership_id, inspection_id);


--
-- Name: role_permissions role_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_pkey PRIMARY KEY (dealership_id, role_code, permission);


--
-- Name: roles roles_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_pkey PRIMARY KEY (dealership_id, code);


--
-- Name: roster_exceptions roster_exceptions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roster_exceptions
    ADD CONSTRAINT roster_exceptions_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: schema_migrations schema_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (name);


--
-- Name: second_factors second_factors_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_pkey PRIMARY KEY (account_id);


--
-- Name: sessions sessions_id_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_id_key UNIQUE (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (token_hash);


--
-- Name: settlement_lines settlement_lines_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_lines
    ADD CONSTRAINT settlement_lines_pkey PRIMARY KEY (dealership_id, settlement_id, sequence);


--
-- Name: settlement_requests settlement_requests_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_requests
    ADD CONSTRAINT settlement_requests_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: settlement_rules settlement_rules_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_rules
    ADD CONSTRAINT settlement_rules_pkey PRIMARY KEY (dealership_id);


--
-- Name: settlements settlements_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: settlements settlements_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: shift_breaks shift_breaks_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shift_breaks
    ADD CONSTRAINT shift_breaks_pkey PRIMARY KEY (dealership_id, shift_id, starts);


--
-- Name: shifts shifts_name_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_name_once UNIQUE (dealership_id, name);


--
-- Name: shifts shifts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: shortage_decisions shortage_decisions_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shortage_decisions
    ADD CONSTRAINT shortage_decisions_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: special_days special_days_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.special_days
    ADD CONSTRAINT special_days_pkey PRIMARY KEY (dealership_id, day);


--
-- Name: staff staff_dealership_id_account_id_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_dealership_id_account_id_key UNIQUE (dealership_id, account_id);


--
-- Name: staff staff_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: staff_roles staff_roles_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_pkey PRIMARY KEY (dealership_id, staff_id, role_code);


--
-- Name: staff_skills staff_skills_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff_skills
    ADD CONSTRAINT staff_skills_pkey PRIMARY KEY (dealership_id, staff_id, skill);


--
-- Name: parts_requests staging_bin_holds_one_car; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parts_requests
    ADD CONSTRAINT staging_bin_holds_one_car EXCLUDE USING gist (dealership_id WITH =, staging_bin WITH =, COALESCE(visit_id, demand_order_id) WITH <>) WHERE ((status = 'staged'::text)) DEFERRABLE;


--
-- Name: standing_plans standing_plans_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.standing_plans
    ADD CONSTRAINT standing_plans_pkey PRIMARY KEY (dealership_id);


--
-- Name: stock_batches stock_batches_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_batches
    ADD CONSTRAINT stock_batches_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: stock_ledger stock_ledger_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: stock_levels stock_levels_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_levels
    ADD CONSTRAINT stock_levels_pkey PRIMARY KEY (dealership_id, warehouse_id, part_id);


--
-- Name: suppliers suppliers_named_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_named_once UNIQUE (dealership_id, name);


--
-- Name: suppliers suppliers_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: technician_bookings technician_booked_once; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_bookings
    ADD CONSTRAINT technician_booked_once EXCLUDE USING gist (dealership_id WITH =, staff_id WITH =, during WITH &&);


--
-- Name: technician_bookings technician_bookings_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_bookings
    ADD CONSTRAINT technician_bookings_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: technician_shifts technician_shifts_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_shifts
    ADD CONSTRAINT technician_shifts_pkey PRIMARY KEY (dealership_id, staff_id, weekday);


--
-- Name: technicians technicians_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technicians
    ADD CONSTRAINT technicians_pkey PRIMARY KEY (dealership_id, staff_id);


--
-- Name: till_close_tenders till_close_tenders_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_close_tenders
    ADD CONSTRAINT till_close_tenders_pkey PRIMARY KEY (dealership_id, close_id, tender);


--
-- Name: till_closes till_closes_number; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_closes
    ADD CONSTRAINT till_closes_number UNIQUE (dealership_id, number);


--
-- Name: till_closes till_closes_one_a_day; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_closes
    ADD CONSTRAINT till_closes_one_a_day UNIQUE (dealership_id, cashier_id, business_day);


--
-- Name: till_closes till_closes_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_closes
    ADD CONSTRAINT till_closes_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: tills tills_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.tills
    ADD CONSTRAINT tills_pkey PRIMARY KEY (dealership_id, cashier_id);


--
-- Name: vehicle_models vehicle_models_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_models
    ADD CONSTRAINT vehicle_models_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: vehicle_models vehicle_models_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_models
    ADD CONSTRAINT vehicle_models_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: vehicle_parties vehicle_parties_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_parties
    ADD CONSTRAINT vehicle_parties_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: vehicle_plates vehicle_plates_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_plates
    ADD CONSTRAINT vehicle_plates_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: vehicle_search_terms vehicle_search_terms_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_search_terms
    ADD CONSTRAINT vehicle_search_terms_pkey PRIMARY KEY (dealership_id, term, vehicle_id);


--
-- Name: vehicles vehicles_dealership_id_file_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicles
    ADD CONSTRAINT vehicles_dealership_id_file_number_key UNIQUE (dealership_id, file_number);


--
-- Name: vehicles vehicles_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicles
    ADD CONSTRAINT vehicles_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: visit_links visit_links_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_links
    ADD CONSTRAINT visit_links_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: visit_links visit_links_token; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_links
    ADD CONSTRAINT visit_links_token UNIQUE (dealership_id, token_sha256);


--
-- Name: visit_payers visit_payers_dealership_id_visit_id_party_id_price_class_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_payers
    ADD CONSTRAINT visit_payers_dealership_id_visit_id_party_id_price_class_key UNIQUE (dealership_id, visit_id, party_id, price_class);


--
-- Name: visit_payers visit_payers_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_payers
    ADD CONSTRAINT visit_payers_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: visits visits_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: warehouses warehouses_dealership_id_code_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.warehouses
    ADD CONSTRAINT warehouses_dealership_id_code_key UNIQUE (dealership_id, code);


--
-- Name: warehouses warehouses_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.warehouses
    ADD CONSTRAINT warehouses_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: washes washes_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.washes
    ADD CONSTRAINT washes_pkey PRIMARY KEY (dealership_id, visit_id);


--
-- Name: work_handovers work_handovers_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_handovers
    ADD CONSTRAINT work_handovers_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: work_orders work_orders_dealership_id_number_key; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_orders
    ADD CONSTRAINT work_orders_dealership_id_number_key UNIQUE (dealership_id, number);


--
-- Name: work_orders work_orders_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_orders
    ADD CONSTRAINT work_orders_pkey PRIMARY KEY (dealership_id, id);


--
-- Name: workshop_rules workshop_rules_pkey; Type: CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.workshop_rules
    ADD CONSTRAINT workshop_rules_pkey PRIMARY KEY (dealership_id);


--
-- Name: adviser_questions_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX adviser_questions_by_order ON public.adviser_questions USING btree (dealership_id, work_order_id, asked_at);


--
-- Name: appointments_awaited; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX appointments_awaited ON public.appointments USING btree (dealership_id, starts_at) WHERE (status = ANY (ARRAY['confirmed'::text, 'reminded'::text]));


--
-- Name: appointments_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX appointments_by_time ON public.appointments USING btree (dealership_id, starts_at, id);


--
-- Name: appointments_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX appointments_by_vehicle ON public.appointments USING btree (dealership_id, vehicle_id);


--
-- Name: appointments_keeping_parts; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX appointments_keeping_parts ON public.appointments USING btree (dealership_id, parts_kept_until) WHERE (parts_kept_until IS NOT NULL);


--
-- Name: assignments_by_bay; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX assignments_by_bay ON public.assignments USING btree (dealership_id, bay_id, starts_at);


--
-- Name: bay_bookings_by_subject; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX bay_bookings_by_subject ON public.bay_bookings USING btree (dealership_id, subject_type, subject_id);


--
-- Name: bay_bookings_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX bay_bookings_by_time ON public.bay_bookings USING btree (dealership_id, starts_at);


--
-- Name: canned_job_search_terms_by_job; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX canned_job_search_terms_by_job ON public.canned_job_search_terms USING btree (dealership_id, canned_job_id);


--
-- Name: check_ins_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX check_ins_by_time ON public.check_ins USING btree (dealership_id, checked_in_at DESC, visit_id DESC);


--
-- Name: clock_entries_by_operation; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX clock_entries_by_operation ON public.clock_entries USING btree (dealership_id, operation_id, started_at);


--
-- Name: clock_entries_one_running; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX clock_entries_one_running ON public.clock_entries USING btree (dealership_id, technician_id) WHERE (ended_at IS NULL);


--
-- Name: concerns_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX concerns_by_order ON public.concerns USING btree (dealership_id, work_order_id);


--
-- Name: customer_consents_by_party; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX customer_consents_by_party ON public.customer_consents USING btree (dealership_id, party_id);


--
-- Name: customer_consents_one_in_force; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX customer_consents_one_in_force ON public.customer_consents USING btree (dealership_id, party_id, kind) WHERE (withdrawn_on IS NULL);


--
-- Name: customer_contacts_by_party; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX customer_contacts_by_party ON public.customer_contacts USING btree (dealership_id, party_id);


--
-- Name: customer_search_terms_by_party; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX customer_search_terms_by_party ON public.customer_search_terms USING btree (dealership_id, party_id);


--
-- Name: deferred_work_by_car; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX deferred_work_by_car ON public.deferred_work USING btree (dealership_id, vehicle_id, declined_at);


--
-- Name: discount_requests_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX discount_requests_by_order ON public.discount_requests USING btree (dealership_id, work_order_id);


--
-- Name: discount_requests_pending; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX discount_requests_pending ON public.discount_requests USING btree (dealership_id, requested_at) WHERE (status = 'pending'::text);


--
-- Name: events_by_position; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_by_position ON public.events USING btree ("position");


--
-- Name: events_by_store; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_by_store ON public.events USING btree (dealership_id, "position");


--
-- Name: events_by_subject; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_by_subject ON public.events USING btree (dealership_id, subject_type, subject_id, "position");


--
-- Name: events_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_by_time ON public.events USING btree (dealership_id, happened_at, "position");


--
-- Name: events_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_by_visit ON public.events USING btree (dealership_id, visit_id, "position") WHERE (visit_id IS NOT NULL);


--
-- Name: events_in_commit_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX events_in_commit_order ON public.events USING btree (transaction_id, "position");


--
-- Name: expected_arrivals_by_arrival; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX expected_arrivals_by_arrival ON public.expected_arrivals USING btree (dealership_id, arrived_at) WHERE (arrived_at IS NOT NULL);


--
-- Name: expected_arrivals_by_day; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX expected_arrivals_by_day ON public.expected_arrivals USING btree (dealership_id, expected_on, id) WHERE (status = 'open'::text);


--
-- Name: expected_arrivals_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX expected_arrivals_open ON public.expected_arrivals USING btree (dealership_id, part_id, expected_on) WHERE (status = 'open'::text);


--
-- Name: fee_lines_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX fee_lines_by_order ON public.fee_lines USING btree (dealership_id, work_order_id);


--
-- Name: file_merges_by_survivor; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX file_merges_by_survivor ON public.file_merges USING btree (dealership_id, survivor_id);


--
-- Name: file_merges_one_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX file_merges_one_open ON public.file_merges USING btree (dealership_id, alias_id) WHERE (status = ANY (ARRAY['proposed'::text, 'merged'::text]));


--
-- Name: file_merges_proposed; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX file_merges_proposed ON public.file_merges USING btree (dealership_id, proposed_at DESC, id DESC) WHERE (status = 'proposed'::text);


--
-- Name: findings_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX findings_by_order ON public.findings USING btree (dealership_id, work_order_id, raised_at);


--
-- Name: follow_up_tasks_escalated; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX follow_up_tasks_escalated ON public.follow_up_tasks USING btree (dealership_id, called_at) WHERE (status = 'escalated'::text);


--
-- Name: follow_up_tasks_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX follow_up_tasks_open ON public.follow_up_tasks USING btree (dealership_id, due_at) WHERE (status = ANY (ARRAY['planned'::text, 'unreached'::text]));


--
-- Name: guarantees_by_car; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX guarantees_by_car ON public.guarantees USING btree (dealership_id, vehicle_id, until_day);


--
-- Name: idempotency_keys_by_age; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (dealership_id, created_at);


--
-- Name: import_rows_by_outcome; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_rows_by_outcome ON public.import_rows USING btree (dealership_id, run_id, outcome, sheet_row);


--
-- Name: import_rows_due; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_rows_due ON public.import_rows USING btree (dealership_id, run_id, sheet_row) WHERE is_due;


--
-- Name: import_rows_taken; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_rows_taken ON public.import_rows USING btree (dealership_id, fingerprint) WHERE is_taken;


--
-- Name: import_runs_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_runs_by_time ON public.import_runs USING btree (dealership_id, created_at DESC, id DESC);


--
-- Name: import_runs_running; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_runs_running ON public.import_runs USING btree (dealership_id, progressed_at) WHERE (status = 'running'::text);


--
-- Name: import_runs_with_content; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX import_runs_with_content ON public.import_runs USING btree (dealership_id, created_at) WHERE (content IS NOT NULL);


--
-- Name: inspection_photos_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX inspection_photos_by_order ON public.inspection_photos USING btree (dealership_id, work_order_id, taken_at);


--
-- Name: inspections_before_and_during; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX inspections_before_and_during ON public.inspections USING btree (dealership_id, work_order_id, level) WHERE (level = ANY (ARRAY['diagnosis'::text, 'process'::text]));


--
-- Name: inspections_by_day; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX inspections_by_day ON public.inspections USING btree (dealership_id, inspected_at DESC, id DESC);


--
-- Name: inspections_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX inspections_by_order ON public.inspections USING btree (dealership_id, work_order_id, inspected_at);


--
-- Name: inspections_one_a_level; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX inspections_one_a_level ON public.inspections USING btree (dealership_id, work_order_id, round, level) WHERE (level = ANY (ARRAY['self'::text, 'team'::text, 'final'::text, 'internal-hand-over'::text]));


--
-- Name: inspections_reworks; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX inspections_reworks ON public.inspections USING btree (dealership_id, inspected_at DESC) WHERE (result = 'rework'::text);


--
-- Name: inspections_three_people; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX inspections_three_people ON public.inspections USING btree (dealership_id, work_order_id, round, inspector_id) WHERE (level = ANY (ARRAY['self'::text, 'team'::text, 'final'::text]));


--
-- Name: jobs_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX jobs_by_order ON public.jobs USING btree (dealership_id, work_order_id);


--
-- Name: labour_lines_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX labour_lines_by_order ON public.labour_lines USING btree (dealership_id, work_order_id);


--
-- Name: line_shares_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX line_shares_by_visit ON public.line_shares USING btree (dealership_id, visit_id);


--
-- Name: mileage_readings_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX mileage_readings_by_vehicle ON public.mileage_readings USING btree (dealership_id, vehicle_id, read_at);


--
-- Name: notices_by_person; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX notices_by_person ON public.notices USING btree (dealership_id, staff_id, happened_at, event_id);


--
-- Name: notices_unread; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX notices_unread ON public.notices USING btree (dealership_id, staff_id, event_type, target_id) WHERE (read_at IS NULL);


--
-- Name: operation_technicians_by_person; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX operation_technicians_by_person ON public.operation_technicians USING btree (dealership_id, technician_id);


--
-- Name: operations_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX operations_by_order ON public.operations USING btree (dealership_id, work_order_id);


--
-- Name: operations_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX operations_by_visit ON public.operations USING btree (dealership_id, visit_id);


--
-- Name: operations_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX operations_open ON public.operations USING btree (dealership_id, status) WHERE (status = ANY (ARRAY['waiting'::text, 'assigned'::text, 'working'::text, 'paused'::text, 'finished'::text, 'rework'::text]));


--
-- Name: outages_by_end; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX outages_by_end ON public.outages USING btree (dealership_id, ends_at);


--
-- Name: part_companions_by_companion; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_companions_by_companion ON public.part_companions USING btree (dealership_id, companion_id);


--
-- Name: part_fitments_by_model; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_fitments_by_model ON public.part_fitments USING btree (dealership_id, model_id);


--
-- Name: part_lines_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_lines_by_order ON public.part_lines USING btree (dealership_id, work_order_id);


--
-- Name: part_numbers_by_category; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_numbers_by_category ON public.part_numbers USING btree (dealership_id, category);


--
-- Name: part_prices_by_day; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_prices_by_day ON public.part_prices USING btree (dealership_id, price_list_id, valid_from);


--
-- Name: part_prices_by_round; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_prices_by_round ON public.part_prices USING btree (dealership_id, round_id) WHERE (round_id IS NOT NULL);


--
-- Name: part_search_terms_by_part; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_search_terms_by_part ON public.part_search_terms USING btree (dealership_id, part_id);


--
-- Name: part_supersessions_by_successor; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX part_supersessions_by_successor ON public.part_supersessions USING btree (dealership_id, successor_id);


--
-- Name: parties_by_age; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_by_age ON public.parties USING btree (dealership_id, created_at DESC, id DESC) WHERE (merged_into IS NULL);


--
-- Name: parties_by_id_number_tail; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_by_id_number_tail ON public.parties USING btree (dealership_id, id_number_tail) WHERE (id_number_tail IS NOT NULL);


--
-- Name: parties_by_mobile; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_by_mobile ON public.parties USING btree (dealership_id, mobile) WHERE (mobile IS NOT NULL);


--
-- Name: parties_by_name; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_by_name ON public.parties USING btree (dealership_id, name);


--
-- Name: parties_by_survivor; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_by_survivor ON public.parties USING btree (dealership_id, survivor_id);


--
-- Name: parties_incomplete; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parties_incomplete ON public.parties USING btree (dealership_id, created_at DESC, id DESC) WHERE ((missing <> '{}'::text[]) AND (merged_into IS NULL));


--
-- Name: parts_requests_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_by_order ON public.parts_requests USING btree (dealership_id, demand_order_id);


--
-- Name: parts_requests_by_stock; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_by_stock ON public.parts_requests USING btree (dealership_id, warehouse_id, part_id);


--
-- Name: parts_requests_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_by_visit ON public.parts_requests USING btree (dealership_id, visit_id) WHERE (visit_id IS NOT NULL);


--
-- Name: parts_requests_issued; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_issued ON public.parts_requests USING btree (dealership_id, requested_at DESC, id DESC) WHERE (status = 'issued'::text);


--
-- Name: parts_requests_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_open ON public.parts_requests USING btree (dealership_id, needed_at) WHERE (status = ANY (ARRAY['short'::text, 'ordered'::text, 'reserved'::text, 'arrived'::text, 'picked'::text, 'inspected'::text, 'staged'::text]));


--
-- Name: parts_requests_put_back; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_put_back ON public.parts_requests USING btree (dealership_id, needed_at) WHERE put_back_due;


--
-- Name: parts_requests_waiting; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX parts_requests_waiting ON public.parts_requests USING btree (dealership_id, part_id, requested_at) WHERE (status = ANY (ARRAY['short'::text, 'ordered'::text]));


--
-- Name: price_rounds_by_list; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX price_rounds_by_list ON public.price_rounds USING btree (dealership_id, price_list_id, valid_from);


--
-- Name: promises_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX promises_by_visit ON public.promises USING btree (dealership_id, visit_id, made_at);


--
-- Name: ready_forecasts_awaited; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX ready_forecasts_awaited ON public.ready_forecasts USING btree (dealership_id, work_order_id) WHERE (ready_at IS NULL);


--
-- Name: ready_forecasts_came_true; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX ready_forecasts_came_true ON public.ready_forecasts USING btree (dealership_id, asked_at DESC, event_id, work_order_id) WHERE (ready_at IS NOT NULL);


--
-- Name: receipts_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX receipts_by_time ON public.receipts USING btree (dealership_id, recorded_at DESC, id DESC);


--
-- Name: receivable_ledger_by_day; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX receivable_ledger_by_day ON public.receivable_ledger USING btree (dealership_id, business_day, recorded_by) WHERE (business_day IS NOT NULL);


--
-- Name: receivable_ledger_by_settlement; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX receivable_ledger_by_settlement ON public.receivable_ledger USING btree (dealership_id, settlement_id, recorded_at);


--
-- Name: receivable_ledger_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX receivable_ledger_by_time ON public.receivable_ledger USING btree (dealership_id, recorded_at);


--
-- Name: receivable_ledger_one_tender; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX receivable_ledger_one_tender ON public.receivable_ledger USING btree (dealership_id, receipt_id, kind, tender) WHERE (receipt_id IS NOT NULL);


--
-- Name: receivable_ledger_refunds; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX receivable_ledger_refunds ON public.receivable_ledger USING btree (dealership_id, refund_of) WHERE (refund_of IS NOT NULL);


--
-- Name: roster_exceptions_by_end; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX roster_exceptions_by_end ON public.roster_exceptions USING btree (dealership_id, ends_at);


--
-- Name: sessions_by_account; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX sessions_by_account ON public.sessions USING btree (account_id);


--
-- Name: sessions_by_expiry; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);


--
-- Name: settlement_requests_by_settlement; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX settlement_requests_by_settlement ON public.settlement_requests USING btree (dealership_id, settlement_id);


--
-- Name: settlement_requests_one_pending; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX settlement_requests_one_pending ON public.settlement_requests USING btree (dealership_id, settlement_id, kind) WHERE (status = 'pending'::text);


--
-- Name: settlement_requests_pending; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX settlement_requests_pending ON public.settlement_requests USING btree (dealership_id, requested_at) WHERE (status = 'pending'::text);


--
-- Name: settlements_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX settlements_by_time ON public.settlements USING btree (dealership_id, prepared_at, id);


--
-- Name: settlements_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX settlements_by_visit ON public.settlements USING btree (dealership_id, visit_id, payer_id);


--
-- Name: settlements_one_live; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX settlements_one_live ON public.settlements USING btree (dealership_id, visit_id, payer_id) WHERE (status = ANY (ARRAY['pre-settled'::text, 'part-paid'::text, 'paid'::text]));


--
-- Name: settlements_one_mirror; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX settlements_one_mirror ON public.settlements USING btree (dealership_id, mirror_of) WHERE (mirror_of IS NOT NULL);


--
-- Name: settlements_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX settlements_open ON public.settlements USING btree (dealership_id, prepared_at) WHERE (status = ANY (ARRAY['pre-settled'::text, 'part-paid'::text]));


--
-- Name: shortage_decisions_by_request; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX shortage_decisions_by_request ON public.shortage_decisions USING btree (dealership_id, request_id, decided_at DESC, id DESC);


--
-- Name: stock_batches_by_part; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_batches_by_part ON public.stock_batches USING btree (dealership_id, part_id, warehouse_id, received_on, id);


--
-- Name: stock_batches_by_receipt; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_batches_by_receipt ON public.stock_batches USING btree (dealership_id, receipt_id) WHERE (receipt_id IS NOT NULL);


--
-- Name: stock_ledger_by_batch; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_ledger_by_batch ON public.stock_ledger USING btree (dealership_id, batch_id);


--
-- Name: stock_ledger_by_part; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_ledger_by_part ON public.stock_ledger USING btree (dealership_id, warehouse_id, part_id, recorded_at);


--
-- Name: stock_ledger_by_receipt; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_ledger_by_receipt ON public.stock_ledger USING btree (dealership_id, receipt_id) WHERE (receipt_id IS NOT NULL);


--
-- Name: stock_ledger_by_request; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_ledger_by_request ON public.stock_ledger USING btree (dealership_id, request_id) WHERE (request_id IS NOT NULL);


--
-- Name: stock_ledger_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_ledger_by_time ON public.stock_ledger USING btree (dealership_id, recorded_at DESC, id DESC);


--
-- Name: stock_levels_below_minimum; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_levels_below_minimum ON public.stock_levels USING btree (dealership_id, part_id) WHERE (on_hand < minimum);


--
-- Name: stock_levels_by_part; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX stock_levels_by_part ON public.stock_levels USING btree (dealership_id, part_id);


--
-- Name: technician_bookings_by_subject; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX technician_bookings_by_subject ON public.technician_bookings USING btree (dealership_id, subject_type, subject_id);


--
-- Name: technician_bookings_by_time; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX technician_bookings_by_time ON public.technician_bookings USING btree (dealership_id, starts_at);


--
-- Name: technician_shifts_by_shift; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX technician_shifts_by_shift ON public.technician_shifts USING btree (dealership_id, shift_id);


--
-- Name: vehicle_parties_by_party; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicle_parties_by_party ON public.vehicle_parties USING btree (dealership_id, party_id);


--
-- Name: vehicle_parties_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicle_parties_by_vehicle ON public.vehicle_parties USING btree (dealership_id, vehicle_id);


--
-- Name: vehicle_parties_one_owner; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX vehicle_parties_one_owner ON public.vehicle_parties USING btree (dealership_id, vehicle_id) WHERE ((role = 'owner'::text) AND (until_day IS NULL));


--
-- Name: vehicle_plates_by_plate; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicle_plates_by_plate ON public.vehicle_plates USING btree (dealership_id, plate);


--
-- Name: vehicle_plates_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicle_plates_by_vehicle ON public.vehicle_plates USING btree (dealership_id, vehicle_id);


--
-- Name: vehicle_plates_one_present; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX vehicle_plates_one_present ON public.vehicle_plates USING btree (dealership_id, vehicle_id) WHERE (until_day IS NULL);


--
-- Name: vehicle_search_terms_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicle_search_terms_by_vehicle ON public.vehicle_search_terms USING btree (dealership_id, vehicle_id);


--
-- Name: vehicles_by_age; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicles_by_age ON public.vehicles USING btree (dealership_id, created_at DESC, id DESC) WHERE (merged_into IS NULL);


--
-- Name: vehicles_by_plate; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicles_by_plate ON public.vehicles USING btree (dealership_id, plate) WHERE (plate IS NOT NULL);


--
-- Name: vehicles_by_survivor; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicles_by_survivor ON public.vehicles USING btree (dealership_id, survivor_id);


--
-- Name: vehicles_by_vin; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicles_by_vin ON public.vehicles USING btree (dealership_id, vin) WHERE (vin IS NOT NULL);


--
-- Name: vehicles_incomplete; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX vehicles_incomplete ON public.vehicles USING btree (dealership_id, created_at DESC, id DESC) WHERE ((missing <> '{}'::text[]) AND (merged_into IS NULL));


--
-- Name: vehicles_plate; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX vehicles_plate ON public.vehicles USING btree (dealership_id, plate) WHERE ((plate IS NOT NULL) AND (merged_into IS NULL));


--
-- Name: vehicles_vin; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX vehicles_vin ON public.vehicles USING btree (dealership_id, vin) WHERE ((vin IS NOT NULL) AND (merged_into IS NULL));


--
-- Name: visit_links_by_order; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX visit_links_by_order ON public.visit_links USING btree (dealership_id, work_order_id);


--
-- Name: visits_by_arrival; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX visits_by_arrival ON public.visits USING btree (dealership_id, arrived_at DESC, id DESC);


--
-- Name: visits_by_release; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX visits_by_release ON public.visits USING btree (dealership_id, released_at) WHERE (status = 'released'::text);


--
-- Name: visits_by_vehicle; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX visits_by_vehicle ON public.visits USING btree (dealership_id, vehicle_id, arrived_at DESC);


--
-- Name: visits_one_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE UNIQUE INDEX visits_one_open ON public.visits USING btree (dealership_id, vehicle_id) WHERE (status = 'open'::text);


--
-- Name: visits_open; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX visits_open ON public.visits USING btree (dealership_id, promised_at) WHERE (status = 'open'::text);


--
-- Name: work_handovers_by_operation; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX work_handovers_by_operation ON public.work_handovers USING btree (dealership_id, operation_id, handed_at);


--
-- Name: work_orders_by_age; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX work_orders_by_age ON public.work_orders USING btree (dealership_id, opened_at DESC, id DESC);


--
-- Name: work_orders_by_visit; Type: INDEX; Schema: public; Owner: bayline_owner
--

CREATE INDEX work_orders_by_visit ON public.work_orders USING btree (dealership_id, visit_id);


--
-- Name: adviser_questions adviser_questions_dealership_id_answered_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.adviser_questions
    ADD CONSTRAINT adviser_questions_dealership_id_answered_by_fkey FOREIGN KEY (dealership_id, answered_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: adviser_questions adviser_questions_dealership_id_asked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.adviser_questions
    ADD CONSTRAINT adviser_questions_dealership_id_asked_by_fkey FOREIGN KEY (dealership_id, asked_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: adviser_questions adviser_questions_dealership_id_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.adviser_questions
    ADD CONSTRAINT adviser_questions_dealership_id_operation_id_fkey FOREIGN KEY (dealership_id, operation_id) REFERENCES public.operations(dealership_id, id);


--
-- Name: adviser_questions adviser_questions_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.adviser_questions
    ADD CONSTRAINT adviser_questions_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: appointment_jobs appointment_jobs_dealership_id_appointment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_jobs
    ADD CONSTRAINT appointment_jobs_dealership_id_appointment_id_fkey FOREIGN KEY (dealership_id, appointment_id) REFERENCES public.appointments(dealership_id, id);


--
-- Name: appointment_jobs appointment_jobs_dealership_id_canned_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_jobs
    ADD CONSTRAINT appointment_jobs_dealership_id_canned_job_id_fkey FOREIGN KEY (dealership_id, canned_job_id) REFERENCES public.canned_jobs(dealership_id, id);


--
-- Name: appointment_jobs appointment_jobs_dealership_id_labour_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_jobs
    ADD CONSTRAINT appointment_jobs_dealership_id_labour_operation_id_fkey FOREIGN KEY (dealership_id, labour_operation_id) REFERENCES public.labour_operations(dealership_id, id);


--
-- Name: appointment_parts appointment_parts_dealership_id_appointment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_parts
    ADD CONSTRAINT appointment_parts_dealership_id_appointment_id_fkey FOREIGN KEY (dealership_id, appointment_id) REFERENCES public.appointments(dealership_id, id);


--
-- Name: appointment_parts appointment_parts_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointment_parts
    ADD CONSTRAINT appointment_parts_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: appointments appointments_adviser; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_adviser FOREIGN KEY (dealership_id, adviser_id) REFERENCES public.staff(dealership_id, id) NOT VALID;


--
-- Name: appointments appointments_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: appointments appointments_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: appointments appointments_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: appointments appointments_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: appointments appointments_reminder; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.appointments
    ADD CONSTRAINT appointments_reminder FOREIGN KEY (dealership_id, reminded_by) REFERENCES public.staff(dealership_id, id) NOT VALID;


--
-- Name: assignments assignments_dealership_id_bay_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_dealership_id_bay_id_fkey FOREIGN KEY (dealership_id, bay_id) REFERENCES public.bays(dealership_id, id);


--
-- Name: assignments assignments_dealership_id_bay_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_dealership_id_bay_owner_id_fkey FOREIGN KEY (dealership_id, bay_owner_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: assignments assignments_dealership_id_locked_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_dealership_id_locked_by_fkey FOREIGN KEY (dealership_id, locked_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: assignments assignments_dealership_id_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_dealership_id_operation_id_fkey FOREIGN KEY (dealership_id, operation_id) REFERENCES public.operations(dealership_id, id);


--
-- Name: assignments assignments_dealership_id_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT assignments_dealership_id_supervisor_id_fkey FOREIGN KEY (dealership_id, supervisor_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: bay_bookings bay_bookings_dealership_id_bay_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bay_bookings
    ADD CONSTRAINT bay_bookings_dealership_id_bay_id_fkey FOREIGN KEY (dealership_id, bay_id) REFERENCES public.bays(dealership_id, id);


--
-- Name: bays bays_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bays
    ADD CONSTRAINT bays_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: bookable_shares bookable_shares_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.bookable_shares
    ADD CONSTRAINT bookable_shares_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.booking_rules(dealership_id);


--
-- Name: booking_rules booking_rules_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.booking_rules
    ADD CONSTRAINT booking_rules_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: books_results books_results_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.books_results
    ADD CONSTRAINT books_results_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: canned_job_labour canned_job_labour_dealership_id_canned_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_labour
    ADD CONSTRAINT canned_job_labour_dealership_id_canned_job_id_fkey FOREIGN KEY (dealership_id, canned_job_id) REFERENCES public.canned_jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: canned_job_labour canned_job_labour_dealership_id_labour_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_labour
    ADD CONSTRAINT canned_job_labour_dealership_id_labour_operation_id_fkey FOREIGN KEY (dealership_id, labour_operation_id) REFERENCES public.labour_operations(dealership_id, id);


--
-- Name: canned_job_models canned_job_models_dealership_id_canned_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_models
    ADD CONSTRAINT canned_job_models_dealership_id_canned_job_id_fkey FOREIGN KEY (dealership_id, canned_job_id) REFERENCES public.canned_jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: canned_job_models canned_job_models_dealership_id_model_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_models
    ADD CONSTRAINT canned_job_models_dealership_id_model_id_fkey FOREIGN KEY (dealership_id, model_id) REFERENCES public.vehicle_models(dealership_id, id) ON DELETE CASCADE;


--
-- Name: canned_job_parts canned_job_parts_dealership_id_canned_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_parts
    ADD CONSTRAINT canned_job_parts_dealership_id_canned_job_id_fkey FOREIGN KEY (dealership_id, canned_job_id) REFERENCES public.canned_jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: canned_job_parts canned_job_parts_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_parts
    ADD CONSTRAINT canned_job_parts_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: canned_job_search_terms canned_job_search_terms_dealership_id_canned_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_job_search_terms
    ADD CONSTRAINT canned_job_search_terms_dealership_id_canned_job_id_fkey FOREIGN KEY (dealership_id, canned_job_id) REFERENCES public.canned_jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: canned_jobs canned_jobs_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.canned_jobs
    ADD CONSTRAINT canned_jobs_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: certificates certificates_dealership_id_inspection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT certificates_dealership_id_inspection_id_fkey FOREIGN KEY (dealership_id, inspection_id) REFERENCES public.inspections(dealership_id, id);


--
-- Name: certificates certificates_dealership_id_issued_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT certificates_dealership_id_issued_by_fkey FOREIGN KEY (dealership_id, issued_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: certificates certificates_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.certificates
    ADD CONSTRAINT certificates_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: check_in_photos check_in_photos_dealership_id_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_in_photos
    ADD CONSTRAINT check_in_photos_dealership_id_sha256_fkey FOREIGN KEY (dealership_id, sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: check_in_photos check_in_photos_dealership_id_taken_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_in_photos
    ADD CONSTRAINT check_in_photos_dealership_id_taken_by_fkey FOREIGN KEY (dealership_id, taken_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: check_in_photos check_in_photos_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_in_photos
    ADD CONSTRAINT check_in_photos_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.check_ins(dealership_id, visit_id);


--
-- Name: check_ins check_ins_dealership_id_signature_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_dealership_id_signature_sha256_fkey FOREIGN KEY (dealership_id, signature_sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: check_ins check_ins_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: check_ins check_ins_repeats; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT check_ins_repeats FOREIGN KEY (dealership_id, repeats_order_id) REFERENCES public.work_orders(dealership_id, id) NOT VALID;


--
-- Name: clock_entries clock_entries_dealership_id_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.clock_entries
    ADD CONSTRAINT clock_entries_dealership_id_operation_id_fkey FOREIGN KEY (dealership_id, operation_id) REFERENCES public.operations(dealership_id, id);


--
-- Name: clock_entries clock_entries_dealership_id_technician_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.clock_entries
    ADD CONSTRAINT clock_entries_dealership_id_technician_id_fkey FOREIGN KEY (dealership_id, technician_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: concerns concerns_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.concerns
    ADD CONSTRAINT concerns_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: customer_classes customer_classes_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_classes
    ADD CONSTRAINT customer_classes_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: customer_consents customer_consents_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_consents
    ADD CONSTRAINT customer_consents_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: customer_contacts customer_contacts_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_contacts
    ADD CONSTRAINT customer_contacts_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: customer_search_terms customer_search_terms_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.customer_search_terms
    ADD CONSTRAINT customer_search_terms_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id) ON DELETE CASCADE;


--
-- Name: dealerships dealerships_group_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.dealerships
    ADD CONSTRAINT dealerships_group_id_fkey FOREIGN KEY (group_id) REFERENCES public.groups(id);


--
-- Name: dealerships dealerships_logo; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.dealerships
    ADD CONSTRAINT dealerships_logo FOREIGN KEY (id, logo_sha256) REFERENCES public.files(dealership_id, sha256) NOT VALID;


--
-- Name: deferred_work deferred_work_dealership_id_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_dealership_id_job_id_fkey FOREIGN KEY (dealership_id, job_id) REFERENCES public.jobs(dealership_id, id);


--
-- Name: deferred_work deferred_work_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: deferred_work deferred_work_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: deferred_work deferred_work_dealership_id_waiver_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_dealership_id_waiver_sha256_fkey FOREIGN KEY (dealership_id, waiver_sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: deferred_work deferred_work_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.deferred_work
    ADD CONSTRAINT deferred_work_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: discount_requests discount_requests_dealership_id_requested_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.discount_requests
    ADD CONSTRAINT discount_requests_dealership_id_requested_by_fkey FOREIGN KEY (dealership_id, requested_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: discount_requests discount_requests_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.discount_requests
    ADD CONSTRAINT discount_requests_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: discount_requests discount_requests_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.discount_requests
    ADD CONSTRAINT discount_requests_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: equipment equipment_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.equipment
    ADD CONSTRAINT equipment_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: estimate_lines estimate_lines_dealership_id_work_order_id_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.estimate_lines
    ADD CONSTRAINT estimate_lines_dealership_id_work_order_id_version_fkey FOREIGN KEY (dealership_id, work_order_id, version) REFERENCES public.estimates(dealership_id, work_order_id, version);


--
-- Name: estimates estimates_dealership_id_signature_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.estimates
    ADD CONSTRAINT estimates_dealership_id_signature_sha256_fkey FOREIGN KEY (dealership_id, signature_sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: estimates estimates_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.estimates
    ADD CONSTRAINT estimates_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: events events_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.events
    ADD CONSTRAINT events_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: expected_arrivals expected_arrivals_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.expected_arrivals
    ADD CONSTRAINT expected_arrivals_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: expected_arrivals expected_arrivals_dealership_id_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.expected_arrivals
    ADD CONSTRAINT expected_arrivals_dealership_id_supplier_id_fkey FOREIGN KEY (dealership_id, supplier_id) REFERENCES public.suppliers(dealership_id, id);


--
-- Name: fee_lines fee_lines_dealership_id_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.fee_lines
    ADD CONSTRAINT fee_lines_dealership_id_job_id_fkey FOREIGN KEY (dealership_id, job_id) REFERENCES public.jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: file_merges file_merges_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.file_merges
    ADD CONSTRAINT file_merges_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: files files_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.files
    ADD CONSTRAINT files_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: finding_photos finding_photos_dealership_id_finding_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.finding_photos
    ADD CONSTRAINT finding_photos_dealership_id_finding_id_fkey FOREIGN KEY (dealership_id, finding_id) REFERENCES public.findings(dealership_id, id);


--
-- Name: finding_photos finding_photos_dealership_id_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.finding_photos
    ADD CONSTRAINT finding_photos_dealership_id_sha256_fkey FOREIGN KEY (dealership_id, sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: findings findings_dealership_id_raised_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_dealership_id_raised_by_fkey FOREIGN KEY (dealership_id, raised_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: findings findings_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: findings findings_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.findings
    ADD CONSTRAINT findings_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: follow_up_tasks follow_up_tasks_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.follow_up_tasks
    ADD CONSTRAINT follow_up_tasks_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: guarantee_terms guarantee_terms_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantee_terms
    ADD CONSTRAINT guarantee_terms_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: guarantees guarantees_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantees
    ADD CONSTRAINT guarantees_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: guarantees guarantees_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantees
    ADD CONSTRAINT guarantees_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: guarantees guarantees_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.guarantees
    ADD CONSTRAINT guarantees_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: idempotency_keys idempotency_keys_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.idempotency_keys
    ADD CONSTRAINT idempotency_keys_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: import_mappings import_mappings_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_mappings
    ADD CONSTRAINT import_mappings_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: import_rows import_rows_dealership_id_run_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_rows
    ADD CONSTRAINT import_rows_dealership_id_run_id_fkey FOREIGN KEY (dealership_id, run_id) REFERENCES public.import_runs(dealership_id, id);


--
-- Name: import_runs import_runs_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.import_runs
    ADD CONSTRAINT import_runs_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: inspection_photos inspection_photos_dealership_id_sha256_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_photos
    ADD CONSTRAINT inspection_photos_dealership_id_sha256_fkey FOREIGN KEY (dealership_id, sha256) REFERENCES public.files(dealership_id, sha256);


--
-- Name: inspection_photos inspection_photos_dealership_id_taken_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_photos
    ADD CONSTRAINT inspection_photos_dealership_id_taken_by_fkey FOREIGN KEY (dealership_id, taken_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: inspection_photos inspection_photos_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_photos
    ADD CONSTRAINT inspection_photos_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: inspection_results inspection_results_dealership_id_inspection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_results
    ADD CONSTRAINT inspection_results_dealership_id_inspection_id_fkey FOREIGN KEY (dealership_id, inspection_id) REFERENCES public.inspections(dealership_id, id);


--
-- Name: inspection_sheet_items inspection_sheet_items_dealership_id_sheet_version_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_sheet_items
    ADD CONSTRAINT inspection_sheet_items_dealership_id_sheet_version_fkey FOREIGN KEY (dealership_id, sheet, version) REFERENCES public.inspection_sheets(dealership_id, sheet, version);


--
-- Name: inspection_sheets inspection_sheets_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_sheets
    ADD CONSTRAINT inspection_sheets_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: inspection_sheets inspection_sheets_dealership_id_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspection_sheets
    ADD CONSTRAINT inspection_sheets_dealership_id_made_by_fkey FOREIGN KEY (dealership_id, made_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: inspections inspections_dealership_id_inspector_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspections
    ADD CONSTRAINT inspections_dealership_id_inspector_id_fkey FOREIGN KEY (dealership_id, inspector_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: inspections inspections_dealership_id_rework_owner_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspections
    ADD CONSTRAINT inspections_dealership_id_rework_owner_id_fkey FOREIGN KEY (dealership_id, rework_owner_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: inspections inspections_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.inspections
    ADD CONSTRAINT inspections_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: jobs jobs_dealership_id_concern_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_dealership_id_concern_id_fkey FOREIGN KEY (dealership_id, concern_id) REFERENCES public.concerns(dealership_id, id);


--
-- Name: jobs jobs_dealership_id_payer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_dealership_id_payer_id_fkey FOREIGN KEY (dealership_id, payer_id) REFERENCES public.visit_payers(dealership_id, id);


--
-- Name: jobs jobs_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: jobs jobs_finding; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.jobs
    ADD CONSTRAINT jobs_finding FOREIGN KEY (dealership_id, finding_id) REFERENCES public.findings(dealership_id, id) NOT VALID;


--
-- Name: labour_lines labour_lines_dealership_id_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_lines
    ADD CONSTRAINT labour_lines_dealership_id_job_id_fkey FOREIGN KEY (dealership_id, job_id) REFERENCES public.jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: labour_lines labour_lines_dealership_id_labour_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_lines
    ADD CONSTRAINT labour_lines_dealership_id_labour_operation_id_fkey FOREIGN KEY (dealership_id, labour_operation_id) REFERENCES public.labour_operations(dealership_id, id);


--
-- Name: labour_operations labour_operations_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_operations
    ADD CONSTRAINT labour_operations_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: labour_rates labour_rates_dealership_id_price_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.labour_rates
    ADD CONSTRAINT labour_rates_dealership_id_price_list_id_fkey FOREIGN KEY (dealership_id, price_list_id) REFERENCES public.price_lists(dealership_id, id) ON DELETE CASCADE;


--
-- Name: line_shares line_shares_dealership_id_payer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.line_shares
    ADD CONSTRAINT line_shares_dealership_id_payer_id_fkey FOREIGN KEY (dealership_id, payer_id) REFERENCES public.visit_payers(dealership_id, id);


--
-- Name: line_shares line_shares_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.line_shares
    ADD CONSTRAINT line_shares_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: mileage_readings mileage_readings_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.mileage_readings
    ADD CONSTRAINT mileage_readings_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: mileage_readings mileage_readings_staff; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.mileage_readings
    ADD CONSTRAINT mileage_readings_staff FOREIGN KEY (dealership_id, recorded_by) REFERENCES public.staff(dealership_id, id) NOT VALID;


--
-- Name: notices notices_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: number_series number_series_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.number_series
    ADD CONSTRAINT number_series_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: opening_hours opening_hours_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.opening_hours
    ADD CONSTRAINT opening_hours_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: operation_hours operation_hours_dealership_id_labour_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_hours
    ADD CONSTRAINT operation_hours_dealership_id_labour_operation_id_fkey FOREIGN KEY (dealership_id, labour_operation_id) REFERENCES public.labour_operations(dealership_id, id) ON DELETE CASCADE;


--
-- Name: operation_routings operation_routings_dealership_id_labour_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_routings
    ADD CONSTRAINT operation_routings_dealership_id_labour_operation_id_fkey FOREIGN KEY (dealership_id, labour_operation_id) REFERENCES public.labour_operations(dealership_id, id) ON DELETE CASCADE;


--
-- Name: operation_technicians operation_technicians_dealership_id_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_technicians
    ADD CONSTRAINT operation_technicians_dealership_id_operation_id_fkey FOREIGN KEY (dealership_id, operation_id) REFERENCES public.operations(dealership_id, id);


--
-- Name: operation_technicians operation_technicians_dealership_id_technician_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operation_technicians
    ADD CONSTRAINT operation_technicians_dealership_id_technician_id_fkey FOREIGN KEY (dealership_id, technician_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: operations operations_dealership_id_inspector_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_dealership_id_inspector_id_fkey FOREIGN KEY (dealership_id, inspector_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: operations operations_dealership_id_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_dealership_id_job_id_fkey FOREIGN KEY (dealership_id, job_id) REFERENCES public.jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: operations operations_dealership_id_labour_line_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_dealership_id_labour_line_id_fkey FOREIGN KEY (dealership_id, labour_line_id) REFERENCES public.labour_lines(dealership_id, id) ON DELETE CASCADE;


--
-- Name: operations operations_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: operations operations_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.operations
    ADD CONSTRAINT operations_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: outages outages_dealership_id_bay_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.outages
    ADD CONSTRAINT outages_dealership_id_bay_id_fkey FOREIGN KEY (dealership_id, bay_id) REFERENCES public.bays(dealership_id, id);


--
-- Name: outages outages_dealership_id_equipment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.outages
    ADD CONSTRAINT outages_dealership_id_equipment_id_fkey FOREIGN KEY (dealership_id, equipment_id) REFERENCES public.equipment(dealership_id, id);


--
-- Name: part_companions part_companions_dealership_id_companion_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_companions
    ADD CONSTRAINT part_companions_dealership_id_companion_id_fkey FOREIGN KEY (dealership_id, companion_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_companions part_companions_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_companions
    ADD CONSTRAINT part_companions_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_fitments part_fitments_dealership_id_model_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_fitments
    ADD CONSTRAINT part_fitments_dealership_id_model_id_fkey FOREIGN KEY (dealership_id, model_id) REFERENCES public.vehicle_models(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_fitments part_fitments_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_fitments
    ADD CONSTRAINT part_fitments_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_lines part_lines_dealership_id_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_lines
    ADD CONSTRAINT part_lines_dealership_id_job_id_fkey FOREIGN KEY (dealership_id, job_id) REFERENCES public.jobs(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_lines part_lines_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_lines
    ADD CONSTRAINT part_lines_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: part_numbers part_numbers_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_numbers
    ADD CONSTRAINT part_numbers_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: part_prices part_prices_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_prices
    ADD CONSTRAINT part_prices_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_prices part_prices_dealership_id_price_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_prices
    ADD CONSTRAINT part_prices_dealership_id_price_list_id_fkey FOREIGN KEY (dealership_id, price_list_id) REFERENCES public.price_lists(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_prices part_prices_dealership_id_round_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_prices
    ADD CONSTRAINT part_prices_dealership_id_round_id_fkey FOREIGN KEY (dealership_id, round_id) REFERENCES public.price_rounds(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_search_terms part_search_terms_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_search_terms
    ADD CONSTRAINT part_search_terms_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_supersessions part_supersessions_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_supersessions
    ADD CONSTRAINT part_supersessions_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: part_supersessions part_supersessions_dealership_id_successor_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.part_supersessions
    ADD CONSTRAINT part_supersessions_dealership_id_successor_id_fkey FOREIGN KEY (dealership_id, successor_id) REFERENCES public.part_numbers(dealership_id, id) ON DELETE CASCADE;


--
-- Name: parties parties_class; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_class FOREIGN KEY (dealership_id, class_id) REFERENCES public.customer_classes(dealership_id, id) NOT VALID;


--
-- Name: parties parties_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: parties parties_photo; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_photo FOREIGN KEY (dealership_id, photo_sha256) REFERENCES public.files(dealership_id, sha256) NOT VALID;


--
-- Name: parties parties_survivor; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parties
    ADD CONSTRAINT parties_survivor FOREIGN KEY (dealership_id, merged_into) REFERENCES public.parties(dealership_id, id) NOT VALID;


--
-- Name: parts_requests parts_requests_dealership_id_batch_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parts_requests
    ADD CONSTRAINT parts_requests_dealership_id_batch_id_fkey FOREIGN KEY (dealership_id, batch_id) REFERENCES public.stock_batches(dealership_id, id);


--
-- Name: parts_requests parts_requests_dealership_id_warehouse_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.parts_requests
    ADD CONSTRAINT parts_requests_dealership_id_warehouse_id_part_id_fkey FOREIGN KEY (dealership_id, warehouse_id, part_id) REFERENCES public.stock_levels(dealership_id, warehouse_id, part_id);


--
-- Name: pause_limits pause_limits_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.pause_limits
    ADD CONSTRAINT pause_limits_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: price_list_taxes price_list_taxes_dealership_id_price_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_list_taxes
    ADD CONSTRAINT price_list_taxes_dealership_id_price_list_id_fkey FOREIGN KEY (dealership_id, price_list_id) REFERENCES public.price_lists(dealership_id, id) ON DELETE CASCADE;


--
-- Name: price_lists price_lists_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_lists
    ADD CONSTRAINT price_lists_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: price_rounds price_rounds_dealership_id_price_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.price_rounds
    ADD CONSTRAINT price_rounds_dealership_id_price_list_id_fkey FOREIGN KEY (dealership_id, price_list_id) REFERENCES public.price_lists(dealership_id, id) ON DELETE CASCADE;


--
-- Name: promises promises_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.promises
    ADD CONSTRAINT promises_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: ready_forecasts ready_forecasts_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.ready_forecasts
    ADD CONSTRAINT ready_forecasts_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: ready_outlooks ready_outlooks_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.ready_outlooks
    ADD CONSTRAINT ready_outlooks_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: receipts receipts_dealership_id_mirror_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_dealership_id_mirror_of_fkey FOREIGN KEY (dealership_id, mirror_of) REFERENCES public.receipts(dealership_id, id);


--
-- Name: receipts receipts_dealership_id_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_dealership_id_supplier_id_fkey FOREIGN KEY (dealership_id, supplier_id) REFERENCES public.suppliers(dealership_id, id);


--
-- Name: receipts receipts_dealership_id_warehouse_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receipts
    ADD CONSTRAINT receipts_dealership_id_warehouse_id_fkey FOREIGN KEY (dealership_id, warehouse_id) REFERENCES public.warehouses(dealership_id, id);


--
-- Name: receivable_ledger receivable_ledger_dealership_id_settlement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receivable_ledger
    ADD CONSTRAINT receivable_ledger_dealership_id_settlement_id_fkey FOREIGN KEY (dealership_id, settlement_id) REFERENCES public.settlements(dealership_id, id);


--
-- Name: receivable_ledger receivable_ledger_refund_of; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.receivable_ledger
    ADD CONSTRAINT receivable_ledger_refund_of FOREIGN KEY (dealership_id, refund_of) REFERENCES public.receivable_ledger(dealership_id, id) NOT VALID;


--
-- Name: recovery_codes recovery_codes_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.second_factors(account_id) ON DELETE CASCADE;


--
-- Name: releases releases_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.releases
    ADD CONSTRAINT releases_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: rework_penalties rework_penalties_dealership_id_inspection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.rework_penalties
    ADD CONSTRAINT rework_penalties_dealership_id_inspection_id_fkey FOREIGN KEY (dealership_id, inspection_id) REFERENCES public.inspections(dealership_id, id);


--
-- Name: rework_penalties rework_penalties_dealership_id_set_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.rework_penalties
    ADD CONSTRAINT rework_penalties_dealership_id_set_by_fkey FOREIGN KEY (dealership_id, set_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: road_tests road_tests_dealership_id_inspection_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.road_tests
    ADD CONSTRAINT road_tests_dealership_id_inspection_id_fkey FOREIGN KEY (dealership_id, inspection_id) REFERENCES public.inspections(dealership_id, id);


--
-- Name: role_permissions role_permissions_dealership_id_role_code_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.role_permissions
    ADD CONSTRAINT role_permissions_dealership_id_role_code_fkey FOREIGN KEY (dealership_id, role_code) REFERENCES public.roles(dealership_id, code) ON DELETE CASCADE;


--
-- Name: roles roles_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roles
    ADD CONSTRAINT roles_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: roster_exceptions roster_exceptions_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.roster_exceptions
    ADD CONSTRAINT roster_exceptions_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: second_factors second_factors_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.second_factors
    ADD CONSTRAINT second_factors_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: settlement_lines settlement_lines_dealership_id_settlement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_lines
    ADD CONSTRAINT settlement_lines_dealership_id_settlement_id_fkey FOREIGN KEY (dealership_id, settlement_id) REFERENCES public.settlements(dealership_id, id);


--
-- Name: settlement_requests settlement_requests_dealership_id_payment_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_requests
    ADD CONSTRAINT settlement_requests_dealership_id_payment_id_fkey FOREIGN KEY (dealership_id, payment_id) REFERENCES public.receivable_ledger(dealership_id, id);


--
-- Name: settlement_requests settlement_requests_dealership_id_requested_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_requests
    ADD CONSTRAINT settlement_requests_dealership_id_requested_by_fkey FOREIGN KEY (dealership_id, requested_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: settlement_requests settlement_requests_dealership_id_settlement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_requests
    ADD CONSTRAINT settlement_requests_dealership_id_settlement_id_fkey FOREIGN KEY (dealership_id, settlement_id) REFERENCES public.settlements(dealership_id, id);


--
-- Name: settlement_rules settlement_rules_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlement_rules
    ADD CONSTRAINT settlement_rules_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: settlements settlements_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: settlements settlements_dealership_id_payer_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_dealership_id_payer_id_fkey FOREIGN KEY (dealership_id, payer_id) REFERENCES public.visit_payers(dealership_id, id);


--
-- Name: settlements settlements_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: settlements settlements_mirror_of; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_mirror_of FOREIGN KEY (dealership_id, mirror_of) REFERENCES public.settlements(dealership_id, id) NOT VALID;


--
-- Name: settlements settlements_signature; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_signature FOREIGN KEY (dealership_id, signature_sha256) REFERENCES public.files(dealership_id, sha256) NOT VALID;


--
-- Name: settlements settlements_signature_taken_by; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.settlements
    ADD CONSTRAINT settlements_signature_taken_by FOREIGN KEY (dealership_id, signature_taken_by) REFERENCES public.staff(dealership_id, id) NOT VALID;


--
-- Name: shift_breaks shift_breaks_dealership_id_shift_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shift_breaks
    ADD CONSTRAINT shift_breaks_dealership_id_shift_id_fkey FOREIGN KEY (dealership_id, shift_id) REFERENCES public.shifts(dealership_id, id) ON DELETE CASCADE;


--
-- Name: shifts shifts_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shifts
    ADD CONSTRAINT shifts_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: shortage_decisions shortage_decisions_dealership_id_decided_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shortage_decisions
    ADD CONSTRAINT shortage_decisions_dealership_id_decided_by_fkey FOREIGN KEY (dealership_id, decided_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: shortage_decisions shortage_decisions_dealership_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shortage_decisions
    ADD CONSTRAINT shortage_decisions_dealership_id_request_id_fkey FOREIGN KEY (dealership_id, request_id) REFERENCES public.parts_requests(dealership_id, id);


--
-- Name: shortage_decisions shortage_decisions_dealership_id_substitute_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.shortage_decisions
    ADD CONSTRAINT shortage_decisions_dealership_id_substitute_id_fkey FOREIGN KEY (dealership_id, substitute_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: special_days special_days_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.special_days
    ADD CONSTRAINT special_days_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: staff staff_account_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);


--
-- Name: staff staff_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: staff_roles staff_roles_dealership_id_role_code_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_dealership_id_role_code_fkey FOREIGN KEY (dealership_id, role_code) REFERENCES public.roles(dealership_id, code);


--
-- Name: staff_roles staff_roles_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff_roles
    ADD CONSTRAINT staff_roles_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id) ON DELETE CASCADE;


--
-- Name: staff_skills staff_skills_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.staff_skills
    ADD CONSTRAINT staff_skills_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: standing_plans standing_plans_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.standing_plans
    ADD CONSTRAINT standing_plans_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: stock_batches stock_batches_dealership_id_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_batches
    ADD CONSTRAINT stock_batches_dealership_id_receipt_id_fkey FOREIGN KEY (dealership_id, receipt_id) REFERENCES public.receipts(dealership_id, id);


--
-- Name: stock_batches stock_batches_dealership_id_supplier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_batches
    ADD CONSTRAINT stock_batches_dealership_id_supplier_id_fkey FOREIGN KEY (dealership_id, supplier_id) REFERENCES public.suppliers(dealership_id, id);


--
-- Name: stock_batches stock_batches_dealership_id_warehouse_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_batches
    ADD CONSTRAINT stock_batches_dealership_id_warehouse_id_part_id_fkey FOREIGN KEY (dealership_id, warehouse_id, part_id) REFERENCES public.stock_levels(dealership_id, warehouse_id, part_id);


--
-- Name: stock_ledger stock_ledger_dealership_id_batch_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_batch_id_fkey FOREIGN KEY (dealership_id, batch_id) REFERENCES public.stock_batches(dealership_id, id);


--
-- Name: stock_ledger stock_ledger_dealership_id_exchange_of_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_exchange_of_fkey FOREIGN KEY (dealership_id, exchange_of) REFERENCES public.stock_ledger(dealership_id, id);


--
-- Name: stock_ledger stock_ledger_dealership_id_handed_to_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_handed_to_fkey FOREIGN KEY (dealership_id, handed_to) REFERENCES public.staff(dealership_id, id);


--
-- Name: stock_ledger stock_ledger_dealership_id_receipt_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_receipt_id_fkey FOREIGN KEY (dealership_id, receipt_id) REFERENCES public.receipts(dealership_id, id);


--
-- Name: stock_ledger stock_ledger_dealership_id_request_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_request_id_fkey FOREIGN KEY (dealership_id, request_id) REFERENCES public.parts_requests(dealership_id, id);


--
-- Name: stock_ledger stock_ledger_dealership_id_warehouse_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_ledger
    ADD CONSTRAINT stock_ledger_dealership_id_warehouse_id_part_id_fkey FOREIGN KEY (dealership_id, warehouse_id, part_id) REFERENCES public.stock_levels(dealership_id, warehouse_id, part_id);


--
-- Name: stock_levels stock_levels_dealership_id_part_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_levels
    ADD CONSTRAINT stock_levels_dealership_id_part_id_fkey FOREIGN KEY (dealership_id, part_id) REFERENCES public.part_numbers(dealership_id, id);


--
-- Name: stock_levels stock_levels_dealership_id_warehouse_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.stock_levels
    ADD CONSTRAINT stock_levels_dealership_id_warehouse_id_fkey FOREIGN KEY (dealership_id, warehouse_id) REFERENCES public.warehouses(dealership_id, id);


--
-- Name: suppliers suppliers_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.suppliers
    ADD CONSTRAINT suppliers_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: technician_bookings technician_bookings_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_bookings
    ADD CONSTRAINT technician_bookings_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: technician_shifts technician_shifts_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_shifts
    ADD CONSTRAINT technician_shifts_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: technician_shifts technician_shifts_shift; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technician_shifts
    ADD CONSTRAINT technician_shifts_shift FOREIGN KEY (dealership_id, shift_id) REFERENCES public.shifts(dealership_id, id);


--
-- Name: technicians technicians_dealership_id_staff_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.technicians
    ADD CONSTRAINT technicians_dealership_id_staff_id_fkey FOREIGN KEY (dealership_id, staff_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: till_close_tenders till_close_tenders_dealership_id_close_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_close_tenders
    ADD CONSTRAINT till_close_tenders_dealership_id_close_id_fkey FOREIGN KEY (dealership_id, close_id) REFERENCES public.till_closes(dealership_id, id);


--
-- Name: till_closes till_closes_dealership_id_cashier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.till_closes
    ADD CONSTRAINT till_closes_dealership_id_cashier_id_fkey FOREIGN KEY (dealership_id, cashier_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: tills tills_dealership_id_cashier_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.tills
    ADD CONSTRAINT tills_dealership_id_cashier_id_fkey FOREIGN KEY (dealership_id, cashier_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: vehicle_models vehicle_models_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_models
    ADD CONSTRAINT vehicle_models_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: vehicle_parties vehicle_parties_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_parties
    ADD CONSTRAINT vehicle_parties_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: vehicle_parties vehicle_parties_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_parties
    ADD CONSTRAINT vehicle_parties_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: vehicle_plates vehicle_plates_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_plates
    ADD CONSTRAINT vehicle_plates_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: vehicle_search_terms vehicle_search_terms_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicle_search_terms
    ADD CONSTRAINT vehicle_search_terms_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id) ON DELETE CASCADE;


--
-- Name: vehicles vehicles_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicles
    ADD CONSTRAINT vehicles_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: vehicles vehicles_dealership_id_model_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicles
    ADD CONSTRAINT vehicles_dealership_id_model_id_fkey FOREIGN KEY (dealership_id, model_id) REFERENCES public.vehicle_models(dealership_id, id);


--
-- Name: vehicles vehicles_survivor; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.vehicles
    ADD CONSTRAINT vehicles_survivor FOREIGN KEY (dealership_id, merged_into) REFERENCES public.vehicles(dealership_id, id) NOT VALID;


--
-- Name: visit_links visit_links_dealership_id_made_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_links
    ADD CONSTRAINT visit_links_dealership_id_made_by_fkey FOREIGN KEY (dealership_id, made_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: visit_links visit_links_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_links
    ADD CONSTRAINT visit_links_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: visit_links visit_links_dealership_id_work_order_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_links
    ADD CONSTRAINT visit_links_dealership_id_work_order_id_fkey FOREIGN KEY (dealership_id, work_order_id) REFERENCES public.work_orders(dealership_id, id);


--
-- Name: visit_payers visit_payers_dealership_id_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_payers
    ADD CONSTRAINT visit_payers_dealership_id_party_id_fkey FOREIGN KEY (dealership_id, party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: visit_payers visit_payers_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visit_payers
    ADD CONSTRAINT visit_payers_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: visits visits_account_rep; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_account_rep FOREIGN KEY (dealership_id, account_rep_id) REFERENCES public.staff(dealership_id, id) NOT VALID;


--
-- Name: visits visits_dealership_id_adviser_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_dealership_id_adviser_id_fkey FOREIGN KEY (dealership_id, adviser_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: visits visits_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: visits visits_dealership_id_owner_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_dealership_id_owner_party_id_fkey FOREIGN KEY (dealership_id, owner_party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: visits visits_dealership_id_sender_party_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_dealership_id_sender_party_id_fkey FOREIGN KEY (dealership_id, sender_party_id) REFERENCES public.parties(dealership_id, id);


--
-- Name: visits visits_dealership_id_vehicle_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.visits
    ADD CONSTRAINT visits_dealership_id_vehicle_id_fkey FOREIGN KEY (dealership_id, vehicle_id) REFERENCES public.vehicles(dealership_id, id);


--
-- Name: warehouses warehouses_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.warehouses
    ADD CONSTRAINT warehouses_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: washes washes_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.washes
    ADD CONSTRAINT washes_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: washes washes_dealership_id_washed_by_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.washes
    ADD CONSTRAINT washes_dealership_id_washed_by_fkey FOREIGN KEY (dealership_id, washed_by) REFERENCES public.staff(dealership_id, id);


--
-- Name: work_handovers work_handovers_dealership_id_from_technician_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_handovers
    ADD CONSTRAINT work_handovers_dealership_id_from_technician_id_fkey FOREIGN KEY (dealership_id, from_technician_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: work_handovers work_handovers_dealership_id_operation_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_handovers
    ADD CONSTRAINT work_handovers_dealership_id_operation_id_fkey FOREIGN KEY (dealership_id, operation_id) REFERENCES public.operations(dealership_id, id);


--
-- Name: work_handovers work_handovers_dealership_id_to_technician_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_handovers
    ADD CONSTRAINT work_handovers_dealership_id_to_technician_id_fkey FOREIGN KEY (dealership_id, to_technician_id) REFERENCES public.staff(dealership_id, id);


--
-- Name: work_orders work_orders_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_orders
    ADD CONSTRAINT work_orders_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: work_orders work_orders_dealership_id_price_list_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_orders
    ADD CONSTRAINT work_orders_dealership_id_price_list_id_fkey FOREIGN KEY (dealership_id, price_list_id) REFERENCES public.price_lists(dealership_id, id);


--
-- Name: work_orders work_orders_dealership_id_visit_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.work_orders
    ADD CONSTRAINT work_orders_dealership_id_visit_id_fkey FOREIGN KEY (dealership_id, visit_id) REFERENCES public.visits(dealership_id, id);


--
-- Name: workshop_rules workshop_rules_dealership_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: bayline_owner
--

ALTER TABLE ONLY public.workshop_rules
    ADD CONSTRAINT workshop_rules_dealership_id_fkey FOREIGN KEY (dealership_id) REFERENCES public.dealerships(id);


--
-- Name: adviser_questions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.adviser_questions ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment_jobs; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.appointment_jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: appointment_parts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.appointment_parts ENABLE ROW LEVEL SECURITY;

--
-- Name: appointments; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.appointments ENABLE ROW LEVEL SECURITY;

--
-- Name: assignments; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.assignments ENABLE ROW LEVEL SECURITY;

--
-- Name: bay_bookings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.bay_bookings ENABLE ROW LEVEL SECURITY;

--
-- Name: bays; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.bays ENABLE ROW LEVEL SECURITY;

--
-- Name: bookable_shares; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.bookable_shares ENABLE ROW LEVEL SECURITY;

--
-- Name: booking_rules; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.booking_rules ENABLE ROW LEVEL SECURITY;

--
-- Name: books_results; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.books_results ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_job_labour; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.canned_job_labour ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_job_models; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.canned_job_models ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_job_parts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.canned_job_parts ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_job_search_terms; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.canned_job_search_terms ENABLE ROW LEVEL SECURITY;

--
-- Name: canned_jobs; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.canned_jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: certificates; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.certificates ENABLE ROW LEVEL SECURITY;

--
-- Name: check_in_photos; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.check_in_photos ENABLE ROW LEVEL SECURITY;

--
-- Name: check_ins; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.check_ins ENABLE ROW LEVEL SECURITY;

--
-- Name: clock_entries; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.clock_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: concerns; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.concerns ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_classes; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.customer_classes ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_consents; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.customer_consents ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_contacts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.customer_contacts ENABLE ROW LEVEL SECURITY;

--
-- Name: customer_search_terms; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.customer_search_terms ENABLE ROW LEVEL SECURITY;

--
-- Name: deferred_work; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.deferred_work ENABLE ROW LEVEL SECURITY;

--
-- Name: discount_requests; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.discount_requests ENABLE ROW LEVEL SECURITY;

--
-- Name: equipment; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.equipment ENABLE ROW LEVEL SECURITY;

--
-- Name: estimate_lines; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.estimate_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: estimates; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.estimates ENABLE ROW LEVEL SECURITY;

--
-- Name: events event_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY event_reader ON public.events FOR SELECT TO bayline_jobs USING (true);


--
-- Name: events; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;

--
-- Name: expected_arrivals; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.expected_arrivals ENABLE ROW LEVEL SECURITY;

--
-- Name: fee_lines; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.fee_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: file_merges; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.file_merges ENABLE ROW LEVEL SECURITY;

--
-- Name: files; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;

--
-- Name: role_permissions finder; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY finder ON public.role_permissions FOR SELECT TO bayline_finder USING (true);


--
-- Name: roles finder; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY finder ON public.roles FOR SELECT TO bayline_finder USING (true);


--
-- Name: staff finder; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY finder ON public.staff FOR SELECT TO bayline_finder USING (true);


--
-- Name: staff_roles finder; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY finder ON public.staff_roles FOR SELECT TO bayline_finder USING (true);


--
-- Name: finding_photos; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.finding_photos ENABLE ROW LEVEL SECURITY;

--
-- Name: findings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.findings ENABLE ROW LEVEL SECURITY;

--
-- Name: follow_up_tasks; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.follow_up_tasks ENABLE ROW LEVEL SECURITY;

--
-- Name: idempotency_keys forgetting; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY forgetting ON public.idempotency_keys TO bayline_jobs USING (true);


--
-- Name: import_rows forgetting; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY forgetting ON public.import_rows TO bayline_jobs USING (true);


--
-- Name: notices forgetting; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY forgetting ON public.notices TO bayline_jobs USING (true);


--
-- Name: group_entries; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.group_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: adviser_questions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.adviser_questions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: appointment_jobs group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.appointment_jobs FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: appointment_parts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.appointment_parts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: appointments group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.appointments FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: assignments group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.assignments FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: bay_bookings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.bay_bookings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: bays group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.bays FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: bookable_shares group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.bookable_shares FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: booking_rules group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.booking_rules FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: books_results group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.books_results FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: canned_job_labour group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.canned_job_labour FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: canned_job_models group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.canned_job_models FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: canned_job_parts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.canned_job_parts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: canned_job_search_terms group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.canned_job_search_terms FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: canned_jobs group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.canned_jobs FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: certificates group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.certificates FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: check_in_photos group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.check_in_photos FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: check_ins group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.check_ins FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: clock_entries group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.clock_entries FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: concerns group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.concerns FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: customer_classes group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.customer_classes FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: customer_consents group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.customer_consents FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: customer_contacts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.customer_contacts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: customer_search_terms group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.customer_search_terms FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: deferred_work group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.deferred_work FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: discount_requests group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.discount_requests FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: equipment group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.equipment FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: estimate_lines group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.estimate_lines FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: estimates group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.estimates FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: events group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.events FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: expected_arrivals group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.expected_arrivals FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: fee_lines group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.fee_lines FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: file_merges group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.file_merges FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: files group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.files FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: finding_photos group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.finding_photos FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: findings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.findings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: follow_up_tasks group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.follow_up_tasks FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: group_entries group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.group_entries FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: guarantee_terms group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.guarantee_terms FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: guarantees group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.guarantees FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: idempotency_keys group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.idempotency_keys FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: import_mappings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.import_mappings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: import_rows group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.import_rows FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: import_runs group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.import_runs FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: inspection_photos group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.inspection_photos FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: inspection_results group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.inspection_results FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: inspection_sheet_items group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.inspection_sheet_items FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: inspection_sheets group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.inspection_sheets FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: inspections group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.inspections FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: jobs group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.jobs FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: labour_lines group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.labour_lines FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: labour_operations group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.labour_operations FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: labour_rates group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.labour_rates FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: line_shares group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.line_shares FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: mileage_readings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.mileage_readings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: notices group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.notices FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: number_series group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.number_series FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: opening_hours group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.opening_hours FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: operation_hours group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.operation_hours FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: operation_routings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.operation_routings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: operation_technicians group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.operation_technicians FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: operations group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.operations FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: outages group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.outages FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_companions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_companions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_fitments group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_fitments FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_lines group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_lines FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_numbers group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_numbers FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_prices group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_prices FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_search_terms group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_search_terms FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: part_supersessions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.part_supersessions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: parties group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.parties FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: parts_requests group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.parts_requests FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: pause_limits group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.pause_limits FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: price_list_taxes group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.price_list_taxes FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: price_lists group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.price_lists FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: price_rounds group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.price_rounds FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: promises group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.promises FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: ready_forecasts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.ready_forecasts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: ready_outlooks group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.ready_outlooks FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: receipts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.receipts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: receivable_ledger group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.receivable_ledger FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: releases group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.releases FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: rework_penalties group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.rework_penalties FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: road_tests group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.road_tests FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: role_permissions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.role_permissions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: roles group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.roles FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: roster_exceptions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.roster_exceptions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: settlement_lines group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.settlement_lines FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: settlement_requests group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.settlement_requests FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: settlement_rules group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.settlement_rules FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: settlements group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.settlements FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: shift_breaks group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.shift_breaks FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: shifts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.shifts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: shortage_decisions group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.shortage_decisions FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: special_days group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.special_days FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: staff group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.staff FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: staff_roles group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.staff_roles FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: staff_skills group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.staff_skills FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: standing_plans group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.standing_plans FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: stock_batches group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.stock_batches FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: stock_ledger group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.stock_ledger FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: stock_levels group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.stock_levels FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: suppliers group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.suppliers FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: technician_bookings group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.technician_bookings FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: technician_shifts group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.technician_shifts FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: technicians group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.technicians FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: till_close_tenders group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.till_close_tenders FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: till_closes group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.till_closes FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: tills group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.tills FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: vehicle_models group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.vehicle_models FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: vehicle_parties group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.vehicle_parties FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: vehicle_plates group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.vehicle_plates FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: vehicle_search_terms group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.vehicle_search_terms FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: vehicles group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.vehicles FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: visit_links group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.visit_links FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: visit_payers group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.visit_payers FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: visits group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.visits FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: warehouses group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.warehouses FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: washes group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.washes FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: work_handovers group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.work_handovers FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: work_orders group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.work_orders FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: workshop_rules group_reader; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY group_reader ON public.workshop_rules FOR SELECT TO bayline_reader USING ((dealership_id = ANY ((string_to_array(NULLIF(current_setting('app.dealership_ids'::text, true), ''::text), ','::text))::integer[])));


--
-- Name: guarantee_terms; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.guarantee_terms ENABLE ROW LEVEL SECURITY;

--
-- Name: guarantees; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.guarantees ENABLE ROW LEVEL SECURITY;

--
-- Name: idempotency_keys; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;

--
-- Name: import_mappings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.import_mappings ENABLE ROW LEVEL SECURITY;

--
-- Name: import_rows; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.import_rows ENABLE ROW LEVEL SECURITY;

--
-- Name: import_runs; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.import_runs ENABLE ROW LEVEL SECURITY;

--
-- Name: inspection_photos; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.inspection_photos ENABLE ROW LEVEL SECURITY;

--
-- Name: inspection_results; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.inspection_results ENABLE ROW LEVEL SECURITY;

--
-- Name: inspection_sheet_items; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.inspection_sheet_items ENABLE ROW LEVEL SECURITY;

--
-- Name: inspection_sheets; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.inspection_sheets ENABLE ROW LEVEL SECURITY;

--
-- Name: inspections; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.inspections ENABLE ROW LEVEL SECURITY;

--
-- Name: jobs; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.jobs ENABLE ROW LEVEL SECURITY;

--
-- Name: import_runs jobs_runs; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY jobs_runs ON public.import_runs TO bayline_jobs USING (true) WITH CHECK (true);


--
-- Name: labour_lines; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.labour_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: labour_operations; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.labour_operations ENABLE ROW LEVEL SECURITY;

--
-- Name: labour_rates; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.labour_rates ENABLE ROW LEVEL SECURITY;

--
-- Name: line_shares; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.line_shares ENABLE ROW LEVEL SECURITY;

--
-- Name: mileage_readings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.mileage_readings ENABLE ROW LEVEL SECURITY;

--
-- Name: notices; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.notices ENABLE ROW LEVEL SECURITY;

--
-- Name: number_series; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.number_series ENABLE ROW LEVEL SECURITY;

--
-- Name: opening_hours; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.opening_hours ENABLE ROW LEVEL SECURITY;

--
-- Name: operation_hours; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.operation_hours ENABLE ROW LEVEL SECURITY;

--
-- Name: operation_routings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.operation_routings ENABLE ROW LEVEL SECURITY;

--
-- Name: operation_technicians; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.operation_technicians ENABLE ROW LEVEL SECURITY;

--
-- Name: operations; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.operations ENABLE ROW LEVEL SECURITY;

--
-- Name: outages; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.outages ENABLE ROW LEVEL SECURITY;

--
-- Name: part_companions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_companions ENABLE ROW LEVEL SECURITY;

--
-- Name: part_fitments; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_fitments ENABLE ROW LEVEL SECURITY;

--
-- Name: part_lines; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: part_numbers; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_numbers ENABLE ROW LEVEL SECURITY;

--
-- Name: part_prices; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_prices ENABLE ROW LEVEL SECURITY;

--
-- Name: part_search_terms; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_search_terms ENABLE ROW LEVEL SECURITY;

--
-- Name: part_supersessions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.part_supersessions ENABLE ROW LEVEL SECURITY;

--
-- Name: parties; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.parties ENABLE ROW LEVEL SECURITY;

--
-- Name: parts_requests; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.parts_requests ENABLE ROW LEVEL SECURITY;

--
-- Name: pause_limits; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.pause_limits ENABLE ROW LEVEL SECURITY;

--
-- Name: price_list_taxes; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.price_list_taxes ENABLE ROW LEVEL SECURITY;

--
-- Name: price_lists; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.price_lists ENABLE ROW LEVEL SECURITY;

--
-- Name: price_rounds; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.price_rounds ENABLE ROW LEVEL SECURITY;

--
-- Name: promises; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.promises ENABLE ROW LEVEL SECURITY;

--
-- Name: ready_forecasts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.ready_forecasts ENABLE ROW LEVEL SECURITY;

--
-- Name: ready_outlooks; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.ready_outlooks ENABLE ROW LEVEL SECURITY;

--
-- Name: receipts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.receipts ENABLE ROW LEVEL SECURITY;

--
-- Name: receivable_ledger; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.receivable_ledger ENABLE ROW LEVEL SECURITY;

--
-- Name: releases; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.releases ENABLE ROW LEVEL SECURITY;

--
-- Name: rework_penalties; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.rework_penalties ENABLE ROW LEVEL SECURITY;

--
-- Name: road_tests; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.road_tests ENABLE ROW LEVEL SECURITY;

--
-- Name: role_permissions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.role_permissions ENABLE ROW LEVEL SECURITY;

--
-- Name: roles; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.roles ENABLE ROW LEVEL SECURITY;

--
-- Name: roster_exceptions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.roster_exceptions ENABLE ROW LEVEL SECURITY;

--
-- Name: settlement_lines; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.settlement_lines ENABLE ROW LEVEL SECURITY;

--
-- Name: settlement_requests; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.settlement_requests ENABLE ROW LEVEL SECURITY;

--
-- Name: settlement_rules; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.settlement_rules ENABLE ROW LEVEL SECURITY;

--
-- Name: settlements; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.settlements ENABLE ROW LEVEL SECURITY;

--
-- Name: shift_breaks; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.shift_breaks ENABLE ROW LEVEL SECURITY;

--
-- Name: shifts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.shifts ENABLE ROW LEVEL SECURITY;

--
-- Name: shortage_decisions; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.shortage_decisions ENABLE ROW LEVEL SECURITY;

--
-- Name: special_days; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.special_days ENABLE ROW LEVEL SECURITY;

--
-- Name: staff; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.staff ENABLE ROW LEVEL SECURITY;

--
-- Name: staff_roles; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.staff_roles ENABLE ROW LEVEL SECURITY;

--
-- Name: staff_skills; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.staff_skills ENABLE ROW LEVEL SECURITY;

--
-- Name: standing_plans; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.standing_plans ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_batches; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.stock_batches ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_ledger; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.stock_ledger ENABLE ROW LEVEL SECURITY;

--
-- Name: stock_levels; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.stock_levels ENABLE ROW LEVEL SECURITY;

--
-- Name: suppliers; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.suppliers ENABLE ROW LEVEL SECURITY;

--
-- Name: technician_bookings; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.technician_bookings ENABLE ROW LEVEL SECURITY;

--
-- Name: technician_shifts; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.technician_shifts ENABLE ROW LEVEL SECURITY;

--
-- Name: technicians; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.technicians ENABLE ROW LEVEL SECURITY;

--
-- Name: adviser_questions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.adviser_questions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: appointment_jobs tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.appointment_jobs TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: appointment_parts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.appointment_parts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: appointments tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.appointments TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: assignments tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.assignments TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: bay_bookings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.bay_bookings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: bays tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.bays TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: bookable_shares tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.bookable_shares TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: booking_rules tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.booking_rules TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: books_results tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.books_results TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: canned_job_labour tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.canned_job_labour TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: canned_job_models tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.canned_job_models TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: canned_job_parts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.canned_job_parts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: canned_job_search_terms tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.canned_job_search_terms TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: canned_jobs tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.canned_jobs TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: certificates tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.certificates TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: check_in_photos tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.check_in_photos TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: check_ins tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.check_ins TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: clock_entries tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.clock_entries TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: concerns tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.concerns TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: customer_classes tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.customer_classes TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: customer_consents tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.customer_consents TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: customer_contacts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.customer_contacts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: customer_search_terms tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.customer_search_terms TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: deferred_work tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.deferred_work TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: discount_requests tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.discount_requests TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: equipment tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.equipment TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: estimate_lines tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.estimate_lines TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: estimates tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.estimates TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: events tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.events TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: expected_arrivals tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.expected_arrivals TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: fee_lines tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.fee_lines TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: file_merges tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.file_merges TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: files tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.files TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: finding_photos tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.finding_photos TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: findings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.findings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: follow_up_tasks tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.follow_up_tasks TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: group_entries tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.group_entries TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: guarantee_terms tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.guarantee_terms TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: guarantees tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.guarantees TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: idempotency_keys tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.idempotency_keys TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: import_mappings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.import_mappings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: import_rows tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.import_rows TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: import_runs tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.import_runs TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: inspection_photos tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.inspection_photos TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: inspection_results tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.inspection_results TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: inspection_sheet_items tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.inspection_sheet_items TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: inspection_sheets tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.inspection_sheets TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: inspections tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.inspections TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: jobs tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.jobs TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: labour_lines tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.labour_lines TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: labour_operations tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.labour_operations TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: labour_rates tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.labour_rates TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: line_shares tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.line_shares TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: mileage_readings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.mileage_readings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: notices tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.notices TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: number_series tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.number_series TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: opening_hours tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.opening_hours TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: operation_hours tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.operation_hours TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: operation_routings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.operation_routings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: operation_technicians tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.operation_technicians TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: operations tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.operations TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: outages tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.outages TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_companions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_companions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_fitments tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_fitments TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_lines tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_lines TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_numbers tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_numbers TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_prices tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_prices TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_search_terms tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_search_terms TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: part_supersessions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.part_supersessions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: parties tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.parties TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: parts_requests tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.parts_requests TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: pause_limits tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.pause_limits TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: price_list_taxes tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.price_list_taxes TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: price_lists tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.price_lists TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: price_rounds tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.price_rounds TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: promises tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.promises TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: ready_forecasts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.ready_forecasts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: ready_outlooks tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.ready_outlooks TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: receipts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.receipts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: receivable_ledger tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.receivable_ledger TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: releases tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.releases TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: rework_penalties tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.rework_penalties TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: road_tests tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.road_tests TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: role_permissions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.role_permissions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: roles tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.roles TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: roster_exceptions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.roster_exceptions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: settlement_lines tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.settlement_lines TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: settlement_requests tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.settlement_requests TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: settlement_rules tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.settlement_rules TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: settlements tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.settlements TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: shift_breaks tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.shift_breaks TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: shifts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.shifts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: shortage_decisions tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.shortage_decisions TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: special_days tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.special_days TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: staff tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.staff TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: staff_roles tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.staff_roles TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: staff_skills tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.staff_skills TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: standing_plans tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.standing_plans TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: stock_batches tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.stock_batches TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: stock_ledger tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.stock_ledger TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: stock_levels tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.stock_levels TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: suppliers tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.suppliers TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: technician_bookings tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.technician_bookings TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: technician_shifts tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.technician_shifts TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: technicians tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.technicians TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: till_close_tenders tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.till_close_tenders TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: till_closes tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.till_closes TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: tills tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.tills TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: vehicle_models tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.vehicle_models TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: vehicle_parties tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.vehicle_parties TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: vehicle_plates tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.vehicle_plates TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: vehicle_search_terms tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.vehicle_search_terms TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: vehicles tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.vehicles TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: visit_links tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.visit_links TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: visit_payers tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.visit_payers TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: visits tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.visits TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: warehouses tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.warehouses TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: washes tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.washes TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: work_handovers tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.work_handovers TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: work_orders tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.work_orders TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: workshop_rules tenant; Type: POLICY; Schema: public; Owner: bayline_owner
--

CREATE POLICY tenant ON public.workshop_rules TO bayline_app USING ((dealership_id = public.current_dealership())) WITH CHECK ((dealership_id = public.current_dealership()));


--
-- Name: till_close_tenders; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.till_close_tenders ENABLE ROW LEVEL SECURITY;

--
-- Name: till_closes; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.till_closes ENABLE ROW LEVEL SECURITY;

--
-- Name: tills; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.tills ENABLE ROW LEVEL SECURITY;

--
-- Name: vehicle_models; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.vehicle_models ENABLE ROW LEVEL SECURITY;

--
-- Name: vehicle_parties; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.vehicle_parties ENABLE ROW LEVEL SECURITY;

--
-- Name: vehicle_plates; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.vehicle_plates ENABLE ROW LEVEL SECURITY;

--
-- Name: vehicle_search_terms; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.vehicle_search_terms ENABLE ROW LEVEL SECURITY;

--
-- Name: vehicles; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.vehicles ENABLE ROW LEVEL SECURITY;

--
-- Name: visit_links; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.visit_links ENABLE ROW LEVEL SECURITY;

--
-- Name: visit_payers; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.visit_payers ENABLE ROW LEVEL SECURITY;

--
-- Name: visits; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.visits ENABLE ROW LEVEL SECURITY;

--
-- Name: warehouses; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.warehouses ENABLE ROW LEVEL SECURITY;

--
-- Name: washes; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.washes ENABLE ROW LEVEL SECURITY;

--
-- Name: work_handovers; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.work_handovers ENABLE ROW LEVEL SECURITY;

--
-- Name: work_orders; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.work_orders ENABLE ROW LEVEL SECURITY;

--
-- Name: workshop_rules; Type: ROW SECURITY; Schema: public; Owner: bayline_owner
--

ALTER TABLE public.workshop_rules ENABLE ROW LEVEL SECURITY;

--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: bayline_owner
--

GRANT USAGE ON SCHEMA public TO bayline_app;
GRANT USAGE ON SCHEMA public TO bayline_jobs;
GRANT USAGE ON SCHEMA public TO bayline_reader;
GRANT ALL ON SCHEMA public TO bayline_finder;


--
-- Name: TABLE staff; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.staff TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff TO bayline_app;
GRANT SELECT ON TABLE public.staff TO bayline_finder;


--
-- Name: FUNCTION answering_dealership(account uuid); Type: ACL; Schema: public; Owner: bayline_finder
--

GRANT ALL ON FUNCTION public.answering_dealership(account uuid) TO bayline_app;


--
-- Name: FUNCTION current_dealership(); Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT ALL ON FUNCTION public.current_dealership() TO bayline_app;
GRANT ALL ON FUNCTION public.current_dealership() TO bayline_jobs;
GRANT ALL ON FUNCTION public.current_dealership() TO bayline_reader;
GRANT ALL ON FUNCTION public.current_dealership() TO bayline_finder;


--
-- Name: TABLE accounts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.accounts TO bayline_app;
GRANT SELECT ON TABLE public.accounts TO bayline_finder;


--
-- Name: TABLE dealerships; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.dealerships TO bayline_app;
GRANT SELECT ON TABLE public.dealerships TO bayline_jobs;
GRANT SELECT ON TABLE public.dealerships TO bayline_reader;
GRANT SELECT ON TABLE public.dealerships TO bayline_finder;


--
-- Name: FUNCTION find_colleague(name text); Type: ACL; Schema: public; Owner: bayline_finder
--

GRANT ALL ON FUNCTION public.find_colleague(name text) TO bayline_app;


--
-- Name: TABLE role_permissions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.role_permissions TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.role_permissions TO bayline_app;
GRANT SELECT ON TABLE public.role_permissions TO bayline_finder;


--
-- Name: TABLE roles; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.roles TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roles TO bayline_app;


--
-- Name: COLUMN roles.dealership_id; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT(dealership_id) ON TABLE public.roles TO bayline_finder;


--
-- Name: COLUMN roles.code; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT(code) ON TABLE public.roles TO bayline_finder;


--
-- Name: COLUMN roles.second_factor_since; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT(second_factor_since) ON TABLE public.roles TO bayline_finder;


--
-- Name: TABLE second_factors; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.second_factors TO bayline_app;


--
-- Name: COLUMN second_factors.account_id; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT(account_id) ON TABLE public.second_factors TO bayline_finder;


--
-- Name: COLUMN second_factors.confirmed_at; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT(confirmed_at) ON TABLE public.second_factors TO bayline_finder;


--
-- Name: TABLE sessions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.sessions TO bayline_app;
GRANT SELECT ON TABLE public.sessions TO bayline_finder;
GRANT SELECT,DELETE ON TABLE public.sessions TO bayline_jobs;


--
-- Name: TABLE staff_roles; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.staff_roles TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff_roles TO bayline_app;
GRANT SELECT ON TABLE public.staff_roles TO bayline_finder;


--
-- Name: FUNCTION find_session(token bytea, at timestamp with time zone); Type: ACL; Schema: public; Owner: bayline_finder
--

GRANT ALL ON FUNCTION public.find_session(token bytea, at timestamp with time zone) TO bayline_app;


--
-- Name: FUNCTION find_workplaces(account uuid); Type: ACL; Schema: public; Owner: bayline_finder
--

GRANT ALL ON FUNCTION public.find_workplaces(account uuid) TO bayline_app;


--
-- Name: FUNCTION open_hand_over_sheet(dealership_id integer); Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT ALL ON FUNCTION public.open_hand_over_sheet(dealership_id integer) TO bayline_app;


--
-- Name: FUNCTION open_inspection_sheets(dealership_id integer); Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT ALL ON FUNCTION public.open_inspection_sheets(dealership_id integer) TO bayline_app;


--
-- Name: FUNCTION open_stage_sheets(dealership_id integer); Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT ALL ON FUNCTION public.open_stage_sheets(dealership_id integer) TO bayline_app;


--
-- Name: TABLE adviser_questions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.adviser_questions TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.adviser_questions TO bayline_app;


--
-- Name: TABLE appointment_jobs; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.appointment_jobs TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.appointment_jobs TO bayline_app;


--
-- Name: TABLE appointment_parts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.appointment_parts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.appointment_parts TO bayline_app;


--
-- Name: TABLE appointments; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.appointments TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.appointments TO bayline_app;


--
-- Name: TABLE assignments; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.assignments TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.assignments TO bayline_app;


--
-- Name: TABLE bay_bookings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.bay_bookings TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bay_bookings TO bayline_app;


--
-- Name: TABLE bays; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.bays TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bays TO bayline_app;


--
-- Name: TABLE bookable_shares; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.bookable_shares TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.bookable_shares TO bayline_app;


--
-- Name: TABLE booking_rules; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.booking_rules TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.booking_rules TO bayline_app;


--
-- Name: TABLE books_results; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.books_results TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.books_results TO bayline_app;


--
-- Name: TABLE canned_job_labour; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.canned_job_labour TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_job_labour TO bayline_app;


--
-- Name: TABLE canned_job_models; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.canned_job_models TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_job_models TO bayline_app;


--
-- Name: TABLE canned_job_parts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.canned_job_parts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_job_parts TO bayline_app;


--
-- Name: TABLE canned_job_search_terms; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.canned_job_search_terms TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_job_search_terms TO bayline_app;


--
-- Name: TABLE canned_jobs; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.canned_jobs TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.canned_jobs TO bayline_app;


--
-- Name: TABLE certificates; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.certificates TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.certificates TO bayline_app;


--
-- Name: TABLE check_in_photos; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.check_in_photos TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.check_in_photos TO bayline_app;


--
-- Name: TABLE check_ins; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.check_ins TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.check_ins TO bayline_app;


--
-- Name: TABLE clock_entries; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.clock_entries TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.clock_entries TO bayline_app;


--
-- Name: TABLE concerns; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.concerns TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.concerns TO bayline_app;


--
-- Name: TABLE customer_classes; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.customer_classes TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_classes TO bayline_app;


--
-- Name: TABLE customer_consents; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.customer_consents TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_consents TO bayline_app;


--
-- Name: TABLE customer_contacts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.customer_contacts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_contacts TO bayline_app;


--
-- Name: TABLE customer_search_terms; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.customer_search_terms TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.customer_search_terms TO bayline_app;


--
-- Name: TABLE deferred_work; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.deferred_work TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.deferred_work TO bayline_app;


--
-- Name: TABLE discount_requests; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.discount_requests TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.discount_requests TO bayline_app;


--
-- Name: TABLE equipment; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.equipment TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.equipment TO bayline_app;


--
-- Name: TABLE estimate_lines; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.estimate_lines TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.estimate_lines TO bayline_app;


--
-- Name: TABLE estimates; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.estimates TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.estimates TO bayline_app;


--
-- Name: SEQUENCE event_position; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT USAGE ON SEQUENCE public.event_position TO bayline_app;


--
-- Name: TABLE event_readers; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.event_readers TO bayline_jobs;


--
-- Name: TABLE events; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.events TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.events TO bayline_app;
GRANT SELECT ON TABLE public.events TO bayline_jobs;


--
-- Name: TABLE expected_arrivals; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.expected_arrivals TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.expected_arrivals TO bayline_app;


--
-- Name: TABLE fee_lines; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.fee_lines TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.fee_lines TO bayline_app;


--
-- Name: TABLE file_merges; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.file_merges TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.file_merges TO bayline_app;


--
-- Name: TABLE files; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.files TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.files TO bayline_app;


--
-- Name: TABLE finding_photos; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.finding_photos TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.finding_photos TO bayline_app;


--
-- Name: TABLE findings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.findings TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.findings TO bayline_app;


--
-- Name: TABLE follow_up_tasks; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.follow_up_tasks TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.follow_up_tasks TO bayline_app;


--
-- Name: TABLE group_entries; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.group_entries TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.group_entries TO bayline_app;


--
-- Name: TABLE groups; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,UPDATE ON TABLE public.groups TO bayline_app;
GRANT SELECT ON TABLE public.groups TO bayline_jobs;
GRANT SELECT ON TABLE public.groups TO bayline_reader;
GRANT SELECT ON TABLE public.groups TO bayline_finder;


--
-- Name: TABLE guarantee_terms; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.guarantee_terms TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guarantee_terms TO bayline_app;


--
-- Name: TABLE guarantees; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.guarantees TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.guarantees TO bayline_app;


--
-- Name: TABLE idempotency_keys; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.idempotency_keys TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.idempotency_keys TO bayline_app;
GRANT SELECT,DELETE ON TABLE public.idempotency_keys TO bayline_jobs;


--
-- Name: TABLE import_mappings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.import_mappings TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.import_mappings TO bayline_app;


--
-- Name: TABLE import_rows; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.import_rows TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.import_rows TO bayline_app;
GRANT SELECT,DELETE ON TABLE public.import_rows TO bayline_jobs;


--
-- Name: TABLE import_runs; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.import_runs TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.import_runs TO bayline_app;
GRANT SELECT,UPDATE ON TABLE public.import_runs TO bayline_jobs;


--
-- Name: TABLE inspection_photos; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.inspection_photos TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.inspection_photos TO bayline_app;


--
-- Name: TABLE inspection_results; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.inspection_results TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.inspection_results TO bayline_app;


--
-- Name: TABLE inspection_sheet_items; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.inspection_sheet_items TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.inspection_sheet_items TO bayline_app;


--
-- Name: TABLE inspection_sheets; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.inspection_sheets TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.inspection_sheets TO bayline_app;


--
-- Name: TABLE inspections; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.inspections TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.inspections TO bayline_app;


--
-- Name: TABLE jobs; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.jobs TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.jobs TO bayline_app;


--
-- Name: TABLE labour_lines; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.labour_lines TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.labour_lines TO bayline_app;


--
-- Name: TABLE labour_operations; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.labour_operations TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.labour_operations TO bayline_app;


--
-- Name: TABLE labour_rates; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.labour_rates TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.labour_rates TO bayline_app;


--
-- Name: TABLE line_shares; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.line_shares TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.line_shares TO bayline_app;


--
-- Name: TABLE mileage_readings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.mileage_readings TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.mileage_readings TO bayline_app;


--
-- Name: TABLE notices; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.notices TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.notices TO bayline_app;
GRANT SELECT,DELETE ON TABLE public.notices TO bayline_jobs;


--
-- Name: TABLE number_series; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.number_series TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.number_series TO bayline_app;


--
-- Name: TABLE opening_hours; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.opening_hours TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.opening_hours TO bayline_app;


--
-- Name: TABLE operation_hours; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.operation_hours TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operation_hours TO bayline_app;


--
-- Name: TABLE operation_routings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.operation_routings TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operation_routings TO bayline_app;


--
-- Name: TABLE operation_technicians; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.operation_technicians TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operation_technicians TO bayline_app;


--
-- Name: TABLE operations; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.operations TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operations TO bayline_app;


--
-- Name: TABLE outages; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.outages TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outages TO bayline_app;


--
-- Name: TABLE part_companions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_companions TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_companions TO bayline_app;


--
-- Name: TABLE part_fitments; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_fitments TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_fitments TO bayline_app;


--
-- Name: TABLE part_lines; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_lines TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_lines TO bayline_app;


--
-- Name: TABLE part_numbers; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_numbers TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_numbers TO bayline_app;


--
-- Name: TABLE part_prices; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_prices TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_prices TO bayline_app;


--
-- Name: TABLE part_search_terms; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_search_terms TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_search_terms TO bayline_app;


--
-- Name: TABLE part_supersessions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.part_supersessions TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.part_supersessions TO bayline_app;


--
-- Name: TABLE parties; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.parties TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.parties TO bayline_app;


--
-- Name: TABLE parts_requests; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.parts_requests TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.parts_requests TO bayline_app;


--
-- Name: TABLE pause_limits; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.pause_limits TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.pause_limits TO bayline_app;


--
-- Name: TABLE price_list_taxes; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.price_list_taxes TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.price_list_taxes TO bayline_app;


--
-- Name: TABLE price_lists; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.price_lists TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.price_lists TO bayline_app;


--
-- Name: TABLE price_rounds; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.price_rounds TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.price_rounds TO bayline_app;


--
-- Name: TABLE promises; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.promises TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.promises TO bayline_app;


--
-- Name: TABLE ready_forecasts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.ready_forecasts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ready_forecasts TO bayline_app;


--
-- Name: TABLE ready_outlooks; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.ready_outlooks TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ready_outlooks TO bayline_app;


--
-- Name: TABLE receipts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.receipts TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.receipts TO bayline_app;


--
-- Name: TABLE receivable_ledger; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.receivable_ledger TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.receivable_ledger TO bayline_app;


--
-- Name: TABLE recovery_codes; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.recovery_codes TO bayline_app;


--
-- Name: TABLE releases; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.releases TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.releases TO bayline_app;


--
-- Name: TABLE rework_penalties; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.rework_penalties TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.rework_penalties TO bayline_app;


--
-- Name: TABLE road_tests; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.road_tests TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.road_tests TO bayline_app;


--
-- Name: TABLE roster_exceptions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.roster_exceptions TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.roster_exceptions TO bayline_app;


--
-- Name: TABLE settlement_lines; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.settlement_lines TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.settlement_lines TO bayline_app;


--
-- Name: TABLE settlement_requests; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.settlement_requests TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.settlement_requests TO bayline_app;


--
-- Name: TABLE settlement_rules; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.settlement_rules TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.settlement_rules TO bayline_app;


--
-- Name: TABLE settlements; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.settlements TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.settlements TO bayline_app;


--
-- Name: TABLE shift_breaks; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.shift_breaks TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.shift_breaks TO bayline_app;


--
-- Name: TABLE shifts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.shifts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.shifts TO bayline_app;


--
-- Name: TABLE shortage_decisions; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.shortage_decisions TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.shortage_decisions TO bayline_app;


--
-- Name: TABLE special_days; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.special_days TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.special_days TO bayline_app;


--
-- Name: TABLE staff_skills; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.staff_skills TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.staff_skills TO bayline_app;


--
-- Name: TABLE standing_plans; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.standing_plans TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.standing_plans TO bayline_app;


--
-- Name: TABLE stock_batches; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.stock_batches TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stock_batches TO bayline_app;


--
-- Name: TABLE stock_ledger; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.stock_ledger TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.stock_ledger TO bayline_app;


--
-- Name: TABLE stock_levels; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.stock_levels TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stock_levels TO bayline_app;


--
-- Name: TABLE suppliers; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.suppliers TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.suppliers TO bayline_app;


--
-- Name: TABLE technician_bookings; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.technician_bookings TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.technician_bookings TO bayline_app;


--
-- Name: TABLE technician_shifts; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.technician_shifts TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.technician_shifts TO bayline_app;


--
-- Name: TABLE technicians; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.technicians TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.technicians TO bayline_app;


--
-- Name: TABLE till_close_tenders; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.till_close_tenders TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.till_close_tenders TO bayline_app;


--
-- Name: TABLE till_closes; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.till_closes TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.till_closes TO bayline_app;


--
-- Name: TABLE tills; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.tills TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.tills TO bayline_app;


--
-- Name: TABLE vehicle_models; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.vehicle_models TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vehicle_models TO bayline_app;


--
-- Name: TABLE vehicle_parties; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.vehicle_parties TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vehicle_parties TO bayline_app;


--
-- Name: TABLE vehicle_plates; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.vehicle_plates TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vehicle_plates TO bayline_app;


--
-- Name: TABLE vehicle_search_terms; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.vehicle_search_terms TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vehicle_search_terms TO bayline_app;


--
-- Name: TABLE vehicles; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.vehicles TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vehicles TO bayline_app;


--
-- Name: TABLE visit_links; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.visit_links TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.visit_links TO bayline_app;


--
-- Name: TABLE visit_payers; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.visit_payers TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.visit_payers TO bayline_app;


--
-- Name: TABLE visits; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.visits TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.visits TO bayline_app;


--
-- Name: TABLE warehouses; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.warehouses TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.warehouses TO bayline_app;


--
-- Name: TABLE washes; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.washes TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.washes TO bayline_app;


--
-- Name: TABLE work_handovers; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.work_handovers TO bayline_reader;
GRANT SELECT,INSERT ON TABLE public.work_handovers TO bayline_app;


--
-- Name: TABLE work_orders; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.work_orders TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.work_orders TO bayline_app;


--
-- Name: TABLE workshop_rules; Type: ACL; Schema: public; Owner: bayline_owner
--

GRANT SELECT ON TABLE public.workshop_rules TO bayline_reader;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.workshop_rules TO bayline_app;


--
-- PostgreSQL database dump complete
--


