import { defineRule } from '../../engine/rule';
import { because } from '../../engine/verdict';
import { cluster } from '../../resources/eks/cluster';

const LOGS = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

export default defineRule({
  title: 'EKS clusters keep all logs of their control plane',
  problem: 'This cluster does not keep all five logs of its control plane.',
  why: 'The audit and authenticator logs tell who did what in the cluster; without them an intrusion cannot be followed.',
  fix: {
    how: 'Turn on the logs api, audit, authenticator, controllerManager and scheduler.',
    cdk: 'clusterLogging: Object.values(ClusterLoggingTypes)',
    properties: {
      Logging: {
        ClusterLogging: {
          EnabledTypes: [
            {
              Type: 'api',
            },
            {
              Type: 'audit',
            },
            {
              Type: 'authenticator',
            },
            {
              Type: 'controllerManager',
            },
            {
              Type: 'scheduler',
            },
          ],
        },
      },
    },
    arguments: {
      enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['EKS.8'],
  },
  sameAs: {
    terrascan: ['AC_AWS_0465'],
    checkov: ['CKV_AWS_37'],
    kics: ['eks_cluster_log_disabled', 'missing_cluster_log_types'],
    trivy: ['AWS-0038'],
    'cdk-nag': ['EKSClusterControlPlaneLogs'],
  },
  resource: cluster,
  check: (it) => {
    const kept = it.logTypes.hasAll(...LOGS);
    const off = LOGS.filter((log) => it.logTypes.some((type) => type.is(log)).state !== 'pass');
    return kept.state === 'fail' ? because(kept, `not all of these logs are on: ${off.join(', ')}`) : kept;
  },
});
