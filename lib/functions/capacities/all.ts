import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import type { Capacities, Capacity } from '../../runner/capacity';
import type { Terms } from '../../runner/terms';
import { type CodeBuildSettings, codeBuild } from './code-build';
import { type Ec2, type Ec2Settings, ec2 } from './ec2';
import { type Ecs, type FargateSettings, fargate } from './fargate';

/** What runners are started with, first to last, as the construct writes it. */
export type CapacitySettings =
  | ({ readonly kind: 'codebuild' } & CodeBuildSettings)
  | ({ readonly kind: 'fargate' } & FargateSettings)
  | ({ readonly kind: 'ec2' } & Ec2Settings);

/** The capacities of a construct, in its order. */
export const capacitiesOf = (settings: readonly CapacitySettings[], terms: Terms): Capacities =>
  Object.fromEntries(settings.map((one) => [one.kind, capacityOf(one, terms)]));

// The runtime brings these clients, and the types of all of EC2 are larger than all others together.
function capacityOf(settings: CapacitySettings, terms: Terms): Capacity {
  switch (settings.kind) {
    case 'codebuild':
      return codeBuild(new CodeBuildClient(), settings);
    case 'fargate': {
      const { ECS } = require('@aws-sdk/client-ecs') as { ECS: new () => Ecs };
      return fargate(new ECS(), settings);
    }
    case 'ec2': {
      const { EC2 } = require('@aws-sdk/client-ec2') as { EC2: new () => Ec2 };
      return ec2(new EC2(), settings, terms);
    }
  }
}
