import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';

/** The whole document; a string is parsed, and stays unknown where deployment completes it. */
function document(it: Reading): Fact {
  const written = it.fact('SecurityConfiguration', 'configuration');
  if (typeof written.value !== 'string') return written;
  try {
    return new Fact(written, JSON.parse(written.value));
  } catch {
    return new Fact(written, new Unknown('a document that deployment completes'));
  }
}

const option =
  <T>(path: string) =>
  (it: Reading): Fact<T> =>
    document(it).get<T>(`EncryptionConfiguration.${path}`);

/** How EMR encrypts; in Terraform a JSON document in a string. */
export const securityConfiguration = defineResource({
  cloudformation: 'AWS::EMR::SecurityConfiguration',
  terraform: 'aws_emr_security_configuration',
  facts: {
    s3Mode: fact<string>(
      option('AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode'),
      option('AtRestEncryptionConfiguration.S3EncryptionConfiguration.EncryptionMode'),
    ),
    diskKeys: fact<string>(
      option('AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType'),
      option('AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EncryptionKeyProviderType'),
    ),
    certificates: fact<string>(
      option('InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType'),
      option('InTransitEncryptionConfiguration.TLSCertificateConfiguration.CertificateProviderType'),
    ),
    atRest: fact<boolean>(option('EnableAtRestEncryption'), option('EnableAtRestEncryption')),
    inTransit: fact<boolean>(option('EnableInTransitEncryption'), option('EnableInTransitEncryption')),
    ebs: fact<boolean>(
      option('AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EnableEbsEncryption'),
      option('AtRestEncryptionConfiguration.LocalDiskEncryptionConfiguration.EnableEbsEncryption'),
    ),
  },
});
