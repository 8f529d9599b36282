import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { cluster } from '../../resources/eks/cluster';

export default defineRule({
  title: 'Whoever makes an EKS cluster does not administer it from then on',
  problem: 'Whoever makes this cluster administers it from then on.',
  why: 'It is a pipeline that makes clusters; with a standing way in as their administrator, whoever takes it over has all that runs there.',
  fix: {
    how: 'Say so as the cluster is made, and give access entries to those who need them. Of a cluster that is there, take the access entry of who made it away: changing this replaces the cluster.',
    cdk: { bootstrapClusterCreatorAdminPermissions: false },
    properties: { AccessConfig: { BootstrapClusterCreatorAdminPermissions: false } },
    arguments: { access_config: { bootstrap_cluster_creator_admin_permissions: false } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: cluster,
  check: (it) => it.creatorAdministers.or(awsDefaults.clusterCreatorAdministers.value).isFalse(),
});
