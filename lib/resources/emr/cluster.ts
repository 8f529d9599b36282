import { defineResource, fact } from '../../engine/rule';

/** A cluster of EMR. */
export const cluster = defineResource({
  cloudformation: 'AWS::EMR::Cluster',
  terraform: 'aws_emr_cluster',
  facts: {
    securityConfiguration: fact('SecurityConfiguration', 'security_configuration'),
    masterGroup: fact('Instances.EmrManagedMasterSecurityGroup', 'ec2_attributes.emr_managed_master_security_group'),
    slaveGroup: fact('Instances.EmrManagedSlaveSecurityGroup', 'ec2_attributes.emr_managed_slave_security_group'),
    logs: fact('LogUri', 'log_uri'),
    joinPassword: fact('KerberosAttributes.ADDomainJoinPassword', 'kerberos_attributes.ad_domain_join_password'),
    realmPassword: fact(
      'KerberosAttributes.CrossRealmTrustPrincipalPassword',
      'kerberos_attributes.cross_realm_trust_principal_password',
    ),
    kdcPassword: fact('KerberosAttributes.KdcAdminPassword', 'kerberos_attributes.kdc_admin_password'),
    kerberos: fact('KerberosAttributes', 'kerberos_attributes'),
    keyPair: fact('Instances.Ec2KeyName', 'ec2_attributes.key_name'),
    subnet: fact('Instances.Ec2SubnetId', 'ec2_attributes.subnet_id'),
    subnets: fact('Instances.Ec2SubnetIds', 'ec2_attributes.subnet_ids'),
  },
});

/** Whether EMR refuses clusters that are open to the internet. CloudFormation has no such resource. */
export const publicAccessBlock = defineResource({
  terraform: 'aws_emr_block_public_access_configuration',
  facts: {
    blocks: fact<boolean>(undefined, 'block_public_security_group_rules'),
    /** Ranges of ports that stay open to the internet. */
    permitted: fact<unknown[]>(undefined, 'permitted_public_security_group_rule_range'),
  },
});
