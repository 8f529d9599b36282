import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'left out',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
      },
    },
    {
      name: 'scanning off',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageScanningConfiguration: {
              ScanOnPush: false,
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_scanning_configuration: {
              scan_on_push: false,
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'scanned on push',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
          Properties: {
            ImageScanningConfiguration: {
              ScanOnPush: true,
            },
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
            image_scanning_configuration: [
              {
                scan_on_push: true,
              },
            ],
          },
        },
      },
    },
    {
      name: 'scanned by the registry',
      cloudformation: {
        Images: {
          Type: 'AWS::ECR::Repository',
        },
        Registry: {
          Type: 'AWS::ECR::RegistryScanningConfiguration',
          Properties: {
            ScanType: 'ENHANCED',
            Rules: [
              {
                ScanFrequency: 'CONTINUOUS_SCAN',
                RepositoryFilters: [
                  {
                    Filter: '*',
                    FilterType: 'WILDCARD',
                  },
                ],
              },
            ],
          },
        },
      },
      terraform: {
        aws_ecr_repository: {
          images: {
            name: 'images',
          },
        },
        aws_ecr_registry_scanning_configuration: {
          registry: {
            scan_type: 'ENHANCED',
            rule: [
              {
                scan_frequency: 'CONTINUOUS_SCAN',
                repository_filter: [
                  {
                    filter: 'im*',
                    filter_type: 'WILDCARD',
                  },
                ],
              },
            ],
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Scan: {
            Type: 'String',
          },
        },
        Resources: {
          Images: {
            Type: 'AWS::ECR::Repository',
            Properties: {
              ImageScanningConfiguration: {
                ScanOnPush: {
                  Ref: 'Scan',
                },
              },
            },
          },
        },
      },
      terraform: {
        variable: {
          scan: {
            type: 'string',
          },
        },
        resource: {
          aws_ecr_repository: {
            images: {
              name: 'images',
              image_scanning_configuration: {
                scan_on_push: '${var.scan}',
              },
            },
          },
        },
      },
    },
  ],
});
