/** Less than the screen by a card, so that one that was cut at the foot is seen whole at the head of the next page. */
const shareOfScreen = 0.7;

/** Where the next page of what scrolls begins, in px; behind the last one comes the first again. */
export function nextPageTop(board: { readonly scrollTop: number; readonly clientHeight: number; readonly scrollHeight: number }): number {
  const last = Math.max(0, board.scrollHeight - board.clientHeight);
  // The browser keeps parts of a pixel.
  if (board.scrollTop >= last - 1) return 0;
  return Math.min(last, Math.round(board.scrollTop + board.clientHeight * shareOfScreen));
}
