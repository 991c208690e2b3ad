// The frame of the pages before the shell: brand, language, one card. Light on purpose: no UI kit.
import type { ReactNode } from 'react';
import { useLanguage } from '../../app/language.ts';
import { registerFieldLabels, registerRefusals } from '../../app/refusals.ts';
import { chooseLanguage } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { fieldLabels, refusals } from './refusals.ts';
import './session.css';

registerRefusals(refusals);
registerFieldLabels(fieldLabels);

export function LightFrame({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const label = language === 'en' ? m.app_language_to_chinese() : m.app_language_to_english();
  return (
    <div className="bl-light">
      <header className="bl-light-top">
        <BrandMark size={28} />
        <button
          type="button"
          className="bl-light-language"
          title={label}
          onClick={() => void chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {language === 'en' ? '中文' : 'English'}
          <span className="bl-unseen">{label}</span>
        </button>
      </header>
      <main className="bl-light-main">{children}</main>
    </div>
  );
}

export function Refused({ sentence }: { readonly sentence: string | null }) {
  return <div role="alert">{sentence !== null && <p className="bl-light-refused">{sentence}</p>}</div>;
}
