// The pages nobody asks for: not found, not allowed, at fault, still loading. Each says what to do next.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect } from 'react';
import { m } from '../paraglide/messages.js';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useLanguage } from './language.ts';
import { PageLink } from './navigation.tsx';
import { roleName } from './role-name.ts';
import { useSession } from './session.ts';

function HomeLink() {
  return (
    <PageLink to="/" className="bl-link-button">
      {m.app_back_home()}
    </PageLink>
  );
}

export function NotFoundPage() {
  useLanguage();
  return (
    <Page title={m.app_not_found_title()} isTitleHidden>
      <EmptyState icon="search" title={m.app_not_found_title()} text={m.app_not_found_text()} action={<HomeLink />} />
    </Page>
  );
}

export function NoPermissionPage() {
  const language = useLanguage();
  const roles = useSession().roles.map((role) => roleName(role, language));
  return (
    <Page title={m.app_no_permission_title()} isTitleHidden>
      <EmptyState
        icon="lock"
        title={m.app_no_permission_title()}
        text={m.app_no_permission_text({ roles: new Intl.ListFormat(language, { type: 'unit' }).format(roles) })}
        action={<HomeLink />}
      />
    </Page>
  );
}

/** A page's chunk that is gone means that the server was updated while this tab was open. */
function isGoneChunk(fault: unknown): boolean {
  return fault instanceof Error && /dynamically imported module|Importing a module script failed|preload CSS/i.test(fault.message);
}

function report(fault: unknown): void {
  // The browser's own error report (console, monitoring) sees the fault although the page caught it.
  if (typeof reportError === 'function') reportError(fault);
}

export function FaultPage({ error }: Pick<ErrorComponentProps, 'error'>) {
  useLanguage();
  const isUpdated = isGoneChunk(error);
  useEffect(() => {
    if (!isUpdated) report(error);
  }, [error, isUpdated]);
  const title = isUpdated ? m.app_updated_title() : m.app_fault_title();
  const reload = (
    <Button type="primary" onClick={() => location.reload()}>
      {m.app_reload()}
    </Button>
  );
  return (
    <Page title={title} isTitleHidden>
      <EmptyState
        icon={isUpdated ? 'refresh' : 'alert'}
        title={title}
        text={isUpdated ? m.app_updated_text() : m.app_fault_text()}
        action={reload}
      />
    </Page>
  );
}

export function PendingPage() {
  useLanguage();
  return (
    <div className="bl-page">
      <SkeletonRows rows={8} />
    </div>
  );
}
