import { defineExamples } from '../../engine/rule';
import { build } from './example-project';

export default defineExamples({
  fails: [{ name: 'none', ...build({}, {}) }],
  passes: [
    {
      name: 'subnets of a VPC',
      ...build(
        {
          VpcConfig: { VpcId: 'vpc-0a1b2c3d', Subnets: ['subnet-0a1b2c3d'], SecurityGroupIds: ['sg-0a1b2c3d'] },
        },
        {
          vpc_config: {
            vpc_id: 'vpc-0a1b2c3d',
            subnets: ['subnet-0a1b2c3d'],
            security_group_ids: ['sg-0a1b2c3d'],
          },
        },
      ),
    },
  ],
});
