import type { Settings } from '../change';

const stays = (present: unknown): boolean => present === 'required';

/** What machines are launched by, which answer requests for their metadata only with a token. */
export const tokensRequired: Settings = {
  'AWS::EC2::Instance': [{ path: 'MetadataOptions.HttpTokens', value: 'required', stays }],
  'AWS::EC2::LaunchTemplate': [{ path: 'LaunchTemplateData.MetadataOptions.HttpTokens', value: 'required', stays }],
  'AWS::AutoScaling::LaunchConfiguration': [{ path: 'MetadataOptions.HttpTokens', value: 'required', stays }],
  ...Object.fromEntries(
    ['aws_instance', 'aws_launch_template', 'aws_launch_configuration', 'aws_spot_instance_request'].map((type) => [
      type,
      [{ path: 'metadata_options.http_tokens', value: 'required', stays }],
    ]),
  ),
};
