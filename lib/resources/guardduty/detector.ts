import { defineResource, fact } from '../../engine/rule';

/** A GuardDuty detector. */
export const detector = defineResource({
  cloudformation: 'AWS::GuardDuty::Detector',
  terraform: 'aws_guardduty_detector',
  facts: {
    enabled: fact<boolean>('Enable', 'enable'),
  },
});
