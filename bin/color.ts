/** Whether to print colours: on a terminal, unless `NO_COLOR` or the user says otherwise; `FORCE_COLOR` forces them. */
export function usesColor(wanted: boolean): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
  if (!wanted || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
