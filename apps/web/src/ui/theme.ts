// The UI kit in this product's clothes; the same tokens are CSS variables in base.css.
import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0a51c7',
    colorLink: '#0a51c7',
    colorInfo: '#0a51c7',
    colorSuccess: '#237804',
    colorWarning: '#ad4e00',
    colorError: '#b42318',
    colorText: '#1b2430',
    colorTextSecondary: '#475467',
    colorTextTertiary: '#5d6b7e',
    colorTextDescription: '#5d6b7e',
    colorTextPlaceholder: '#667085',
    colorTextDisabled: '#667085',
    colorBorder: '#c5cdd7',
    colorBorderSecondary: '#e1e5ea',
    colorBgLayout: '#f4f6f8',
    colorBgContainerDisabled: '#f4f6f8',
    colorSplit: '#e1e5ea',
    fontFamily: 'var(--bl-font)',
    fontSize: 14,
    fontWeightStrong: 600,
    borderRadius: 6,
    borderRadiusLG: 8,
    controlHeight: 36,
    controlHeightLG: 44,
    controlHeightSM: 28,
    boxShadowSecondary: '0 8px 24px rgb(27 36 48 / 14%)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400, contentFontSizeLG: 14 },
    Dropdown: { controlItemBgActive: '#e9f0fc', controlItemBgHover: '#f4f6f8' },
    Table: {
      headerBg: '#f4f6f8',
      headerColor: '#475467',
      headerSplitColor: 'transparent',
      cellPaddingBlock: 8,
      cellPaddingInline: 12,
      rowHoverBg: '#f8f9fb',
    },
    Form: { labelColor: '#475467', verticalLabelPadding: '0 0 4px', itemMarginBottom: 16 },
    Tooltip: { colorBgSpotlight: '#1b2430' },
    Tabs: { horizontalMargin: '0' },
    Modal: { titleFontSize: 16 },
  },
};

/** On a phone every control is a thumb wide, and a field's text is large enough that the phone does not zoom in. */
export const phoneTheme: ThemeConfig = {
  ...theme,
  token: { ...theme.token, controlHeight: 44 },
  components: { ...theme.components, Input: { inputFontSize: 16 } },
};
