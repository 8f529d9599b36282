import { defineRule } from '../../engine/rule';
import { isSinglePort } from '../../network/ports';
import { possibleRanges } from '../../network/possible-ranges';
import { fleet } from '../../resources/gamelift/fleet';

export default defineRule({
  title: 'GameLift fleets open single ports',
  problem: 'This fleet opens a range of ports.',
  why: 'Whatever else listens in the range is open too.',
  fix: {
    how: 'Open each port that the game uses by itself.',
    properties: {
      EC2InboundPermissions: [
        {
          FromPort: 1324,
          ToPort: 1324,
          IpRange: '0.0.0.0/0',
          Protocol: 'UDP',
        },
      ],
    },
    arguments: {
      ec2_inbound_permission: [
        {
          from_port: 1324,
          to_port: 1324,
          ip_range: '0.0.0.0/0',
          protocol: 'UDP',
        },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  sameAs: {
    kics: ['gamelift_fleet_ec2_inbound_permissions_with_port_range'],
    cfn_nag: ['W65'],
    guard: ['GAMELIFT_FLEET_INBOUND_PORT_RANGE_RULE'],
  },
  resource: fleet,
  check: (it) => {
    const [from, to] = it.reading.either(['FromPort', 'ToPort'], ['from_port', 'to_port']);
    return it.inbound.every((permission) => {
      const [first, ...others] = possibleRanges(permission.get(from), permission.get(to)).map(isSinglePort);
      if (others.some((other) => other !== first)) return permission.unknown();
      return first ? permission.pass() : permission.fail();
    });
  },
});
