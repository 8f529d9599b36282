import { defineExamples } from '../../engine/rule';
import { stage, stageInTerraform } from './example-stage';

export default defineExamples({
  fails: [
    {
      name: 'no web ACL',
      cloudformation: stage({ RestApiId: 'api' }),
      terraform: stageInTerraform({ rest_api_id: 'api' }),
    },
    {
      name: 'a web ACL of another stage of the API',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/test',
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/test',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
    {
      name: 'a web ACL of a stage of the same name of another API',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/other/stages/prod',
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: 'arn:aws:apigateway:eu-west-1::/restapis/other/stages/prod',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a web ACL',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: { 'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/${Main}' },
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: '${aws_api_gateway_stage.main.arn}',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
    {
      name: 'a web ACL by an ARN that is written out',
      cloudformation: {
        ...stage({ RestApiId: 'api' }),
        Waf: {
          Type: 'AWS::WAFv2::WebACLAssociation',
          Properties: {
            ResourceArn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/prod',
            WebACLArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
      terraform: {
        ...stageInTerraform({ rest_api_id: 'api' }),
        aws_wafv2_web_acl_association: {
          waf: {
            resource_arn: 'arn:aws:apigateway:eu-west-1::/restapis/api/stages/prod',
            web_acl_arn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1',
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'a private API',
      cloudformation: {
        Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { EndpointConfiguration: { Types: ['PRIVATE'] } } },
        ...stage({ RestApiId: { Ref: 'Api' } }),
      },
      terraform: {
        aws_api_gateway_rest_api: { api: { name: 'api', endpoint_configuration: { types: ['PRIVATE'] } } },
        ...stageInTerraform({ rest_api_id: '${aws_api_gateway_rest_api.api.id}' }),
      },
    },
  ],
});
