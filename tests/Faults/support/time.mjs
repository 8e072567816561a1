export const isLong = process.env.FAULTS === 'long';

/** What a normal run takes, or what a long one takes. */
export const often = (normal, long) => (isLong ? long : normal);

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves when it is so. What fails counts as not so, until the time is over. */
export async function until(isSo, what, patience = 60_000) {
  const end = Date.now() + patience;
  for (let last; ; ) {
    try {
      if (await isSo()) {
        return;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(`In vain waited until ${what}.`, { cause: last });
    }
    await wait(100);
  }
}
