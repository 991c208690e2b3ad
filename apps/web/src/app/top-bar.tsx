// Search, today's load, bell, store, language, person: what stays the same on every page.
import { Dropdown } from 'antd';
import { m } from '../paraglide/messages.js';
import { BrandMark } from '../ui/brand-mark.tsx';
import { Icon } from '../ui/icon.tsx';
import { ApiProblem } from './api.ts';
import { type Appearance, appearances, chooseAppearance, useAppearance } from './appearance.ts';
import { Bell } from './bell.tsx';
import { useLanguage } from './language.ts';
import { LoadClock } from './load-clock.tsx';
import { nameOf } from './name-of.ts';
import { useGo } from './navigation.tsx';
import { notify } from './notices.ts';
import { sentenceOf } from './refusals.ts';
import { roleName } from './role-name.ts';
import { chooseLanguage, logOut, switchDealership, useSession } from './session.ts';

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    notify('refused', sentenceOf(fault));
  }
}

/** Menus open inside the header, so that they belong to a landmark and to their button. */
function besideOpener(opener: HTMLElement): HTMLElement {
  return opener.parentElement ?? document.body;
}

function StoreChoice() {
  const language = useLanguage();
  const { dealership, dealerships } = useSession();
  const name = nameOf(dealership, language);
  if (dealerships.length < 2) {
    return (
      <span className="bl-store" title={m.app_store()}>
        {name}
      </span>
    );
  }
  const items = dealerships.map((store) => ({
    key: String(store.id),
    label: nameOf(store, language),
    icon: <Icon name={store.id === dealership.id ? 'check' : 'blank'} size={16} />,
    onClick: () => void (store.id === dealership.id ? undefined : attempt(() => switchDealership(store.id))),
  }));
  return (
    <Dropdown autoFocus getPopupContainer={besideOpener} trigger={['click']} menu={{ items, selectedKeys: [String(dealership.id)] }}>
      <button type="button" className="bl-top-button bl-store" aria-label={`${name}, ${m.app_switch_store()}`}>
        <span>{name}</span>
        <Icon name="chevron-down" size={16} />
      </button>
    </Dropdown>
  );
}

function LanguageSwitch() {
  const language = useLanguage();
  const label = language === 'en' ? m.app_language_to_chinese() : m.app_language_to_english();
  return (
    <button
      type="button"
      className="bl-top-button bl-top-square bl-language"
      title={label}
      onClick={() => void chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
    >
      {language === 'en' ? '中' : 'EN'}
      <span className="bl-unseen">{label}</span>
    </button>
  );
}

const appearanceWords: Record<Appearance, () => string> = {
  system: m.app_appearance_system,
  light: m.app_appearance_light,
  dark: m.app_appearance_dark,
};

function PersonMenu() {
  const language = useLanguage();
  const appearance = useAppearance();
  const { staffName, roles } = useSession();
  const go = useGo();
  const role = new Intl.ListFormat(language, { type: 'unit' }).format(roles.map((code) => roleName(code, language)));
  const items = [
    { key: 'who', disabled: true, className: 'bl-person-who', label: `${staffName} · ${role}` },
    {
      key: 'password',
      label: m.app_change_password(),
      icon: <Icon name="lock" size={16} />,
      onClick: () => void go({ to: '/account/password' }),
    },
    {
      type: 'group' as const,
      key: 'appearance',
      label: m.app_appearance(),
      children: appearances.map((one) => ({
        key: one,
        label: appearanceWords[one](),
        icon: <Icon name={one === appearance ? 'check' : 'blank'} size={16} />,
        onClick: () => chooseAppearance(one),
      })),
    },
    { key: 'leave', label: m.app_log_out(), icon: <Icon name="leave" size={16} />, onClick: () => void attempt(logOut) },
  ];
  return (
    <Dropdown autoFocus getPopupContainer={besideOpener} trigger={['click']} placement="bottomRight" menu={{ items }}>
      <button type="button" className="bl-top-button bl-person">
        <span className="bl-person-sign" data-sign={[...staffName].slice(0, 1).join('')} />
        <span className="bl-person-words">
          <span>{staffName}</span>
          <small>{role}</small>
        </span>
        <span className="bl-unseen">{m.app_account()}</span>
      </button>
    </Dropdown>
  );
}

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <header className="bl-top">
      <BrandMark />
      <button type="button" className="bl-search-button" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K">
        <Icon name="search" size={16} />
        <span>{m.search_open()}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="bl-top-end">
        <LoadClock />
        <Bell />
        <StoreChoice />
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
