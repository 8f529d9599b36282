/** What an error of an AWS client says. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly isThrottled: boolean;
}

export function failureOf(error: unknown): Failure {
  const {
    name = '',
    message = '',
    $retryable,
  } = error as {
    readonly name?: string;
    readonly message?: string;
    readonly $retryable?: { readonly throttling?: boolean };
  };
  const isThrottled = $retryable?.throttling === true || /Throttl|TooManyRequests|RequestLimitExceeded/.test(name);
  return { name, message, isThrottled };
}
