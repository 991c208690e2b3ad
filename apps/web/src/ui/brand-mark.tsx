import { m } from '../paraglide/messages.js';

/** The product's sign and name. */
export function BrandMark({ size = 24 }: { readonly size?: number }) {
  return (
    <span className="bl-brand">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#0a51c7" />
        <path
          d="M7 21V11h18v10M7 16h18M13 11v10M19 11v10"
          fill="none"
          stroke="#fff"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span>{m.app_name()}</span>
    </span>
  );
}
