/** The dark squares of a QR code as one path, one unit each: drawn, it is sharp at any size. */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      runsOf(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
}

function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (isDark && last && last[0] + last[1] === x) {
      last[1]++;
    } else if (isDark) {
      runs.push([x, 1]);
    }
  }

  return runs;
}

/** A code as people read it out: in groups of four. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? code;
