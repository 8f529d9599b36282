import { own } from '../engine/own';

/**
 * What places of AWS's other partitions are called. An app that says nothing of where it goes is not taken to go to China,
 * to GovCloud or to what is cut off: https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
 */
const ELSEWHERE: Readonly<Record<string, RegExp>> = {
  'AWS::Region': /^(cn|us-gov|us-iso\w*|eu-iso\w*|eusc)-/,
  'AWS::Partition': /^(?!aws$)/,
  'AWS::URLSuffix': /^(?!amazonaws\.com$)/,
};

/** Whether only another partition has a pseudo parameter of this value. */
export const isElsewhere = (pseudo: string, value: string): boolean => own(ELSEWHERE, pseudo)?.test(value) === true;

/** Whether a pseudo parameter tells partitions apart, so that it has one value in each. */
export const tellsPartitions = (pseudo: string): boolean => pseudo === 'AWS::Partition' || pseudo === 'AWS::URLSuffix';
