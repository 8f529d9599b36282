import { defineResource, fact } from '../../engine/rule';

/** An OpsWorks app. */
export const app = defineResource({
  cloudformation: 'AWS::OpsWorks::App',
  terraform: 'aws_opsworks_application',
  facts: {
    sourcePassword: fact<string>('AppSource.Password', 'app_source.password'),
    sourceKey: fact<string>('AppSource.SshKey', 'app_source.ssh_key'),
    privateKey: fact<string>('SslConfiguration.PrivateKey', 'ssl_configuration.private_key'),
  },
});
