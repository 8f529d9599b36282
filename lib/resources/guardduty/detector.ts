import { defineResource, fact } from '../../engine/rule';

/** Whether a protection plan is on, by its feature or by the data source it was before; absent where nothing is said. */
const feature = (name: string, source?: string, tfSource?: string) =>
  fact<boolean>(
    (it) => {
      const said = it
        .fact('Features')
        .items()
        .find((one) => one.get('Name').value === name);
      if (said) return said.get<string>('Status').map((status) => status === 'ENABLED');
      return it.fact<boolean>(source ? `DataSources.${source}` : 'DataSources.None');
    },
    (it) => {
      const said = it
        .companions('aws_guardduty_detector_feature', 'detector_id')
        .find((one) => one.fact('name').value === name);
      if (said) return said.fact<string>('status').map((status) => status === 'ENABLED');
      return it.fact<boolean>(tfSource ? `datasources.${tfSource}` : 'datasources.none');
    },
  );

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
    s3: feature('S3_DATA_EVENTS', 'S3Logs.Enable', 's3_logs.enable'),
    eksAudit: feature('EKS_AUDIT_LOGS', 'Kubernetes.AuditLogs.Enable', 'kubernetes.audit_logs.enable'),
    malware: feature(
      'EBS_MALWARE_PROTECTION',
      'MalwareProtection.ScanEc2InstanceWithFindings.EbsVolumes',
      'malware_protection.scan_ec2_instance_with_findings.ebs_volumes.enable',
    ),
    logins: feature('RDS_LOGIN_EVENTS'),
    functions: feature('LAMBDA_NETWORK_LOGS'),
    enabled: fact<boolean>('Enable', (it) => it.fact<boolean>('enable').or(true)),
  },
});
