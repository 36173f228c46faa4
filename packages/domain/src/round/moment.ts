// Moments as Vietnamese officials read them. Viet Nam has kept UTC+7 without summer time since 1975.

const offset = 7 * 60 * 60 * 1000;

/** `05/12/2025 17:00` in the time of Viet Nam. */
export function writeMoment(moment: Date): string {
  const [day = '', time = ''] = new Date(moment.getTime() + offset).toISOString().split('T');
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year} ${time.slice(0, 5)}`;
}

/** The calendar day, as an ISO day, that a moment falls on in Viet Nam. */
export function dayInVietNam(moment: Date): string {
  return new Date(moment.getTime() + offset).toISOString().slice(0, 10);
}
