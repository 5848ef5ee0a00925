/**
 * From which figure on something is shown to be looked at. None of them is a judgement: each has its reason here and on
 * the page, and all are exact fractions.
 */
export const thresholds = {
  /**
   * Days between discharge and the next admission of the same person: most inspection rules look at 15, the closest
   * scrutiny is for 7.
   */
  splitDays: [7, 15],
  /** With fewer cases in a month, two or three of them move a share by more than any rule could mean. */
  leastCases: 20,
  /** A month's share of low cases against the hospital's own past: half as much again, so that the usual ups and downs of a month stay out. */
  lowRate: { times: [3n, 2n] },
  /** A month's mean weight against the hospital's own past: a tenth more; a mix of patients moves by less from month to month. */
  drift: { times: [11n, 10n] },
  /** Of the cap on self-paid cost (§19): from nine tenths on it is worth a word before the year is over. */
  selfPay: { ofCap: [9n, 10n] },
} as const;

/** Cases that one entry names; it says how many there are. */
export const mostCases = 100;
