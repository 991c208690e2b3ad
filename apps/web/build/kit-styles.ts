// The UI kit's styles, made once when the app is built: in the browser it would make those of a control anew whenever a page
// that has one is opened. Only what differs between day and night, desk and phone is made there: the variables.
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import type { Plugin } from 'vite';
import { themeOf } from '../src/ui/theme.ts';

/** What pages use of the kit that is seen. */
const controls = ['Button', 'Checkbox', 'Dropdown', 'Input', 'Progress', 'Radio', 'Segmented', 'Select', 'Tooltip'];
/** Drawn by the kit itself: a list in which nothing is found. */
const within = ['Empty'];
const unseen = ['ConfigProvider', 'theme'];

function stylesOf(names: string[]): string {
  const theme = { ...themeOf({ isDark: false, isPhone: false }), zeroRuntime: false };
  const css = extractStyle({ includes: names, customTheme: (node) => createElement(ConfigProvider, { theme }, node) });
  // Its variables are made in the browser, and its rules for whatever link is on the page are not ours.
  return css.replaceAll(/\.css-var-[^{}]*\{[^{}]*\}/g, '').replaceAll(/(?<=^|\})a(?:[:[][^{}]*)?\{[^{}]*\}/g, '');
}

/** Fills src/ui/kit.css; a control that pages use and that is not listed above would have no style, so it fails the build. */
export function kitStyles(): Plugin {
  return {
    name: 'bayline-kit-styles',
    enforce: 'post',
    load: (file) => (file.endsWith('/src/ui/kit.css') ? stylesOf([...controls, ...within]) : undefined),
    transform(code, file) {
      const used = [...code.matchAll(/import\s*\{([^}]*)\}\s*from\s*["']antd["']/g)].flatMap(([, names = '']) => names.split(','));
      const known = new Set([...controls, ...unseen]);
      const unknown = used.map((one) => one.trim().split(' ')[0] ?? '').filter((one) => one !== '' && !known.has(one));
      if (unknown.length > 0)
        this.error(`${file} uses ${unknown.join(', ')} of the kit, whose styles are not made: see build/kit-styles.ts`);
    },
  };
}
