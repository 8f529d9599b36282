import { workflowFiles } from '../../lib/release/workflow';

/** The pipeline in GitHub Actions of a sample app, by its files. */
export const files = workflowFiles({
  branch: 'main',
  region: 'eu-west-1',
  stacks: ['Notes'],
  roles: {
    staging: 'arn:aws:iam::111122223333:role/notes-staging',
    production: 'arn:aws:iam::444455556666:role/notes-production',
  },
  evidence: { bucket: 'shop-evidence', role: 'arn:aws:iam::444455556666:role/notes-recorder' },
  versions: { bulwark: '0.1.0', cdk: '2.1148.1' },
});
