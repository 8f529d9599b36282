import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: 'network', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_lb: { it: { load_balancer_type: 'network', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'one subnet',
      cloudformation: inCloudFormation({ Subnets: ['subnet-1'] }),
      terraform: inTerraform({ subnets: ['subnet-1'] }),
    },
  ],
  passes: [
    {
      name: 'two subnets',
      cloudformation: inCloudFormation({ Subnets: ['subnet-1', 'subnet-2'] }),
      terraform: inTerraform({ subnets: ['subnet-1', 'subnet-2'] }),
    },
    {
      name: 'two mappings',
      cloudformation: inCloudFormation({ SubnetMappings: [{ SubnetId: 'subnet-1' }, { SubnetId: 'subnet-2' }] }),
      terraform: inTerraform({ subnet_mapping: [{ subnet_id: 'subnet-1' }, { subnet_id: 'subnet-2' }] }),
    },
  ],
  unknown: [
    {
      name: 'subnets that deployment decides',
      cloudformation: {
        Parameters: { Choice: { Type: 'List<AWS::EC2::Subnet::Id>' } },
        Resources: inCloudFormation({ Subnets: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'list(string)' } },
        resource: inTerraform({ subnets: '${var.choice}' }),
      },
    },
  ],
});
