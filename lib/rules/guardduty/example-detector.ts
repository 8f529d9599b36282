import { defineExamples, type Examples } from '../../engine/rule';

const detector = (properties: object = {}) => ({
  Detector: { Type: 'AWS::GuardDuty::Detector', Properties: { Enable: true, ...properties } },
});

const detectorInTerraform = { aws_guardduty_detector: { detector: { enable: true } } };

/** The examples of a rule that asks whether a detector watches one more thing. */
export function watching(feature: string): Examples {
  const features = (Status: unknown) => detector({ Features: [{ Name: feature, Status }] });
  const featureInTerraform = (status: string) => ({
    ...detectorInTerraform,
    aws_guardduty_detector_feature: {
      feature: { detector_id: '${aws_guardduty_detector.detector.id}', name: feature, status },
    },
  });
  return defineExamples({
    fails: [{ name: 'switched off', cloudformation: features('DISABLED'), terraform: featureInTerraform('DISABLED') }],
    passes: [
      { name: 'switched on', cloudformation: features('ENABLED'), terraform: featureInTerraform('ENABLED') },
      { name: 'left out, which is on', cloudformation: detector(), terraform: detectorInTerraform },
    ],
    unknown: [
      {
        name: 'decided at deployment',
        cloudformation: { Parameters: { Status: { Type: 'String' } }, Resources: features({ Ref: 'Status' }) },
      },
    ],
  });
}
