/**
 * Actions with which someone blinds those who watch an account: its trails, recorders, detectors and logs.
 * Patterns take in what AWS adds.
 */
export const BLINDING: readonly string[] = [
  'access-analyzer:Delete*',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'config:Delete*',
  'config:StopConfigurationRecorder',
  'ec2:DeleteFlowLogs',
  'guardduty:Delete*',
  'guardduty:Disassociate*',
  'guardduty:UpdateDetector',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'securityhub:BatchUpdateFindings',
  'securityhub:Disable*',
];

/** Actions with which someone takes away what guards data, keys and releases. */
export const UNGUARDING: readonly string[] = [
  'codepipeline:PutApprovalResult',
  'ec2:DisableEbsEncryptionByDefault',
  'ec2:ModifyInstanceMetadataDefaults',
  'kms:DisableKey',
  'kms:ScheduleKeyDeletion',
  's3:BypassGovernanceRetention',
  's3:DeleteBucketPolicy',
  's3:PutAccountPublicAccessBlock',
  's3:PutBucketPublicAccessBlock',
];
