import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';

const acl = defineResource({
  cloudformation: 'AWS::EC2::NetworkAcl',
  terraform: 'aws_network_acl',
  facts: {
    subnets: fact<string[]>(undefined, 'subnet_ids'),
    association: fact<string>(
      (it) => it.companion('AWS::EC2::SubnetNetworkAclAssociation', 'NetworkAclId').fact('SubnetId'),
      (it) => it.companion('aws_network_acl_association', 'network_acl_id').fact('subnet_id'),
    ),
  },
});

export default defineRule({
  title: 'Network ACLs that are declared are in use',
  problem: 'This network ACL is attached to no subnet.',
  why: 'It looks like protection and filters nothing.',
  fix: {
    how: 'Attach it to subnets, or remove it.',
    cdk: { subnetSelection: { subnetType: 'SubnetType.PRIVATE_ISOLATED' } },
    arguments: { subnet_ids: ['subnet-1'] },
    resources: { 'AWS::EC2::SubnetNetworkAclAssociation': { NetworkAclId: { Ref: 'This' }, SubnetId: 'subnet-1' } },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.16'] },
  sameAs: { checkov: ['CKV2_AWS_1'] },
  resource: acl,
  check: (it) => any(it.subnets.isSet(), it.association.isSet()),
});
