/** Toolkits note the stack of everything they make; that takes longer than all else, and nothing here asks for it. */
export function untraced<T>(work: () => T): T {
  const { captureStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  // Some ask for all of it, whatever the limit is.
  Error.captureStackTrace = (target: { stack?: string }) => {
    target.stack = '';
  };
  try {
    return work();
  } finally {
    Error.captureStackTrace = captureStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}
