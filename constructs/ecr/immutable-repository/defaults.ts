import { type Cost, type Guards, inProfiles } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';
import { imageGuards, images } from '../images';

/** What an immutable repository is, in the words of no toolkit. */
export const defaults = {
  ...images,
  scanOnPush: true,
  retained: true,
  /** Whether images are deleted with it. */
  emptiedOnDeletion: false,
};

/** What a profile makes of it. */
export const defaultsIn = inProfiles(defaults, { dev: { retained: false } });

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  ...imageGuards,
  'ecr/repository-scanned': { props: ['imageScanOnPush'], givenUp: ({ scanOnPush }) => !scanOnPush },
  'ecr/repository-retained': { props: ['removalPolicy'], givenUp: ({ retained }) => !retained },
  'ecr/repository-keeps-images-on-deletion': {
    props: ['emptyOnDelete', 'autoDeleteImages'],
    givenUp: ({ emptiedOnDeletion }) => emptiedOnDeletion,
  },
};

/** What it costs beyond a plain repository. */
export const costs: readonly Cost[] = [
  sharedKeyCost('customerKey: false', 'that the account decides who decrypts its images'),
  {
    of: 'every image that has a tag, by volume, as long as nobody deletes it',
    savedBy: 'lifecycleRules',
    givesUp: 'images that something deployed may still need',
  },
];
