import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a key and no source',
      cloudformation: {
        Workers: {
          Type: 'AWS::EKS::Nodegroup',
          Properties: {
            ClusterName: 'main',
            NodeRole: 'arn:aws:iam::111122223333:role/node',
            Subnets: ['subnet-1'],
            RemoteAccess: {
              Ec2SshKey: 'ops',
            },
          },
        },
      },
      terraform: {
        aws_eks_node_group: {
          workers: {
            scaling_config: { desired_size: 2, max_size: 3, min_size: 1 },
            cluster_name: 'main',
            node_role_arn: 'arn:aws:iam::111122223333:role/node',
            subnet_ids: ['subnet-1'],
            remote_access: {
              ec2_ssh_key: 'ops',
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key and a source',
      cloudformation: {
        Workers: {
          Type: 'AWS::EKS::Nodegroup',
          Properties: {
            ClusterName: 'main',
            NodeRole: 'arn:aws:iam::111122223333:role/node',
            Subnets: ['subnet-1'],
            RemoteAccess: {
              Ec2SshKey: 'ops',
              SourceSecurityGroups: ['sg-1'],
            },
          },
        },
      },
      terraform: {
        aws_eks_node_group: {
          workers: {
            scaling_config: { desired_size: 2, max_size: 3, min_size: 1 },
            cluster_name: 'main',
            node_role_arn: 'arn:aws:iam::111122223333:role/node',
            subnet_ids: ['subnet-1'],
            remote_access: [
              {
                ec2_ssh_key: 'ops',
                source_security_group_ids: ['sg-1'],
              },
            ],
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'no remote access',
      cloudformation: {
        Workers: {
          Type: 'AWS::EKS::Nodegroup',
          Properties: {
            ClusterName: 'main',
            NodeRole: 'arn:aws:iam::111122223333:role/node',
            Subnets: ['subnet-1'],
          },
        },
      },
      terraform: {
        aws_eks_node_group: {
          workers: {
            scaling_config: { desired_size: 2, max_size: 3, min_size: 1 },
            cluster_name: 'main',
            node_role_arn: 'arn:aws:iam::111122223333:role/node',
            subnet_ids: ['subnet-1'],
          },
        },
      },
    },
  ],
});
