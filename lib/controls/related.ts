import { hipaaByConfigRule } from './hipaa';
import { iso27001ByNist } from './iso-27001-2022';
import { soc2ByNist } from './soc-2-2017';

/** Ids of controls by framework. */
type Controls = Readonly<Record<string, readonly string[]>>;

/**
 * What the controls of AWS Security Hub are related to in other frameworks, as their pages in its user guide said in
 * August 2026 ("Related requirements"). A control that is not here was not looked up; one with nothing has no relations.
 * For 3.4 of CIS 5.0.0 the guide's list of that benchmark counts, CloudTrail.7; the page of CloudTrail.5 names it instead.
 * What is retired is as it was before: CloudFront.2, ECS.1. What was claimed later is as in December 2026; of EC2.171, the
 * page names 5.3 of CIS 3.0.0, which is about security groups.
 */
const related: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ACM.2': { 'pci-dss-4.0.1': '4.2.1' },
  'APIGateway.1': { 'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-7(8)' },
  'APIGateway.2': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
  },
  'APIGateway.3': { 'nist-800-53-r5': 'CA-7' },
  'APIGateway.4': { 'nist-800-53-r5': 'AC-4(21)' },
  'APIGateway.5': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'APIGateway.8': { 'nist-800-53-r5': 'AC-3 CM-2 CM-2(2)' },
  'APIGateway.9': {
    'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'APIGateway.10': {},
  'APIGateway.11': {},
  'AppSync.1': {},
  'AppSync.2': { 'pci-dss-4.0.1': '10.4.2' },
  'AppSync.5': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6' },
  'AppSync.6': {},
  'Athena.4': {},
  'AutoScaling.1': { 'nist-800-53-r5': 'CA-7 CP-2(2) SI-2' },
  'AutoScaling.2': { 'nist-800-53-r5': 'CP-2(2) CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'AutoScaling.3': { 'nist-800-53-r5': 'AC-3 AC-3(7) AC-3(15) AC-6 CA-9(1) CM-2', 'pci-dss-4.0.1': '2.2.6' },
  'AutoScaling.4': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'Autoscaling.5': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'AutoScaling.6': { 'nist-800-53-r5': 'CP-2(2) CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'AutoScaling.9': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'BedrockAgentCore.1': {},
  'BedrockAgentCore.2': {},
  'BedrockAgentCore.5': {},
  'BedrockAgentCore.6': {},
  'CloudFormation.1': { 'nist-800-53-r5': 'SI-4(5) SI-4(12)' },
  'CloudFront.1': { 'nist-800-53-r5': 'SC-7(11) SC-7(16)', 'pci-dss-4.0.1': '2.2.6' },
  'CloudFront.2': { 'nist-800-53-r5': 'SC-7(11)' },
  'CloudFront.3': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'CloudFront.4': { 'nist-800-53-r5': 'CP-10 SC-5(2) SC-36 SI-13(5)' },
  'CloudFront.5': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'CloudFront.6': { 'nist-800-53-r5': 'AC-4(21)', 'pci-dss-4.0.1': '6.4.2' },
  'CloudFront.7': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
  },
  'CloudFront.8': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'CloudFront.9': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'CloudFront.10': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'CloudFront.12': { 'nist-800-53-r5': 'CM-2 CM-2(2)', 'pci-dss-4.0.1': '2.2.6' },
  'CloudFront.13': {},
  'CloudFront.15': {},
  'CloudFront.16': {},
  'CloudFront.17': {},
  'CloudTrail.1': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 AU-14(1) CA-7 SA-8(22) SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'cis-aws-5.0.0': '3.1',
    'cis-aws-3.0.0': '3.1',
  },
  'CloudTrail.2': {
    'nist-800-53-r5': 'AU-9 CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)',
    'pci-dss-4.0.1': '10.3.2',
    'cis-aws-5.0.0': '3.5',
    'cis-aws-3.0.0': '3.5',
  },
  'CloudTrail.3': { 'pci-dss-4.0.1': '10.2.1' },
  'CloudTrail.4': {
    'nist-800-53-r5': 'AU-9 SI-4 SI-7(1) SI-7(3) SI-7(7)',
    'pci-dss-4.0.1': '10.3.2',
    'cis-aws-5.0.0': '3.2',
    'cis-aws-3.0.0': '3.2',
  },
  'CloudTrail.5': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(1) AU-6(3) AU-6(4) AU-6(5) AU-7(1) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(5) SI-4(20) SI-7(8) SI-20',
  },
  'CloudTrail.6': { 'pci-dss-4.0.1': '1.4.4' },
  'CloudTrail.7': { 'pci-dss-4.0.1': '10.2.1', 'cis-aws-5.0.0': '3.4', 'cis-aws-3.0.0': '3.4' },
  'CloudWatch.15': { 'nist-800-53-r5': 'AU-6(1) AU-6(5) CA-7 IR-4(1) IR-4(5) SI-2 SI-4(5) SI-4(12) SI-20' },
  'CloudWatch.16': { 'nist-800-53-r5': 'AU-6(3) AU-6(4) AU-10 AU-11 CA-7 SI-12' },
  'CloudWatch.17': { 'nist-800-53-r5': 'AU-6(1) AU-6(5) CA-7 SI-2 SI-4(12)' },
  'CodeBuild.1': { 'nist-800-53-r5': 'SA-3', 'pci-dss-4.0.1': '8.3.2' },
  'CodeBuild.2': { 'nist-800-53-r5': 'IA-5(7) SA-3', 'pci-dss-4.0.1': '8.3.2' },
  'CodeBuild.3': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-13 SC-28 SC-28(1) SI-7(6)', 'pci-dss-4.0.1': '10.3.2' },
  'CodeBuild.4': {
    'nist-800-53-r5':
      'AC-2(4) AC-2(12) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4 SI-4(20) SI-7(8)',
  },
  'CodeBuild.7': {},
  'Cognito.1': {},
  'Cognito.2': {},
  'Cognito.3': {},
  'Cognito.4': {},
  'Cognito.5': {},
  'Cognito.6': {},
  'Config.1': { 'nist-800-53-r5': 'CM-3 CM-6(1) CM-8 CM-8(2)', 'cis-aws-5.0.0': '3.3', 'cis-aws-3.0.0': '3.3' },
  'DataFirehose.1': { 'nist-800-53-r5': 'AC-3 AU-3 SC-12 SC-13 SC-28' },
  'DataSync.1': {},
  'DMS.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'DMS.6': { 'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '6.3.3' },
  'DMS.7': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'DMS.8': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'DMS.9': { 'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)', 'pci-dss-4.0.1': '4.2.1' },
  'DMS.10': { 'nist-800-53-r5': 'AC-2 AC-3 AC-6 AC-17 IA-2 IA-5', 'pci-dss-4.0.1': '7.3.1' },
  'DMS.11': { 'nist-800-53-r5': 'AC-3 AC-6 IA-2 IA-5', 'pci-dss-4.0.1': '7.3.1' },
  'DMS.12': { 'nist-800-53-r5': 'SC-8 SC-13', 'pci-dss-4.0.1': '4.2.1' },
  'DMS.13': {},
  'DocumentDB.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'DocumentDB.2': { 'nist-800-53-r5': 'SI-12', 'pci-dss-4.0.1': '3.2.1' },
  'DocumentDB.3': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'DocumentDB.4': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.3.3',
  },
  'DocumentDB.5': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'DocumentDB.6': {},
  'DynamoDB.1': { 'nist-800-53-r5': 'CP-2(2) CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'DynamoDB.2': { 'nist-800-53-r5': 'CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'DynamoDB.3': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'DynamoDB.4': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'DynamoDB.6': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'DynamoDB.7': { 'nist-800-53-r5': 'AC-17 SC-8 SC-13 SC-23', 'pci-dss-4.0.1': '4.2.1' },
  'EC2.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.2': {
    'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)',
    'cis-aws-5.0.0': '5.5',
    'cis-aws-3.0.0': '5.4',
  },
  'EC2.3': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'EC2.4': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'EC2.6': {
    'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-12 CA-7 SI-7(8)',
    'cis-aws-5.0.0': '3.7',
    'cis-aws-3.0.0': '3.7',
  },
  'EC2.7': {
    'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)',
    'cis-aws-5.0.0': '5.1.1',
    'cis-aws-3.0.0': '2.2.1',
  },
  'EC2.8': {
    'nist-800-53-r5': 'AC-3 AC-3(7) AC-3(15) AC-6',
    'pci-dss-4.0.1': '2.2.6',
    'cis-aws-5.0.0': '5.7',
    'cis-aws-3.0.0': '5.6',
  },
  'EC2.9': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.10': {
    'nist-800-53-r5': 'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.12': { 'nist-800-53-r5': 'CM-8(1)' },
  'EC2.13': {
    'nist-800-53-r5': 'AC-4 AC-4(21) CM-7 SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)',
    'pci-dss-4.0.1': '1.3.1',
  },
  'EC2.14': { 'pci-dss-4.0.1': '1.3.1' },
  'EC2.15': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'EC2.16': { 'nist-800-53-r5': 'CM-8(1)', 'pci-dss-4.0.1': '1.2.7' },
  'EC2.17': { 'nist-800-53-r5': 'AC-4(21)' },
  'EC2.18': { 'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)' },
  'EC2.19': {
    'nist-800-53-r5': 'AC-4 AC-4(21) CA-9(1) CM-2 CM-2(2) CM-7 SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)',
  },
  'EC2.20': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'EC2.21': {
    'nist-800-53-r5': 'AC-4(21) CA-9(1) CM-2 CM-2(2) CM-7 SC-7 SC-7(5) SC-7(21)',
    'pci-dss-4.0.1': '1.3.1',
    'cis-aws-5.0.0': '5.2',
    'cis-aws-3.0.0': '5.1',
  },
  'EC2.22': {},
  'EC2.23': { 'nist-800-53-r5': 'AC-4(21) CA-9(1) CM-2' },
  'EC2.24': { 'nist-800-53-r5': 'CM-2 CM-2(2)' },
  'EC2.25': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'EC2.28': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'EC2.51': {
    'nist-800-53-r5':
      'AC-2(4) AC-2(12) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4 SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'EC2.53': { 'pci-dss-4.0.1': '1.3.1', 'cis-aws-5.0.0': '5.3', 'cis-aws-3.0.0': '5.2' },
  'EC2.54': { 'pci-dss-4.0.1': '1.3.1', 'cis-aws-5.0.0': '5.4', 'cis-aws-3.0.0': '5.3' },
  'EC2.57': {
    'nist-800-53-r5': 'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.58': {
    'nist-800-53-r5': 'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.60': {
    'nist-800-53-r5': 'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'EC2.170': { 'pci-dss-4.0.1': '2.2.6' },
  'EC2.171': { 'pci-dss-4.0.1': '10.4.2' },
  'EC2.172': {},
  'EC2.173': {},
  'EC2.180': {},
  'EC2.181': {},
  'EC2.182': {},
  'EC2.183': {},
  'ECR.1': { 'nist-800-53-r5': 'RA-5', 'pci-dss-4.0.1': '6.2.3 6.2.4' },
  'ECR.2': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-8(1)' },
  'ECR.3': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'ECR.5': { 'nist-800-53-r5': 'AU-9 CA-9(1) CM-3(6) SC-7(10) SC-12(2) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'ECS.1': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6' },
  'ECS.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'ECS.3': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'ECS.4': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6' },
  'ECS.5': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6' },
  'ECS.8': { 'nist-800-53-r5': 'CA-9(1) CM-2', 'pci-dss-4.0.1': '8.6.2' },
  'ECS.9': { 'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-7(8)' },
  'ECS.10': { 'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '6.3.3' },
  'ECS.12': { 'nist-800-53-r5': 'AU-6(3) AU-6(4) CA-7 SI-2' },
  'ECS.16': { 'pci-dss-4.0.1': '1.4.4' },
  'ECS.17': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6' },
  'ECS.18': {},
  'ECS.19': {},
  'ECS.20': {},
  'ECS.21': {},
  'EFS.1': {
    'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)',
    'cis-aws-5.0.0': '2.3.1',
    'cis-aws-3.0.0': '2.4.1',
  },
  'EFS.2': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'EFS.3': { 'nist-800-53-r5': 'AC-6(10)' },
  'EFS.4': { 'nist-800-53-r5': 'AC-6(2)', 'pci-dss-4.0.1': '7.3.1' },
  'EFS.6': { 'nist-800-53-r5': 'SC-7', 'pci-dss-4.0.1': '1.4.4' },
  'EFS.7': {},
  'EFS.8': { 'cis-aws-5.0.0': '2.3.1' },
  'EKS.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'EKS.2': { 'nist-800-53-r5': 'CA-9(1) CM-2 SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '12.3.4' },
  'EKS.3': { 'nist-800-53-r5': 'SC-8 SC-12 SC-13 SC-28', 'pci-dss-4.0.1': '8.3.2' },
  'EKS.8': {
    'nist-800-53-r5':
      'AC-2(4) AC-2(12) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4 SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'EKS.9': {},
  'ElastiCache.1': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'ElastiCache.2': { 'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '6.3.3' },
  'ElastiCache.3': { 'nist-800-53-r5': 'CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ElastiCache.4': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'ElastiCache.5': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'ElastiCache.6': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6', 'pci-dss-4.0.1': '8.3.1' },
  'ElastiCache.7': { 'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)' },
  'ElasticBeanstalk.1': { 'nist-800-53-r5': 'CA-7 SI-2' },
  'ElasticBeanstalk.2': { 'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '6.3.3' },
  'ElasticBeanstalk.3': { 'pci-dss-4.0.1': '10.4.2' },
  'ELB.1': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
  },
  'ELB.2': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(5) SI-7(6)',
  },
  'ELB.3': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'ELB.4': { 'nist-800-53-r5': 'SC-7(4) SC-8(2)', 'pci-dss-4.0.1': '6.2.4' },
  'ELB.5': { 'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-7(8)' },
  'ELB.6': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'ELB.7': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'ELB.8': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'ELB.9': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ELB.10': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ELB.12': { 'nist-800-53-r5': 'AC-4(21) CA-9(1) CM-2', 'pci-dss-4.0.1': '6.2.4' },
  'ELB.13': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ELB.14': { 'nist-800-53-r5': 'AC-4(21) CA-9(1) CM-2', 'pci-dss-4.0.1': '6.2.4' },
  'ELB.16': { 'nist-800-53-r5': 'AC-4(21)' },
  'ELB.17': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
  },
  'ELB.18': {},
  'ELB.21': {},
  'ELB.22': {},
  'EMR.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'EMR.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'EMR.3': { 'nist-800-53-r5': 'CA-9(1) CP-9(8) SI-12' },
  'EMR.4': { 'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)' },
  'ES.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'ES.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'ES.3': { 'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)', 'pci-dss-4.0.1': '4.2.1' },
  'ES.4': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
  },
  'ES.5': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'ES.6': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ES.7': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'ES.8': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'FSx.1': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'FSx.2': { 'nist-800-53-r5': 'CP-9 CM-8' },
  'FSx.3': {},
  'FSx.4': {},
  'FSx.5': {},
  'Glue.3': {},
  'Glue.4': { 'nist-800-53-r5': 'CA-9(1) CM-2 SI-2 SI-2(2) SI-2(4) SI-2(5)' },
  'GuardDuty.1': {
    'nist-800-53-r5':
      'AC-2(12) AU-6(1) AU-6(5) CA-7 CM-8(3) RA-3(4) SA-8(19) SA-8(21) SA-8(25) SA-11(1) SA-11(6) SA-15(2) SA-15(8) SC-5 SC-5(1) SC-5(3) SI-3(8) SI-4 SI-4(1) SI-4(2) SI-4(4) SI-4(5) SI-4(13) SI-4(22) SI-4(25) SI-20',
    'pci-dss-4.0.1': '11.5.1',
  },
  'GuardDuty.5': {},
  'GuardDuty.6': { 'pci-dss-4.0.1': '11.5.1' },
  'GuardDuty.7': { 'pci-dss-4.0.1': '11.5.1' },
  'GuardDuty.8': {},
  'GuardDuty.9': { 'pci-dss-4.0.1': '11.5.1' },
  'GuardDuty.10': { 'pci-dss-4.0.1': '11.5.1' },
  'IAM.1': { 'nist-800-53-r5': 'AC-2 AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6 AC-6(2) AC-6(3) AC-6(10)' },
  'IAM.2': {
    'nist-800-53-r5': 'AC-2 AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6 AC-6(3)',
    'cis-aws-5.0.0': '1.14',
    'cis-aws-3.0.0': '1.15',
  },
  'IAM.3': {
    'nist-800-53-r5': 'AC-2(1) AC-2(3) AC-3(15)',
    'pci-dss-4.0.1': '8.3.9 8.6.3',
    'cis-aws-5.0.0': '1.13',
    'cis-aws-3.0.0': '1.14',
  },
  'IAM.4': {
    'nist-800-53-r5': 'AC-2(1) AC-3(7) AC-3(15) AC-6 AC-6(2) AC-6(10)',
    'cis-aws-5.0.0': '1.3',
    'cis-aws-3.0.0': '1.4',
  },
  'IAM.5': {
    'nist-800-53-r5': 'AC-2(1) AC-3(15) IA-2(1) IA-2(2) IA-2(6) IA-2(8)',
    'pci-dss-4.0.1': '8.4.2',
    'cis-aws-5.0.0': '1.9',
    'cis-aws-3.0.0': '1.10',
  },
  'IAM.6': {
    'nist-800-53-r5': 'AC-2(1) AC-3(15) IA-2(1) IA-2(2) IA-2(6) IA-2(8)',
    'pci-dss-4.0.1': '8.4.2',
    'cis-aws-5.0.0': '1.5',
    'cis-aws-3.0.0': '1.6',
  },
  'IAM.7': {
    'nist-800-53-r5': 'AC-2(1) AC-2(3) AC-3(15) IA-5(1)',
    'pci-dss-4.0.1': '8.3.6 8.3.7 8.3.9 8.3.10.1 8.6.3',
  },
  'IAM.8': { 'nist-800-53-r5': 'AC-2 AC-2(1) AC-2(3) AC-3 AC-3(7) AC-3(15) AC-6', 'pci-dss-4.0.1': '8.2.6' },
  'IAM.9': {
    'nist-800-53-r5': 'AC-2(1) AC-3(15) IA-2(1) IA-2(2) IA-2(6) IA-2(8)',
    'pci-dss-4.0.1': '8.4.2',
    'cis-aws-5.0.0': '1.4',
    'cis-aws-3.0.0': '1.5',
  },
  'IAM.11': { 'pci-dss-4.0.1': '8.3.6 8.6.3' },
  'IAM.12': { 'pci-dss-4.0.1': '8.3.6 8.6.3' },
  'IAM.13': {},
  'IAM.14': { 'pci-dss-4.0.1': '8.3.6 8.6.3' },
  'IAM.15': { 'cis-aws-5.0.0': '1.7', 'cis-aws-3.0.0': '1.8' },
  'IAM.16': { 'pci-dss-4.0.1': '8.3.7', 'cis-aws-5.0.0': '1.8', 'cis-aws-3.0.0': '1.9' },
  'IAM.17': { 'pci-dss-4.0.1': '8.3.9 8.3.10.1' },
  'IAM.18': { 'pci-dss-4.0.1': '12.10.3', 'cis-aws-5.0.0': '1.16', 'cis-aws-3.0.0': '1.17' },
  'IAM.19': { 'nist-800-53-r5': 'AC-2(1) AC-3(15) IA-2(1) IA-2(2) IA-2(6) IA-2(8)', 'pci-dss-4.0.1': '8.4.2' },
  'IAM.21': { 'nist-800-53-r5': 'AC-2 AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6 AC-6(2) AC-6(3) AC-6(10)' },
  'IAM.27': { 'cis-aws-5.0.0': '1.21', 'cis-aws-3.0.0': '1.22' },
  'Inspector.3': { 'pci-dss-4.0.1': '6.2.4 6.3.1' },
  'Kinesis.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'Kinesis.3': {},
  'KMS.1': { 'nist-800-53-r5': 'AC-2 AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6 AC-6(3)' },
  'KMS.2': { 'nist-800-53-r5': 'AC-2 AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6 AC-6(3)' },
  'KMS.3': { 'nist-800-53-r5': 'SC-12 SC-12(2)' },
  'KMS.4': {
    'nist-800-53-r5': 'SC-12 SC-12(2) SC-28(3)',
    'pci-dss-4.0.1': '3.7.4',
    'cis-aws-5.0.0': '3.6',
    'cis-aws-3.0.0': '3.6',
  },
  'KMS.5': {},
  'Lambda.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '7.2.1',
  },
  'Lambda.2': { 'nist-800-53-r5': 'CA-9(1) CM-2 SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '12.3.4' },
  'Lambda.3': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'Lambda.5': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'Lambda.7': { 'nist-800-53-r5': 'CA-7' },
  'Macie.1': { 'nist-800-53-r5': 'CA-7 CA-9(1) RA-5 SA-8(19) SI-4' },
  'MQ.2': { 'nist-800-53-r5': 'AU-2 AU-3 AU-12 SI-4', 'pci-dss-4.0.1': '10.3.3' },
  'MQ.3': {},
  'MQ.5': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'MQ.6': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'MSK.1': { 'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)', 'pci-dss-4.0.1': '4.2.1' },
  'MSK.2': { 'nist-800-53-r5': 'CA-7 SI-2' },
  'MSK.3': { 'pci-dss-4.0.1': '4.2.1' },
  'MSK.4': {},
  'MSK.5': {},
  'MSK.6': {},
  'Neptune.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'Neptune.2': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(1) AU-6(3) AU-6(4) AU-6(5) AU-7(1) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(5) SI-4(20) SI-7(8) SI-20',
    'pci-dss-4.0.1': '10.3.3',
  },
  'Neptune.3': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'Neptune.4': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'Neptune.5': { 'nist-800-53-r5': 'SI-12' },
  'Neptune.6': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-7(18) SC-13 SC-28 SC-28(1)' },
  'Neptune.7': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6' },
  'Neptune.8': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'Neptune.9': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'NetworkFirewall.1': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'NetworkFirewall.2': {
    'nist-800-53-r5':
      'AC-2(4) AC-2(12) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4 SI-4(20) SI-7(8)',
  },
  'NetworkFirewall.3': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'NetworkFirewall.4': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'NetworkFirewall.5': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'NetworkFirewall.6': { 'nist-800-53-r5': 'AC-4(21) SC-7 SC-7(5) SC-7(11) SC-7(16) SC-7(21)' },
  'NetworkFirewall.9': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'NetworkFirewall.10': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)' },
  'Opensearch.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'Opensearch.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'Opensearch.3': { 'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)' },
  'Opensearch.4': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
  },
  'Opensearch.5': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'Opensearch.6': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)' },
  'Opensearch.7': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-5 AC-6' },
  'Opensearch.8': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
  },
  'PCA.1': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'RDS.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'RDS.2': {
    'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
    'cis-aws-5.0.0': '2.2.3',
    'cis-aws-3.0.0': '2.3.3',
  },
  'RDS.3': {
    'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)',
    'cis-aws-5.0.0': '2.2.1',
    'cis-aws-3.0.0': '2.3.1',
  },
  'RDS.4': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'RDS.5': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)', 'cis-aws-5.0.0': '2.2.4' },
  'RDS.6': { 'nist-800-53-r5': 'CA-7 SI-2' },
  'RDS.7': { 'nist-800-53-r5': 'CM-3 SC-5(2)' },
  'RDS.8': { 'nist-800-53-r5': 'CM-3 SC-5(2) SI-13(5)' },
  'RDS.9': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SC-7(10) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'RDS.10': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6' },
  'RDS.11': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'RDS.12': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6' },
  'RDS.13': {
    'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)',
    'pci-dss-4.0.1': '6.3.3',
    'cis-aws-5.0.0': '2.2.2',
    'cis-aws-3.0.0': '2.3.2',
  },
  'RDS.14': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SI-13(5)' },
  'RDS.15': { 'nist-800-53-r5': 'CP-6(2) CP-10 SC-5(2) SC-36 SI-13(5)', 'cis-aws-5.0.0': '2.2.4' },
  'RDS.16': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'RDS.17': { 'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2)' },
  'RDS.19': { 'nist-800-53-r5': 'CA-7 SI-2' },
  'RDS.20': { 'nist-800-53-r5': 'CA-7 SI-2', 'pci-dss-4.0.1': '11.5.2' },
  'RDS.21': { 'nist-800-53-r5': 'CA-7 SI-2', 'pci-dss-4.0.1': '11.5.2' },
  'RDS.22': { 'nist-800-53-r5': 'CA-7 SI-2', 'pci-dss-4.0.1': '11.5.2' },
  'RDS.23': { 'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(5) SC-7(11) SC-7(16) SC-7(21)' },
  'RDS.24': { 'nist-800-53-r5': 'CA-9(1) CM-2', 'pci-dss-4.0.1': '2.2.2' },
  'RDS.25': { 'nist-800-53-r5': 'CA-9(1) CM-2', 'pci-dss-4.0.1': '2.2.2' },
  'RDS.26': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'RDS.27': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'RDS.34': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'RDS.35': { 'nist-800-53-r5': 'SI-2 SI-2(2) SI-2(4) SI-2(5)', 'pci-dss-4.0.1': '6.3.3' },
  'RDS.36': { 'pci-dss-4.0.1': '10.4.2' },
  'RDS.37': { 'pci-dss-4.0.1': '10.4.2' },
  'RDS.38': {},
  'RDS.39': {},
  'RDS.40': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SC-7(10) SI-3(8) SI-4(20) SI-7(8)',
  },
  'RDS.41': {},
  'RDS.42': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SC-7(10) SI-3(8) SI-4(20) SI-7(8)',
  },
  'RDS.43': {},
  'RDS.44': {},
  'RDS.45': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
  },
  'RDS.46': {},
  'RDS.47': {},
  'RDS.48': {},
  'RDS.50': {},
  'RDS.51': {},
  'Redshift.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'Redshift.2': {
    'nist-800-53-r5': 'AC-4 SC-7(4) SC-8 SC-8(1) SC-8(2) SC-13 SC-23 SC-23(3)',
    'pci-dss-4.0.1': '4.2.1',
  },
  'Redshift.3': { 'nist-800-53-r5': 'CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SC-7(10) SI-13(5)' },
  'Redshift.4': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'Redshift.6': { 'nist-800-53-r5': 'CA-9(1) CM-2 CP-9 SC-5(2) SI-2 SI-2(2) SI-2(4) SI-2(5)' },
  'Redshift.7': { 'nist-800-53-r5': 'AC-4 AC-4(21) SC-7 SC-7(4) SC-7(9) SC-7(11) SC-7(20) SC-7(21)' },
  'Redshift.8': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'Redshift.10': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'Redshift.15': { 'pci-dss-4.0.1': '1.3.1' },
  'Redshift.16': {},
  'Redshift.18': {},
  'RedshiftServerless.1': {},
  'RedshiftServerless.2': {},
  'RedshiftServerless.3': {},
  'RedshiftServerless.5': {},
  'RedshiftServerless.6': {},
  'Route53.2': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'S3.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
    'cis-aws-5.0.0': '2.1.4',
    'cis-aws-3.0.0': '2.1.4',
  },
  'S3.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'S3.3': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'S3.5': {
    'nist-800-53-r5': 'AC-4 AC-17(2) IA-5(1) SC-7(4) SC-8 SC-8(1) SC-8(2) SC-12(3) SC-13 SC-23 SC-23(3) SI-7(6)',
    'pci-dss-4.0.1': '4.2.1',
    'cis-aws-5.0.0': '2.1.1',
    'cis-aws-3.0.0': '2.1.1',
  },
  'S3.6': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'S3.7': { 'nist-800-53-r5': 'AU-9(2) CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SC-36(2) SI-13(5)' },
  'S3.8': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
    'cis-aws-5.0.0': '2.1.4',
    'cis-aws-3.0.0': '2.1.4',
  },
  'S3.9': {
    'nist-800-53-r5':
      'AC-2(4) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4(20) SI-7(8)',
    'pci-dss-4.0.1': '10.2.1',
  },
  'S3.10': { 'nist-800-53-r5': 'CP-6(2) CP-9 CP-10 SC-5(2) SI-13(5)' },
  'S3.11': { 'nist-800-53-r5': 'CA-7 SI-3(8) SI-4 SI-4(4)' },
  'S3.12': { 'nist-800-53-r5': 'AC-2(1) AC-3 AC-3(7) AC-3(15) AC-6' },
  'S3.13': { 'nist-800-53-r5': 'CP-6(2) CP-9 CP-10 SC-5(2) SI-13(5)' },
  'S3.14': { 'nist-800-53-r5': 'AU-9(2) CP-6 CP-6(1) CP-6(2) CP-9 CP-10 SC-5(2) SI-12 SI-13(5)' },
  'S3.15': { 'nist-800-53-r5': 'CP-6(2)', 'pci-dss-4.0.1': '10.5.1' },
  'S3.17': {
    'nist-800-53-r5': 'AU-9 CA-9(1) CM-3(6) SC-7(10) SC-12(2) SC-13 SC-28 SC-28(1) SI-7(6)',
    'pci-dss-4.0.1': '3.5.1',
  },
  'S3.19': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'S3.20': {
    'nist-800-53-r5': 'CA-9(1) CM-2 CM-2(2) CM-3 SC-5(2)',
    'cis-aws-5.0.0': '2.1.2',
    'cis-aws-3.0.0': '2.1.2',
  },
  'S3.22': { 'pci-dss-4.0.1': '10.2.1', 'cis-aws-5.0.0': '3.8', 'cis-aws-3.0.0': '3.8' },
  'S3.23': { 'pci-dss-4.0.1': '10.2.1', 'cis-aws-5.0.0': '3.9', 'cis-aws-3.0.0': '3.9' },
  'S3.24': { 'pci-dss-4.0.1': '1.4.4' },
  'S3.25': {},
  'SageMaker.1': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
    'pci-dss-4.0.1': '1.4.4',
  },
  'SageMaker.2': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'SageMaker.3': { 'nist-800-53-r5': 'AC-2(1) AC-3(7) AC-3(15) AC-6 AC-6(2) AC-6(10)' },
  'SageMaker.4': { 'nist-800-53-r5': 'CP-10 SA-13 SC-5 SC-36' },
  'SageMaker.5': {},
  'SageMaker.8': {},
  'SageMaker.9': {},
  'SageMaker.10': {},
  'SageMaker.11': {},
  'SageMaker.12': {},
  'SageMaker.13': {},
  'SageMaker.14': {},
  'SageMaker.15': {},
  'SageMaker.16': {},
  'SageMaker.17': {},
  'SageMaker.19': {},
  'SecretsManager.1': { 'nist-800-53-r5': 'AC-2(1) AC-3(15)', 'pci-dss-4.0.1': '8.3.9 8.6.3' },
  'SecretsManager.2': { 'nist-800-53-r5': 'AC-2(1) AC-3(15)', 'pci-dss-4.0.1': '8.3.9 8.6.3' },
  'SecretsManager.3': { 'nist-800-53-r5': 'AC-2(1) AC-3(15)' },
  'SecretsManager.4': { 'nist-800-53-r5': 'AC-2(1) AC-3(15)', 'pci-dss-4.0.1': '8.3.9 8.6.3' },
  'ServiceCatalog.1': { 'nist-800-53-r5': 'AC-3 AC-4 AC-6 CM-8 SC-7' },
  'SES.3': {},
  'SNS.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'SNS.4': {},
  'SQS.1': { 'nist-800-53-r5': 'CA-9(1) CM-3(6) SC-7(10) SC-13 SC-28 SC-28(1) SI-7(6)' },
  'SQS.3': {},
  'SSM.4': {
    'nist-800-53-r5':
      'AC-3 AC-3(7) AC-4 AC-4(21) AC-6 AC-21 SC-7 SC-7(3) SC-7(4) SC-7(9) SC-7(11) SC-7(16) SC-7(20) SC-7(21)',
  },
  'SSM.6': {},
  'SSM.7': {},
  'StepFunctions.1': { 'pci-dss-4.0.1': '10.4.2' },
  'Transfer.2': { 'nist-800-53-r5': 'CM-7 IA-5 SC-8', 'pci-dss-4.0.1': '4.2.1' },
  'Transfer.3': {
    'nist-800-53-r5':
      'AC-2(4) AC-2(12) AC-4(26) AC-6(9) AU-2 AU-3 AU-6(3) AU-6(4) AU-9(7) AU-10 AU-12 CA-7 SC-7(9) SI-3(8) SI-4 SI-4(20) SI-7(8)',
  },
  'WAF.1': {
    'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'WAF.2': { 'nist-800-53-r5': 'AC-4(21) SC-7 SC-7(11) SC-7(16) SC-7(21)' },
  'WAF.3': { 'nist-800-53-r5': 'AC-4(21) SC-7 SC-7(11) SC-7(16) SC-7(21)' },
  'WAF.4': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'WAF.6': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'WAF.7': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'WAF.8': { 'nist-800-53-r5': 'AC-4(21) SC-7 SC-7(11) SC-7(16) SC-7(21)' },
  'WAF.10': { 'nist-800-53-r5': 'CA-9(1) CM-2' },
  'WAF.11': {
    'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SC-7(10) SI-7(8)',
    'pci-dss-4.0.1': '10.4.2',
  },
  'WAF.12': { 'nist-800-53-r5': 'AC-4(26) AU-2 AU-3 AU-6(3) AU-6(4) AU-10 AU-12 CA-7 SC-7(9) SC-7(10) SI-7(8)' },
  'WorkSpaces.1': {},
  'WorkSpaces.2': {},
};

/**
 * The controls that a rule claims, with what follows from those of Security Hub in each other framework, from what is the
 * same as a rule of AWS Config in HIPAA, and from those of SP 800-53 in the criteria of SOC 2 and in ISO/IEC 27001.
 */
export function withRelated(claimed: Controls, sameAs: Controls = {}): Controls {
  const all: Record<string, readonly string[]> = { ...claimed };
  const relate = (framework: string, ids: string | undefined): void => {
    if (ids) all[framework] = [...new Set([...(all[framework] ?? []), ...ids.split(' ')])];
  };
  for (const control of claimed['security-hub'] ?? [])
    for (const [framework, ids] of Object.entries(related[control] ?? {})) relate(framework, ids);
  for (const name of sameAs['cdk-nag'] ?? []) relate('hipaa', hipaaByConfigRule[name]);
  for (const control of all['nist-800-53-r5'] ?? []) {
    relate('soc-2-2017', soc2ByNist[control]);
    relate('iso-27001-2022', iso27001ByNist[control]);
  }
  return all;
}

/** Controls of which no page could be read, so that nothing is said to be related to them. */
const unread = ['Connect.2', 'EventBridge.3', 'Redshift.9'];

/** Whether the relations of a control of Security Hub were looked up, or looked for in vain. */
export const isLookedUp = (control: string): boolean => Object.hasOwn(related, control) || unread.includes(control);
