import { defineResource, fact } from '../../engine/rule';

/** A GuardDuty detector. */
export const detector = defineResource({
  cloudformation: 'AWS::GuardDuty::Detector',
  terraform: 'aws_guardduty_detector',
  facts: {
    members: fact<'ALL' | 'NEW' | 'NONE'>(undefined, (it) =>
      it.companion('aws_guardduty_organization_configuration', 'detector_id').fact('auto_enable_organization_members'),
    ),
    membersOld: fact<boolean>(undefined, (it) =>
      it.companion('aws_guardduty_organization_configuration', 'detector_id').fact('auto_enable'),
    ),
    enabled: fact<boolean>('Enable', 'enable'),
  },
});
