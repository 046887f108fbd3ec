/** The figures of the fund's year: opening + raised − spent = balance. */
export const FUND = ['fundOpening', 'fundRaised', 'fundSpent', 'fundBalance'] as const;
