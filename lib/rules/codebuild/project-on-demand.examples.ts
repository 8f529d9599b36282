import { defineExamples } from '../../engine/rule';
import { build } from './example-project';

const FLEET = 'arn:aws:codebuild:eu-west-1:111122223333:fleet/builds:1234abcd-12ab-34cd-56ef-1234567890ab';

export default defineExamples({
  fails: [
    {
      name: 'a reserved fleet',
      ...build({ Environment: { Fleet: { FleetArn: FLEET } } }, { environment: { fleet: { fleet_arn: FLEET } } }),
    },
  ],
  passes: [{ name: 'machines on demand', ...build({}, {}) }],
});
