/** Each breaks a rule in the file beside this one; a test that cites the rule goes red (`npm run mutants -- rules`). */
export const mutants = [
  {
    breaks: 'S002-44',
    from: "route !== 'direct' && !municipality.network.entryRoutes.includes(route)",
    to: "route !== 'direct' && municipality.network.entryRoutes.length === 0",
    shownBy: './request-upscaling.spec.ts',
  },
  {
    breaks: 'R-5',
    from: '!criterionMet && !texts.belowCriterion',
    to: '!criterionMet',
    shownBy: './request-upscaling.spec.ts',
  },
  {
    breaks: 'R-23',
    from: 'advice !== undefined && receivedAt < advice.givenAt',
    to: "advice !== undefined && receivedAt < '1970'",
    shownBy: './request-upscaling.spec.ts',
  },
  {
    breaks: 'P-4',
    from: 'amsterdamDay(receivedAt) < amsterdamDay(now) && !texts.backDating',
    to: "amsterdamDay(receivedAt) < '1970' && !texts.backDating",
    shownBy: './request-upscaling.spec.ts',
  },
  {
    breaks: 'P-4 earliest',
    from: 'amsterdamDay(receivedAt) < earliestReceiptOn(municipality.calendar, amsterdamDay(now))',
    to: 'false',
    shownBy: './request-upscaling.spec.ts',
  },
  {
    breaks: 'P-11 named',
    from: 'const isListed = organisationKind !== undefined',
    to: 'const isListed = true',
    shownBy: './request-upscaling.spec.ts',
  },
];
