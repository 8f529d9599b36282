import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/neptune/cluster';

export default defineRule({
  title: 'Neptune clusters ask their clients who they are',
  problem: 'Whoever can reach this cluster may read and change all of it.',
  why: 'Neptune has no passwords: without IAM authentication, one open port inside the network is enough.',
  fix: {
    how: 'Turn IAM authentication on.',
    properties: { IamAuthEnabled: true },
    arguments: { iam_database_authentication_enabled: true },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Neptune.7'] },
  sameAs: {
    checkov: ['CKV_AWS_359'],
    kics: ['neptune_cluster_with_iam_database_authentication_disabled'],
    'cdk-nag': ['NeptuneClusterIAMAuth'],
  },
  resource: cluster,
  check: (it) => it.iamAuth.isTrue(),
});
