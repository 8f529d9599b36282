/** Artifacts by their names. CodePipeline keeps the first ten letters in keys, so that a policy can tell them apart. */
export const ARTIFACTS = {
  source: 'Source',
  verified: 'Verified',
  history: 'History',
  built: 'Built',
  assets: 'Assets',
  image: 'Image',
  plan: 'Plan',
  bill: 'Bill',
  released: 'Released',
} as const;

/** The key of the copy of what was released last. */
export const releasedKey = (pipelineName: string): string =>
  `${pipelineName}/${ARTIFACTS.released}/${ARTIFACTS.built}.zip`;

/** The file that names the image which was pushed, as ECS is told of it. */
export const IMAGES = 'imagedefinitions.json';
