import { formatYuan } from '@bayline/domain/kernel';

/** Fen as ¥1,234.50, tabular and right-aligned; below zero with a minus and in red. */
export function Money({ fen }: { readonly fen: number }) {
  return (
    <span className="bl-money" data-sign={fen < 0 ? 'minus' : 'plus'}>
      {formatYuan(fen)}
    </span>
  );
}
