/** Measures of the printed page, in points (1/72 inch), and its colours. */
export const look = {
  page: { width: 595.28, height: 841.89, side: 48, top: 44, head: 24, bottom: 58 },
  text: { size: 9.5, leading: 14 },
  heading: { size: 11, height: 22, gap: 10 },
  cell: { side: 5, above: 4, fieldHeight: 24, gridHeight: 21, labelWidth: 86 },
  photo: { width: 93, caption: '相片' },
  rule: { frame: 0.9, inner: 0.4 },
  colour: { ink: '#1c1f24', quiet: '#5c6470', line: '#3d4450', label: '#eef1f5' },
} as const;

/** Width between the side margins, in points. */
export const contentWidth = look.page.width - 2 * look.page.side;
