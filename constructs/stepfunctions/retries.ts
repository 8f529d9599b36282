/** What Lambda itself fails of, for as long as that may last: https://docs.aws.amazon.com/step-functions/latest/dg/bp-lambda-serviceexception.html */
export const OF_LAMBDA = [
  ...['Lambda.ClientExecutionTimeoutException', 'Lambda.ServiceException', 'Lambda.AWSLambdaException'],
  ...['Lambda.SdkClientException', 'Lambda.TooManyRequestsException'],
];

/** Tries again after errors, the longer later, and not all at once. */
export const again = (ErrorEquals: readonly string[], MaxAttempts: number, MaxDelaySeconds: number) => ({
  ...{ ErrorEquals, MaxAttempts, MaxDelaySeconds },
  ...{ IntervalSeconds: 5, BackoffRate: 2, JitterStrategy: 'FULL' },
});
