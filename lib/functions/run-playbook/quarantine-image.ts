import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** What is asked of Amazon ECR. */
export interface Images {
  readonly status: (repository: string, digest: string) => Promise<string | undefined>;
  readonly store: (repository: string, digest: string, storage: 'ARCHIVE' | 'STANDARD') => Promise<unknown>;
}

/**
 * Archives an image, so that nobody can pull it: https://docs.aws.amazon.com/AmazonECR/latest/userguide/archive-image.html.
 * No policy of Amazon ECR tells one image of a repository from another.
 */
export const quarantineImage = (images: Images): Playbook => ({
  cuts: true,
  async look({ target, undo }) {
    const [, repository = '', digest = ''] = /^([a-z0-9][a-z0-9._/-]{1,255})@(sha256:[0-9a-f]{64})$/.exec(target) ?? [];
    if (!repository) throw new BulwarkError(`'${target}' is no image; give <repository>@sha256:<digest>`);
    const status = await images.status(repository, digest);
    if (status === undefined) throw new BulwarkError(`the repository ${repository} has no image ${digest}`);
    const isArchived = status === 'ARCHIVED';
    const step = undo
      ? { does: `restore the image ${target}`, run: () => images.store(repository, digest, 'STANDARD') }
      : {
          does: `archive the image ${target}, so that nobody can pull it`,
          run: () => images.store(repository, digest, 'ARCHIVE'),
        };
    return { is: { image: target, status }, steps: isArchived === undo ? [step] : [] };
  },
});
