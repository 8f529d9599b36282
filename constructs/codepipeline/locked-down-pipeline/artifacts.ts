/** Artifacts by their names. CodePipeline keeps the first ten letters in keys, so that a policy can tell them apart. */
export const ARTIFACTS = {
  source: 'Source',
  verified: 'Verified',
  history: 'History',
  built: 'Built',
  bill: 'Bill',
} as const;
