import { defineResource, fact } from '../../engine/rule';

/** A group of CodeBuild test reports. */
export const reportGroup = defineResource({
  cloudformation: 'AWS::CodeBuild::ReportGroup',
  terraform: 'aws_codebuild_report_group',
  facts: {
    unencrypted: fact<boolean>(
      'ExportConfig.S3Destination.EncryptionDisabled',
      'export_config.s3_destination.encryption_disabled',
    ),
  },
});
