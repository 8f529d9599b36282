import { isPinned } from '../../../lib/resources/ecs/image';
import type { Cost, Guards } from '../../hardening';
import { sharedKeyCost } from '../../kms/cost';

/** What the containers of a hardened task definition are, in the words of no toolkit. */
export const defaults = {
  /** By number, so that no image decides who it is. */
  user: '1000',
  readOnly: true,
  privileged: false,
  dropsCapabilities: true,
  /** Whether secrets stay out of the environment. */
  secretFree: true,
  /** Whether the image is named by its digest. */
  imageByDigest: true,
  /** Whether what goes to a file system of EFS is encrypted on its way. */
  volumesEncrypted: true,
};

const ROOT = /^(root|0)(:|$)/;

/** Whether an image stays the one that it is. What only deployment can tell gives nothing up. */
export const isByDigest = (image: string): boolean => isPinned(image) !== false;

/** What gives a default up, and the rule that notices. */
export const guards: Guards<typeof defaults> = {
  'ecs/task-definition-not-root': { props: ['user'], givenUp: ({ user }) => ROOT.test(user) },
  'ecs/task-definition-read-only': {
    props: ['readonlyRootFilesystem', 'runtimePlatform'],
    givenUp: ({ readOnly }) => !readOnly,
  },
  'ecs/task-definition-not-privileged': { props: ['privileged'], givenUp: ({ privileged }) => privileged },
  'ecs/task-definition-drops-capabilities': {
    props: ['linuxParameters'],
    givenUp: ({ dropsCapabilities }) => !dropsCapabilities,
  },
  'ecs/task-definition-environment-no-secrets': { props: ['environment'], givenUp: ({ secretFree }) => !secretFree },
  'ecs/task-definition-image-by-digest': { props: ['image'], givenUp: ({ imageByDigest }) => !imageByDigest },
  'ecs/task-definition-efs-encrypted-in-transit': {
    props: ['volumes'],
    givenUp: ({ volumesEncrypted }) => !volumesEncrypted,
  },
};

/** What it costs beyond a plain task definition. */
export const costs: readonly Cost[] = [
  sharedKeyCost('logging', 'that the account decides who reads its logs'),
  {
    of: 'logs that are kept as long as the settings ask, and the scan of them for credentials, by volume',
    savedBy: 'logging',
    givesUp: 'logs that an inquiry looks at months later',
  },
];
