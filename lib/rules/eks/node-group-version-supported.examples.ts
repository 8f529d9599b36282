import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::EKS::Nodegroup',
    Properties: {
      ClusterName: 'apps',
      NodeRole: 'arn:aws:iam::111122223333:role/nodes',
      Subnets: ['subnet-1'],
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_eks_node_group: {
    it: {
      cluster_name: 'apps',
      node_role_arn: 'arn:aws:iam::111122223333:role/nodes',
      subnet_ids: ['subnet-1'],
      scaling_config: { desired_size: 1, max_size: 2, min_size: 1 },
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'an old version',
      cloudformation: inCloudFormation({ Version: '1.23' }),
      terraform: inTerraform({ version: '1.23' }),
    },
  ],
  passes: [
    {
      name: 'a current version',
      cloudformation: inCloudFormation({ Version: '1.33' }),
      terraform: inTerraform({ version: '1.33' }),
    },
    { name: 'that of the cluster', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ Version: { Ref: 'Choice' } }),
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ version: '${var.choice}' }) },
    },
  ],
});
