import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'stated',
      cloudformation: {
        Video: {
          Type: 'AWS::MediaStore::Container',
          Properties: {
            ContainerName: 'video',
            CorsPolicy: [
              {
                AllowedOrigins: ['https://www.example.com'],
                AllowedMethods: ['GET'],
                AllowedHeaders: ['*'],
              },
            ],
          },
        },
      },
    },
  ],
  only: {
    dialect: 'cloudformation',
    because: 'the AWS provider of Terraform does not set this',
  },
});
