/** The page's name in the browser's tab, in its history, and for who hears the page. */
export function Title({ children }: { children: string }) {
  return <title>{`${children} · Klaverhof`}</title>;
}
