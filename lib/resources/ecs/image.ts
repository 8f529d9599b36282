/** A digest, or the tag of an image that the CDK has built: the hash of its source, in a repository whose tags cannot be moved. */
const PINNED = /@sha256:[0-9a-f]+$|\/cdk-[^/]*container-assets-[^/]*:[0-9a-f]{64}$/;

/** Whether the name of an image cannot come to mean another one. */
export const isPinned = (image: string): boolean => PINNED.test(image);
