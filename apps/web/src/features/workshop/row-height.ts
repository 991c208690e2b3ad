/** Of the rows of the plan, in px; the style sheet is told by the timeline. */
export const rowHeight = 56;
