// The UI kit in this product's clothes, by day and by night; the same colours are CSS variables in base.css.
import { theme as kit, type ThemeConfig } from 'antd';

const day = {
  accent: '#0a51c7',
  onAccent: '#fff',
  done: '#237804',
  heed: '#ad4e00',
  refused: '#b42318',
  ink: '#1b2430',
  ink2: '#475467',
  ink3: '#5d6b7e',
  quiet: '#667085',
  line: '#e1e5ea',
  lineStrong: '#c5cdd7',
  surface: '#fff',
  raised: '#fff',
  ground: '#f4f6f8',
  accentSoft: '#e9f0fc',
  tip: '#1b2430',
  shadow: '0 8px 24px rgb(27 36 48 / 14%)',
};

const night: typeof day = {
  accent: '#94bdff',
  onAccent: '#0c1726',
  done: '#8ee0a2',
  heed: '#f8c578',
  refused: '#ffa79d',
  ink: '#e6ebf2',
  ink2: '#b1bbc9',
  ink3: '#9ba7b7',
  quiet: '#97a3b4',
  line: '#2c3542',
  lineStrong: '#465264',
  surface: '#171d26',
  raised: '#1d2530',
  ground: '#0e131a',
  accentSoft: '#16294a',
  tip: '#3a4556',
  shadow: '0 8px 24px rgb(0 0 0 / 50%)',
};

/** On a phone every control is a thumb wide, and a field's text is large enough that the phone does not zoom in. */
export function themeOf({ isDark, isPhone }: { readonly isDark: boolean; readonly isPhone: boolean }): ThemeConfig {
  const colours = isDark ? night : day;
  return {
    // See build/kit-styles.ts.
    zeroRuntime: true,
    hashed: false,
    algorithm: isDark ? kit.darkAlgorithm : kit.defaultAlgorithm,
    token: {
      colorPrimary: colours.accent,
      // The ring around what has the focus: the kit's own is too pale to be seen.
      colorPrimaryBorder: colours.accent,
      colorLink: colours.accent,
      colorInfo: colours.accent,
      colorSuccess: colours.done,
      colorWarning: colours.heed,
      colorError: colours.refused,
      colorText: colours.ink,
      colorTextSecondary: colours.ink2,
      colorTextTertiary: colours.ink3,
      colorTextDescription: colours.ink3,
      colorTextPlaceholder: colours.quiet,
      colorTextDisabled: colours.quiet,
      colorTextLightSolid: colours.onAccent,
      colorBorder: colours.lineStrong,
      colorBorderSecondary: colours.line,
      colorBgContainer: colours.surface,
      colorBgElevated: colours.raised,
      colorBgLayout: colours.ground,
      colorBgContainerDisabled: colours.ground,
      colorSplit: colours.line,
      fontFamily: 'var(--bl-font)',
      fontSize: 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: isPhone ? 44 : 36,
      controlHeightLG: 44,
      controlHeightSM: 28,
      boxShadowSecondary: colours.shadow,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400, contentFontSizeLG: 14 },
      Dropdown: { controlItemBgActive: colours.accentSoft, controlItemBgHover: colours.ground },
      Tooltip: { colorBgSpotlight: colours.tip, colorTextLightSolid: '#fff' },
      ...(isPhone ? { Input: { inputFontSize: 16 } } : {}),
    },
  };
}
