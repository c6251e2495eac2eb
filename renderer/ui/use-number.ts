/** Numbers as the language around writes them: 1,200 or 1.200. */
import { useLocale } from "react-aria-components";

const writers = new Map<string, Intl.NumberFormat>();

export function useNumber(): (n: number) => string {
  const { locale } = useLocale();
  let writer = writers.get(locale);
  if (!writer) writers.set(locale, (writer = new Intl.NumberFormat(locale)));
  const { format } = writer;
  return format;
}
