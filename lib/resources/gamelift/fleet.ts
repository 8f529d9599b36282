import { defineResource, fact } from '../../engine/rule';

/** A fleet of GameLift servers. */
export const fleet = defineResource({
  cloudformation: 'AWS::GameLift::Fleet',
  terraform: 'aws_gamelift_fleet',
  facts: {
    inbound: fact<unknown[]>('EC2InboundPermissions', 'ec2_inbound_permission'),
  },
});
