const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A length of time, such as `P1Y`, in months and seconds: of those, neither is a number of the other. */
export function lengthOf(period: unknown): { readonly months: number; readonly seconds: number } | undefined {
  const amounts = PERIOD.exec(String(period))?.slice(1);
  if (amounts === undefined) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = amounts.map((amount) =>
    Number(amount ?? 0),
  );
  return {
    months: years * 12 + months,
    seconds: (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds,
  };
}
