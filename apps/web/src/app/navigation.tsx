// Links and addresses, typed by the path they are written with: '/vehicles/$id' asks for { id }.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import { useCallback } from 'react';

type Names<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never;

type Params<Path extends string> = [Names<Path>] extends [never]
  ? { readonly params?: undefined }
  : { readonly params: Readonly<Record<Names<Path>, string>> };

export type Destination<Path extends string> = { readonly to: Path; readonly search?: Readonly<Record<string, unknown>> } & Params<Path>;

export type PageLinkProps<Path extends string> = Destination<Path> & {
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
  readonly onClick?: () => void;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly 'aria-current'?: 'page' | 'true';
  readonly 'aria-label'?: string;
};

/** A link to a page of the app: <PageLink to="/vehicles/$id" params={{ id }}>…</PageLink>. */
export function PageLink<const Path extends string>({ to, params, search, children, ...rest }: PageLinkProps<Path>) {
  return (
    // Only the page itself is the current one: the list is not, on the page of one of its rows.
    <Link
      to={to as string}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(params === undefined ? {} : { params })}
      {...(search === undefined ? {} : { search })}
      {...rest}
    >
      {children}
    </Link>
  );
}

/** Goes to a page: go({ to: '/vehicles/$id', params: { id } }); replace leaves no step back. */
export function useGo() {
  const navigate = useNavigate();
  return useCallback(
    <const Path extends string>({ to, params, search }: Destination<Path>, how: { readonly replace?: boolean } = {}): Promise<void> =>
      navigate({
        to: to as string,
        replace: how.replace ?? false,
        ...(params === undefined ? {} : { params }),
        ...(search === undefined ? {} : { search }),
      }),
    [navigate],
  );
}

/** The page's path parameters: const { id } = usePageParams('/vehicles/$id'). */
export function usePageParams<const Path extends string>(_path: Path): Readonly<Record<Names<Path>, string>> {
  return useParams({ strict: false }) as Readonly<Record<Names<Path>, string>>;
}

/** The page's search parameters as its route's `search` reads them. */
export function usePageSearch<T extends Record<string, unknown>>(read: (raw: Record<string, unknown>) => T): T {
  return read(useSearch({ strict: false }));
}
