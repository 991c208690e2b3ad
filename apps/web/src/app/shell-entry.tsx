// Everything behind the log-in: UI kit, router and queries are loaded here, not with the log-in page.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { useMemo, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { themeOf } from '../ui/theme.ts';
import { useIsPhone } from '../ui/use-is-phone.ts';
import '../ui/kit.css';
import '../ui/ui.css';
import { useIsDark } from './appearance.ts';
import { useLanguage } from './language.ts';
import { useLive } from './live.ts';
import { createQueries } from './queries.ts';
import { createPages } from './router.tsx';

export { fetchPage } from './registry.ts';

/** One person in one store: another store or person starts with nothing fetched and nothing open. */
export function ShellEntry() {
  const language = useLanguage();
  const isPhone = useIsPhone();
  const isDark = useIsDark();
  const theme = useMemo(() => themeOf({ isDark, isPhone }), [isDark, isPhone]);
  const [queries] = useState(createQueries);
  const [pages] = useState(createPages);
  useLive(queries);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      // The kit's own arrow is read out as “down”, in English.
      select={{ suffixIcon: <Icon name="chevron-down" size={16} />, loadingIcon: <Icon name="chevron-down" size={16} /> }}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={pages} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
